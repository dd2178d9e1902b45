import type * as z from 'zod';
import { getDossier } from '../../../shared/contracts/dossiers/index.ts';
import { getCallRegister } from '../../../shared/contracts/work-lists/index.ts';
import type { Branch, Staff } from '../../../shared/domain/branch/index.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import type { Cast } from './cast.ts';
import { countObligations } from './count-obligations.ts';
import type { SentMail } from './demo-stack.ts';
import { supervisorOf } from './supervise.ts';
import type { BranchReport } from './demo-report.ts';

type Dossier = z.output<typeof getDossier.reply.schema>;
type RegisterLine = z.output<typeof getCallRegister.reply.schema>['data'][number];

/** Asks the service what became of everything at a branch since `from`. */
export async function collectBranch(
  cast: Cast,
  branch: Branch,
  from: Instant,
  mails: readonly SentMail[],
): Promise<BranchReport> {
  const dossiers = await readDossiers(cast, branch);
  const lines = await readRegister(cast, branch, from);
  const calls = dossiers.flatMap((dossier) => dossier.calls.map(({ id }) => id));
  const linesOfStory = lines.filter(({ customerId }) => cast.dossiers.has(customerId));
  return {
    branchId: branch.id,
    name: branch.name,
    customers: dossiers.length,
    visits: cast.loaded.filter(({ branchId }) => branchId === branch.id).length,
    obligations: countObligations(dossiers.flatMap(({ obligations }) => obligations)),
    calls: {
      registered: linesOfStory.length,
      gapFree: isGapFree(lines),
      oneToOne: sameMembers(
        calls,
        linesOfStory.map(({ callId }) => callId),
      ),
    },
    lettersRegistered: 0,
    mails: countMails(mails, branch, cast.staff),
  };
}

async function readDossiers(cast: Cast, branch: Branch): Promise<readonly Dossier[]> {
  const dossiers: Dossier[] = [];
  for (const [customerId, branchId] of cast.dossiers) {
    if (branchId !== branch.id) continue;
    const params = { branchId, customerId };
    dossiers.push((await cast.stack.clientOf(supervisorOf(branch)).send(getDossier, { params })).body);
  }
  return dossiers;
}

async function readRegister(cast: Cast, branch: Branch, from: Instant): Promise<readonly RegisterLine[]> {
  const period = {
    from: localDateOf(from, branch.timeZone),
    to: localDateOf(cast.now, branch.timeZone),
    limit: 100,
  };
  const client = cast.stack.clientOf(supervisorOf(branch));
  const lines: RegisterLine[] = [];
  const request = { params: { branchId: branch.id }, query: period };
  for await (const line of client.list(getCallRegister, request)) lines.push(line);
  return lines;
}

/** Numbers are `2026-000123`: within a year each is one more than the one before. */
function isGapFree(lines: readonly RegisterLine[]): boolean {
  return lines.every(({ number }, place) => {
    const before = lines[place - 1]?.number;
    const [year, sequence] = number.split('-').map(Number);
    const [yearBefore, sequenceBefore] = before?.split('-').map(Number) ?? [];
    return year === yearBefore
      ? sequence === (sequenceBefore ?? 0) + 1
      : before === undefined || sequence === 1;
  });
}

function sameMembers(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && new Set([...left, ...right]).size === left.length;
}

/** Group managers hear of several branches; the subject says which. */
function countMails(
  mails: readonly SentMail[],
  branch: Branch,
  staff: readonly Staff[],
): BranchReport['mails'] {
  const about = mails.filter(({ subject }) => subject.includes(branch.name));
  const sentTo = (role: Staff['roles'][number]['role']) =>
    about.filter(({ to }) =>
      staff.some(({ email, roles }) => email === to && roles.some((held) => held.role === role)),
    ).length;
  return {
    agents: sentTo('agent'),
    supervisors: sentTo('supervisor'),
    groupManagers: sentTo('groupManager'),
  };
}
