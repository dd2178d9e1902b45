import { markLetterReturned, postLetters } from '../../../shared/contracts/letter/index.ts';
import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { CustomerId, LetterId } from '../../../shared/kernel/ids.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { type Cast, customerOf, noteRefusal, type Scene } from './cast.ts';
import { localMoment } from './local-moment.ts';
import { sendAs } from './send-as.ts';
import { whoActs } from './who-acts.ts';
import { writeLetter } from './write-letter.ts';

/** Local days since the story began. */
const POSTED_ON = 30;
const RETURNED_ON = 36;
/** The post of one morning. */
const LETTERS = 12;

interface Written {
  readonly letterId: LetterId;
  readonly customerId: CustomerId;
  readonly scene: Scene;
}

/** Customers without e-mail are reminded of the next service by post, all in one batch; one letter comes back. */
export function playReminders(cast: Cast, branch: Branch): void {
  const today = localDateOf(cast.now, branch.timeZone);
  cast.agenda.enter(localMoment(today, POSTED_ON, '10:40', branch), async () => {
    const by = whoActs(cast, branch, branch.followUpAgentIds[0]);
    const written = await writeAll(cast, branch, by);
    if (written.length === 0) return;
    const answer = await sendAs(cast, by, postLetters, {
      params: { branchId: branch.id },
      body: { way: 'post', letters: written.map(({ customerId, letterId }) => ({ customerId, letterId })) },
      idempotencyKey: `${cast.story}-${branch.id}-morning-post`,
    });
    if (answer.outcome === 'refused') throw new Error(`The morning's post was refused: ${answer.code}`);
    const [first] = written;
    if (first)
      cast.agenda.enter(
        localMoment(today, RETURNED_ON, '09:30', branch),
        () => comeBack(cast, first),
        customerOf(first.scene),
      );
  });
}

async function writeAll(
  cast: Cast,
  branch: Branch,
  by: ReturnType<typeof whoActs>,
): Promise<readonly Written[]> {
  const written: Written[] = [];
  const byRow = [...cast.reminded].toSorted(([, left], [, right]) => left.row.line - right.row.line);
  for (const [customerId, scene] of byRow) {
    if (written.length === LETTERS) break;
    const { customer, vehicle, nextMaintenanceDueOn: dueOn } = scene.row;
    if (scene.branch !== branch || customer.email || !customer.address) continue;
    if (!vehicle?.plateNumber || !dueOn || cast.stopped.has(customerId)) continue;
    const answer = await writeLetter(cast, scene, customerId, {
      key: 'reminder',
      by,
      approvedBy: by,
      content: {
        template: 'maintenanceDue',
        channel: 'post',
        fields: { plateNumber: vehicle.plateNumber, dueOn },
      },
    });
    if (answer.outcome === 'refused') noteRefusal(cast, scene, 'draftLetter', answer.code);
    else written.push({ letterId: answer.body.id, customerId, scene });
  }
  return written;
}

async function comeBack(cast: Cast, { letterId, customerId, scene }: Written): Promise<void> {
  const { row, branch } = scene;
  const chinese = branch.language === 'zh-CN';
  const by = whoActs(cast, branch, branch.followUpAgentIds[0]);
  const answer = await sendAs(cast, by, markLetterReturned, {
    params: { branchId: row.branchId, customerId, letterId },
    body: { reason: chinese ? '查无此人' : 'moved, no forwarding address' },
    idempotencyKey: `${cast.story}-${row.orderNumber}-returned`,
  });
  if (answer.outcome === 'refused') noteRefusal(cast, scene, markLetterReturned.id, answer.code);
}
