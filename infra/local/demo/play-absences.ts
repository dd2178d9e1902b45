import type * as z from 'zod';
import { assignAbsence, getAbsence, nameDeputy } from '../../../shared/contracts/absence/index.ts';
import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { StaffId } from '../../../shared/kernel/ids.ts';
import { plusDays } from '../../../shared/kernel/local-date.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import type { Cast, KnownAbsence } from './cast.ts';
import { localMoment } from './local-moment.ts';
import { supervisorOf } from './supervise.ts';

/** Local days since the story began; the first begins on a Monday. */
const WEEK_OFF = { saidOn: 4, startsOn: 8, endsOn: 12 };
const ILL = { saidOn: 20, startsOn: 21, endsOn: 25, deputyNamedOn: 23 };

/**
 * At each branch the first agent takes a week off with a deputy, and the second falls ill while nobody stands in
 * until the supervisor, alarmed each day, names somebody.
 */
export function playAbsences(cast: Cast, branch: Branch): void {
  const today = localDateOf(cast.now, branch.timeZone);
  const [first, second] = branch.followUpAgentIds;
  if (!first || !second) throw new Error(`${branch.id} has too few agents for anybody to be absent`);
  const day = (days: number, time: string) => localMoment(today, days, time, branch);

  cast.agenda.enter(day(WEEK_OFF.saidOn, '16:20'), async () => {
    const { startsOn, endsOn } = WEEK_OFF;
    const days = { startsOn: plusDays(today, startsOn), endsOn: plusDays(today, endsOn) };
    await assign(cast, branch, { agentId: first, deputyId: second, ...days });
  });
  cast.agenda.enter(day(ILL.saidOn, '17:40'), async () => {
    const { startsOn, endsOn } = ILL;
    const days = { startsOn: plusDays(today, startsOn), endsOn: plusDays(today, endsOn) };
    const absence = await assign(cast, branch, { agentId: second, ...days });
    cast.agenda.enter(day(ILL.deputyNamedOn, '14:10'), () => name(cast, branch, absence, first));
  });
}

async function assign(
  cast: Cast,
  branch: Branch,
  body: z.input<NonNullable<typeof assignAbsence.body>>,
): Promise<KnownAbsence> {
  const answer = await cast.stack.clientOf(supervisorOf(branch)).send(assignAbsence, {
    params: { branchId: branch.id },
    body,
    idempotencyKey: `${cast.story}-absence-${body.agentId}-${body.startsOn}`,
  });
  const { id, agentId, deputyId, startsAt, endsAt } = answer.body.absence;
  const absence: KnownAbsence = {
    id,
    agentId,
    startsAt,
    ...(endsAt && { endsAt }),
    ...(deputyId && { deputyId }),
  };
  cast.absences.push(absence);
  return absence;
}

async function name(cast: Cast, branch: Branch, absence: KnownAbsence, deputyId: StaffId): Promise<void> {
  const client = cast.stack.clientOf(supervisorOf(branch));
  const params = { branchId: branch.id, absenceId: absence.id };
  const { etag } = await client.send(getAbsence, { params });
  await client.send(nameDeputy, { params, body: { deputyId }, ...(etag !== undefined && { ifMatch: etag }) });
  absence.deputyId = deputyId;
}
