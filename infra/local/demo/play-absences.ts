import type * as z from 'zod';
import { assignAbsence, getAbsence, nameDeputy } from '../../../shared/contracts/absence/index.ts';
import type { Branch } from '../../../shared/domain/records/branch.ts';
import { plusDays } from '../../../shared/kernel/local-date.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { type Cast, localMoment, supervisorOf } from './cast.ts';

/** Local days since the story began. The first is a Monday. */
const WEEK_OFF = { saidOn: 4, startsOn: 8, endsOn: 12 };
const ILL = { saidOn: 20, startsOn: 21, endsOn: 25, deputyNamedOn: 23 };

/**
 * At each branch the first agent takes a week off with a deputy. The second falls ill without a deputy, until
 * the supervisor, alarmed each day, names one.
 */
export function playAbsences(cast: Cast, branch: Branch): void {
  const today = localDateOf(cast.now, branch.timeZone);
  const [first, second] = branch.followUpAgentIds;
  if (!first || !second) throw new Error(`${branch.id} has too few agents for anybody to be absent`);
  const on = (days: number, time: string, act: () => Promise<void>) =>
    cast.agenda.enter(localMoment(today, days, time, branch), act);
  const client = cast.stack.clientOf(supervisorOf(branch));
  const days = ({ startsOn, endsOn }: typeof WEEK_OFF) => ({
    startsOn: plusDays(today, startsOn),
    endsOn: plusDays(today, endsOn),
  });
  const assign = async (body: z.input<NonNullable<typeof assignAbsence.body>>) => {
    const { absence } = (await client.send(assignAbsence, { params: { branchId: branch.id }, body })).body;
    const { agentId, deputyId, startsAt, endsAt } = absence;
    const known = { agentId, startsAt, ...(endsAt && { endsAt }), ...(deputyId && { deputyId }) };
    cast.absences.push(known);
    return { id: absence.id, known };
  };

  on(WEEK_OFF.saidOn, '16:20', async () => {
    await assign({ agentId: first, deputyId: second, ...days(WEEK_OFF) });
  });
  on(ILL.saidOn, '17:40', async () => {
    const { id: absenceId, known } = await assign({ agentId: second, ...days(ILL) });
    on(ILL.deputyNamedOn, '14:10', async () => {
      const params = { branchId: branch.id, absenceId };
      const { etag: ifMatch } = await client.send(getAbsence, { params });
      await client.send(nameDeputy, { params, body: { deputyId: first }, ...(ifMatch && { ifMatch }) });
      Object.assign(known, { deputyId: first });
    });
  });
}
