import { draftLetter, markLetterReturned, postLetters } from '../../../shared/contracts/letter/index.ts';
import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { CustomerId, LetterId, StaffId } from '../../../shared/kernel/ids.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { ask, attempt, granted } from './ask.ts';
import { type Cast, inWords, localMoment, type Scene, whoActs } from './cast.ts';
import { sendLetter, writeLetter } from './write-letter.ts';

/** Local days since the story began. */
const INVITED_ON = 18;
const LINKS_CLICKED_ON = 19;
const EVENT_ON = 27;

/** Every customer who said yes is invited by e-mail. Some of them stop it with one click (RFC 8058). */
export function playInvitations(cast: Cast, branch: Branch): void {
  const began = localDateOf(cast.now, branch.timeZone);
  const at = (days: number, time: string) => localMoment(began, days, time, branch);
  cast.agenda.enter(at(INVITED_ON, '10:20'), async () => {
    const by = clerk(cast, branch);
    for (const [customerId, scene] of cast.guests) {
      if (scene.branch !== branch || cast.stopped.has(customerId)) continue;
      const offer = '免费检测轮胎、刹车、电瓶';
      const sent = await sendLetter(cast, scene, by, by, {
        template: 'eventInvitation',
        channel: 'email',
        fields: { content: inWords(scene, offer, 'A free check of tyres, brakes and battery') },
        event: {
          title: inWords(scene, '冬季免费检测日', 'Winter check day'),
          startsAt: at(EVENT_ON, '09:00'),
          endsAt: at(EVENT_ON, '17:00'),
          place: branch.sender?.address ?? branch.name,
        },
      });
      granted(cast, scene, draftLetter.id, sent);
    }
  });
  cast.agenda.enter(at(LINKS_CLICKED_ON, '20:15'), async () => {
    const readers = [...cast.guests.values()]
      .filter((scene) => scene.branch === branch && scene.wishes.unsubscribes)
      .map(({ row }) => row.customer.email);
    for (const { to, text } of await cast.stack.mails()) {
      const [link] = /https?:\S+\/v1\/unsubscribe\/[^\s>)]+/.exec(text) ?? [];
      if (link && readers.includes(to)) await cast.stack.clickOnce(link);
    }
  });
}

const POSTED_ON = 30;
const RETURNED_ON = 36;
/** The post of one morning. */
const LETTERS = 12;

/**
 * Customers without e-mail are reminded of the next service by post, all in one batch. One letter comes back.
 */
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

function clerk(cast: Cast, branch: Branch): StaffId {
  return whoActs(cast, branch, branch.followUpAgentIds[0]);
}
