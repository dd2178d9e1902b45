import type { Client } from '../../../shared/contracts/client.ts';
import { getCallRegister } from '../../../shared/contracts/call/index.ts';
import { listConsents } from '../../../shared/contracts/consent/index.ts';
import { getDossier } from '../../../shared/contracts/dossier/index.ts';
import { getLetter, getLetterRegister } from '../../../shared/contracts/letter/index.ts';
import { listWork } from '../../../shared/contracts/obligation/index.ts';
import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { type Cast, supervisorOf } from './cast.ts';
import type { DemoStack } from './connect-stack.ts';
import {
  countCases,
  countDeputies,
  countObligations,
  type Dossier,
  isGapFree,
  tally,
} from './count-report.ts';

/** Every dossier of the story at a branch, as its supervisor sees it. */
async function readDossiers(cast: Cast, branch: Branch): Promise<readonly Dossier[]> {
  const client = cast.stack.clientOf(supervisorOf(branch));
  const dossiers: Dossier[] = [];
  for (const [customerId, branchId] of cast.dossiers) {
    if (branchId !== branch.id) continue;
    dossiers.push(await readDossier(client, { branchId, customerId }));
  }
  return dossiers;
}

/** All pages of a dossier as one. */
async function readDossier(
  client: Client,
  params: { readonly branchId: string; readonly customerId: string },
  cursor?: string,
): Promise<Dossier> {
  const { body } = await client.send(getDossier, { params, query: { ...(cursor && { cursor }) } });
  if (body.nextCursor === null) return body;
  const older = await readDossier(client, params, body.nextCursor);
  return {
    ...body,
    visits: [...older.visits, ...body.visits],
    followUps: [...older.followUps, ...body.followUps],
    obligations: [...older.obligations, ...body.obligations],
    cases: [...older.cases, ...body.cases],
    letters: [...older.letters, ...body.letters],
    calls: [...older.calls, ...body.calls],
    activities: [...older.activities, ...body.activities],
    nextCursor: null,
  };
}

export type BranchReport = Awaited<ReturnType<typeof collectBranch>>;

/** Reads from the API the outcome of everything at a branch since `from`. */
export async function collectBranch(cast: Cast, branch: Branch, from: Instant) {
  const dossiers = await readDossiers(cast, branch);
  const client = cast.stack.clientOf(supervisorOf(branch));
  const days = {
    from: localDateOf(from, branch.timeZone),
    to: localDateOf(cast.now, branch.timeZone),
    limit: 100,
  };
  const period = { params: { branchId: branch.id }, query: days };
  const callLines = await all(client.list(getCallRegister, period));
  const letterLines = await all(client.list(getLetterRegister, period));
  const isOfStory = ({ customerId }: { readonly customerId: string }) =>
    dossiers.some(({ customer }) => customer.id === customerId);
  const registered = callLines.filter(isOfStory).map(({ callId }) => callId);
  const calls = dossiers.flatMap((dossier) => dossier.calls.map(({ id }) => id));
  const obligations = dossiers.flatMap((dossier) => dossier.obligations);
  const letters = letterLines.filter(isOfStory);

  const consents = { agreed: 0, stopped: 0, unsubscribed: 0, complained: 0 };
  for (const { customer } of dossiers) {
    const params = { branchId: branch.id, customerId: customer.id };
    const { history } = (await client.send(listConsents, { params })).body;
    const ways = history.filter(({ state }) => state === 'withdrawn').map(({ how }) => how);
    if (history.some(({ state }) => state === 'given')) consents.agreed += 1;
    if (ways.includes('inPerson')) consents.stopped += 1;
    if (ways.includes('unsubscribeLink')) consents.unsubscribed += 1;
    if (ways.includes('complaintAboutMail')) consents.complained += 1;
  }

  // The letter stays sent after these, because the address may work next time.
  let softBounces = 0;
  for (const { customerId, letterId } of letters.filter(({ way }) => way === 'email')) {
    if (!letterId) continue;
    const params = { branchId: branch.id, customerId, letterId };
    const { delivery } = (await client.send(getLetter, { params })).body;
    if (delivery?.status === 'bounced' && delivery.hard === false) softBounces += 1;
  }

  return {
    branchId: branch.id,
    name: branch.name,
    customers: dossiers.length,
    visits: dossiers.flatMap((dossier) => dossier.visits).length,
    obligations: countObligations(obligations),
    cases: countCases(
      dossiers.flatMap((dossier) => dossier.cases),
      obligations,
    ),
    calls: {
      /** Lines of the register about customers of the story. */
      registered: registered.length,
      gapFree: isGapFree(callLines),
      /** Every call on record has its line, every line its call. */
      oneToOne:
        calls.length === registered.length && new Set([...calls, ...registered]).size === calls.length,
    },
    letters: {
      registered: letters.length,
      gapFree: isGapFree(letterLines),
      byWay: tally(letters.map(({ way }) => way)),
      failed: tally(letters.flatMap(({ returned }) => (returned ? [returned.because] : []))),
      softBounces,
    },
    /** Customers, each counted once. */
    wishes: {
      ...consents,
      blockedAddresses: dossiers.filter(({ customer }) => customer.emailProblem !== undefined).length,
    },
    deputies: countDeputies(
      dossiers.flatMap(({ activities }) => activities),
      cast.staff,
    ),
  };
}

/** What the supervisor's list shows as overdue at a branch now. */
export async function countOverdue(stack: DemoStack, branch: Branch): Promise<number> {
  const overdue = stack.clientOf(supervisorOf(branch)).list(listWork, {
    params: { branchId: branch.id },
    query: { owner: 'anyone', view: 'overdue', limit: 100 },
  });
  return (await all(overdue)).length;
}

async function all<Entry>(pages: AsyncIterable<Entry>): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of pages) entries.push(entry);
  return entries;
}
