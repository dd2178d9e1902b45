import type * as z from 'zod';
import { getLetterRegister } from '../../../shared/contracts/letter/index.ts';
import { getCallRegister } from '../../../shared/contracts/call/index.ts';
import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import type { Cast } from './cast.ts';
import { countCases } from './count-cases.ts';
import { countDeputies } from './count-deputies.ts';
import { countLetters } from './count-letters.ts';
import { countAlarms, countMails } from './count-mails.ts';
import { countObligations } from './count-obligations.ts';
import { countWishes } from './count-wishes.ts';
import type { BranchReport } from './demo-report.ts';
import type { SentMail } from './demo-stack.ts';
import { isGapFree } from './is-gap-free.ts';
import { readDossiers } from './read-dossiers.ts';
import { supervisorOf } from './supervise.ts';

type CallLine = z.output<typeof getCallRegister.reply.schema>['data'][number];
type LetterLine = z.output<typeof getLetterRegister.reply.schema>['data'][number];

/** Asks the service what became of everything at a branch since `from`. */
export async function collectBranch(
  cast: Cast,
  branch: Branch,
  from: Instant,
  mails: readonly SentMail[],
): Promise<BranchReport> {
  const dossiers = await readDossiers(cast, branch);
  const lines: CallLine[] = [];
  const letterLines: LetterLine[] = [];
  const client = cast.stack.clientOf(supervisorOf(branch));
  const period = periodOf(cast, branch, from);
  for await (const line of client.list(getCallRegister, period)) lines.push(line);
  for await (const line of client.list(getLetterRegister, period)) letterLines.push(line);
  const calls = dossiers.flatMap((dossier) => dossier.calls.map(({ id }) => id));
  const linesOfStory = lines.filter(({ customerId }) => cast.dossiers.has(customerId));
  return {
    branchId: branch.id,
    name: branch.name,
    customers: dossiers.length,
    visits: cast.loaded.filter(({ branchId }) => branchId === branch.id).length,
    obligations: countObligations(dossiers.flatMap(({ obligations }) => obligations)),
    cases: countCases(dossiers),
    calls: {
      registered: linesOfStory.length,
      gapFree: isGapFree(lines),
      oneToOne: sameMembers(
        calls,
        linesOfStory.map(({ callId }) => callId),
      ),
    },
    letters: await countLetters(cast, branch, letterLines),
    wishes: await countWishes(cast, branch, dossiers),
    deputies: countDeputies(dossiers, cast.staff),
    uncoveredAlarms: countAlarms(mails, branch),
    mails: countMails(mails, branch, cast.staff),
  };
}

function periodOf(cast: Cast, branch: Branch, from: Instant) {
  return {
    params: { branchId: branch.id },
    query: {
      from: localDateOf(from, branch.timeZone),
      to: localDateOf(cast.now, branch.timeZone),
      limit: 100,
    },
  };
}

function sameMembers(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && new Set([...left, ...right]).size === left.length;
}
