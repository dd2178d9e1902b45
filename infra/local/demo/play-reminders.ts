import { draftLetter, markLetterReturned, postLetters } from '../../../shared/contracts/letter/index.ts';
import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { CustomerId, LetterId } from '../../../shared/kernel/ids.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { ask, attempt, granted } from './ask.ts';
import { type Cast, localMoment, type Scene, whoActs } from './cast.ts';
import { writeLetter } from './write-letter.ts';

/** Local days since the story began. */
const POSTED_ON = 30;
const RETURNED_ON = 36;
/** The post of one morning. */
const LETTERS = 12;

/** Customers without e-mail are reminded of the next service by post, all in one batch; one letter comes back. */
export function playReminders(cast: Cast, branch: Branch): void {
  const began = localDateOf(cast.now, branch.timeZone);
  cast.agenda.enter(localMoment(began, POSTED_ON, '10:40', branch), async () => {
    const letters = await writeAll(cast, branch);
    const [first] = letters;
    if (!first) return;
    const body = {
      way: 'post' as const,
      letters: letters.map(({ letterId, customerId }) => ({ letterId, customerId })),
    };
    const params = { branchId: branch.id };
    const answer = await attempt(cast, clerk(cast, branch), postLetters, { params, body });
    if ('refused' in answer) throw new Error(`The morning's post was refused: ${answer.refused}`);
    const back = localMoment(began, RETURNED_ON, '09:30', branch);
    cast.agenda.enter(back, () => comeBack(cast, branch, first));
  });
}

interface Written {
  readonly letterId: LetterId;
  readonly customerId: CustomerId;
  readonly scene: Scene;
}

async function writeAll(cast: Cast, branch: Branch): Promise<readonly Written[]> {
  const by = clerk(cast, branch);
  const written: Written[] = [];
  const byRow = [...cast.reminded].toSorted(([, left], [, right]) => left.row.line - right.row.line);
  for (const [customerId, scene] of byRow) {
    if (written.length === LETTERS) break;
    const { customer, vehicle, nextMaintenanceDueOn: dueOn } = scene.row;
    if (scene.branch !== branch || customer.email || !customer.address) continue;
    if (!vehicle?.plateNumber || !dueOn || cast.stopped.has(customerId)) continue;
    const fields = { plateNumber: vehicle.plateNumber, dueOn };
    const content = { template: 'maintenanceDue', channel: 'post', fields } as const;
    const letter = granted(cast, scene, draftLetter.id, await writeLetter(cast, scene, by, by, content));
    if (letter) written.push({ letterId: letter.id, customerId, scene });
  }
  return written;
}

async function comeBack(cast: Cast, branch: Branch, { letterId, scene }: Written): Promise<void> {
  const reason = branch.language === 'zh-CN' ? '查无此人' : 'moved, no forwarding address';
  const params = { ...scene.place, letterId };
  await ask(cast, scene, clerk(cast, branch), markLetterReturned, { params, body: { reason } });
}

function clerk(cast: Cast, branch: Branch) {
  return whoActs(cast, branch, branch.followUpAgentIds[0]);
}
