import { draftLetter } from '../../../shared/contracts/letter/index.ts';
import type { Branch } from '../../../shared/domain/records/branch.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { granted } from './ask.ts';
import { type Cast, inWords, localMoment, whoActs } from './cast.ts';
import { sendLetter } from './write-letter.ts';

/** Local days since the story began. */
const INVITED_ON = 18;
const LINKS_CLICKED_ON = 19;
const EVENT_ON = 27;

/** Every customer who said yes is invited by e-mail; some of them stop it with one click (RFC 8058). */
export function playInvitations(cast: Cast, branch: Branch): void {
  const began = localDateOf(cast.now, branch.timeZone);
  const at = (days: number, time: string) => localMoment(began, days, time, branch);
  cast.agenda.enter(at(INVITED_ON, '10:20'), async () => {
    const by = whoActs(cast, branch, branch.followUpAgentIds[0]);
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
