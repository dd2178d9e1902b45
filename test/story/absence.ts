import * as absences from '../../shared/contracts/absence/index.ts';
import { listBranchStaff } from '../../shared/contracts/branch/index.ts';
import { ifMatch } from './if-match.ts';
import type { Players } from './players.ts';

const branchId = 'sh-pudong';
const PAGE = { limit: 25 };

/** The agent is away for two days, and was to be for three more at Christmas. */
export async function tellAbsence({ supervisor, agentId, setClock }: Players): Promise<void> {
  setClock('2026-11-23T09:30:00+08:00');
  const params = { branchId };
  const { body: people } = await supervisor.send(listBranchStaff, { params, query: PAGE });
  const colleagues = people.data.filter(({ id, department }) => id !== agentId && department === 'business');
  const [deputyId = '', laterId = ''] = colleagues.map(({ id }) => id);
  const off = async (startsOn: string, endsOn: string) => {
    const body = { agentId, deputyId, startsOn, endsOn };
    return (await supervisor.send(absences.assignAbsence, { params, body })).body.absence.id;
  };
  const running = { branchId, absenceId: await off('2026-11-23', '2026-11-24') };
  const coming = { branchId, absenceId: await off('2026-12-21', '2026-12-23') };
  const found = await supervisor.send(absences.getAbsence, { params: coming });
  await supervisor.send(absences.nameDeputy, {
    params: coming,
    body: { deputyId: laterId },
    ...ifMatch(found),
  });
  await supervisor.send(absences.extendAbsence, { params: coming, body: { endsOn: '2026-12-25' } });
  await supervisor.send(absences.revokeAbsence, { params: coming });
  await supervisor.send(absences.endAbsence, { params: running });
  await supervisor.send(absences.listAbsences, { params, query: PAGE });
}
