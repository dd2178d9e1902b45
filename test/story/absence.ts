import * as absences from '../../shared/contracts/absence/index.ts';
import { listBranchStaff, listStaff } from '../../shared/contracts/branch/index.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { localDate } from '../../shared/kernel/local-date.ts';
import * as found from './found.ts';
import { ifMatch } from './if-match.ts';
import type { Players } from './players.ts';

const branchId = 'sh-pudong';
const PAGE = { limit: 25 };

/** The agent is away for two days, and was to be for three more at Christmas. */
export async function tellAbsence({
  admin,
  supervisor,
  agentId,
  supervisorId,
  setClock,
}: Players): Promise<void> {
  setClock('2026-11-23T09:30:00+08:00');
  const params = { branchId };
  const { body: people } = await supervisor.send(listBranchStaff, { params, query: PAGE });
  const colleagues = people.data.filter(({ id, department }) => id !== agentId && department === 'business');
  const [deputyId = '', laterId = ''] = colleagues.map(({ id }) => id);
  const { body: everybody } = await admin.send(listStaff, { query: { limit: 100 } });
  const mechanicId = everybody.data.find(({ department }) => department === 'workshop')?.id ?? '';
  const nobody = found.unknown('stf');
  /** The deputy is away as well, all the time, and the agent stands in. */
  const away = (staffId: string) =>
    found.absences(() => [
      {
        id: asId(found.unknown('abs')),
        agentId: asId(staffId),
        deputyId: asId(agentId),
        startsOn: localDate('2026-11-23'),
        startsAt: instant('2026-11-22T16:00:00Z'),
        endsOn: localDate('2026-12-31'),
        endsAt: instant('2026-12-31T16:00:00Z'),
        assignedBy: asId(supervisorId),
        assignedAt: instant('2026-11-20T01:00:00Z'),
      },
    ]);
  const off = async (startsOn: string, endsOn: string) => {
    const body = { agentId, deputyId, startsOn, endsOn };
    const assigned = await supervisor.send(
      absences.assignAbsence,
      { params, body },
      {
        'absent-person-not-active-here': { body: { agentId: nobody } },
        'absence-ends-before-start': { body: { endsOn: '2026-11-22' } },
        'absence-starts-in-past': { body: { startsOn: '2026-11-02' } },
        'deputy-is-absent-person': { body: { deputyId: agentId } },
        'deputy-not-active-here': { body: { deputyId: nobody } },
        'deputy-of-other-department': { body: { deputyId: mechanicId } },
        'deputies-in-circle': { found: away(deputyId) },
      },
    );
    return assigned.body.absence.id;
  };
  const running = { branchId, absenceId: await off('2026-11-23', '2026-11-24') };
  const coming = { branchId, absenceId: await off('2026-12-21', '2026-12-23') };
  const read = await supervisor.send(absences.getAbsence, { params: coming });
  await supervisor.send(
    absences.nameDeputy,
    {
      params: coming,
      body: { deputyId: laterId },
      ...ifMatch(read),
    },
    {
      'deputy-is-absent-person': { body: { deputyId: agentId } },
      'deputy-of-other-department': { body: { deputyId: mechanicId } },
      'deputies-in-circle': { found: away(laterId) },
    },
  );
  await supervisor.send(
    absences.extendAbsence,
    { params: coming, body: { endsOn: '2026-12-25' } },
    {
      'absence-of-former-staff': { found: found.ofFormerStaff },
      'absence-overlaps': {
        found: found.absences((known) =>
          known
            .filter(({ id }) => id === coming.absenceId)
            .map((absence) => ({
              ...absence,
              id: asId(found.unknown('abs')),
              startsOn: localDate('2026-12-25'),
              startsAt: instant('2026-12-24T16:00:00Z'),
              endsOn: localDate('2026-12-26'),
              endsAt: instant('2026-12-26T16:00:00Z'),
            })),
        ),
      },
      'deputies-in-circle': { found: away(laterId) },
    },
  );
  await supervisor.send(absences.revokeAbsence, { params: coming });
  await supervisor.isRefused(
    absences.extendAbsence,
    { params: coming, body: { endsOn: '2026-12-26' } },
    'absence-state-wrong',
  );
  const revoked = await supervisor.send(absences.getAbsence, { params: coming });
  await supervisor.isRefused(
    absences.nameDeputy,
    { params: coming, body: { deputyId }, ...ifMatch(revoked) },
    'absence-state-wrong',
  );
  await supervisor.send(
    absences.endAbsence,
    { params: running },
    {
      'absence-of-former-staff': { found: found.ofFormerStaff },
    },
  );
  await supervisor.send(absences.listAbsences, { params, query: PAGE });
}
