import type { Branch } from '../../../shared/domain/records/branch.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { type Cast, noteRefusal } from './cast.ts';
import { localMoment } from './local-moment.ts';
import { whoActs } from './who-acts.ts';
import { sendLetter } from './write-letter.ts';

/** Local days since the story began. */
const INVITED_ON = 18;
const EVENT_ON = 27;
const LINKS_CLICKED_ON = 19;

/** Every customer who said yes is invited by e-mail; some of them stop it with one click (RFC 8058). */
export function playInvitations(cast: Cast, branch: Branch): void {
  const today = localDateOf(cast.now, branch.timeZone);
  cast.agenda.enter(localMoment(today, INVITED_ON, '10:20', branch), () => invite(cast, branch, today));
  cast.agenda.enter(localMoment(today, LINKS_CLICKED_ON, '20:15', branch), () => clickLinks(cast, branch));
}

async function invite(cast: Cast, branch: Branch, began: ReturnType<typeof localDateOf>): Promise<void> {
  const by = whoActs(cast, branch, branch.followUpAgentIds[0]);
  for (const [customerId, scene] of cast.guests) {
    if (scene.branch !== branch || cast.stopped.has(customerId)) continue;
    const chinese = scene.row.customer.language === 'zh-CN';
    const answer = await sendLetter(cast, scene, customerId, {
      key: 'invitation',
      by,
      approvedBy: by,
      content: {
        template: 'eventInvitation',
        channel: 'email',
        fields: {
          content: chinese ? '免费检测轮胎、刹车、电瓶' : 'A free check of tyres, brakes and battery',
        },
        event: {
          title: chinese ? '冬季免费检测日' : 'Winter check day',
          startsAt: localMoment(began, EVENT_ON, '09:00', branch),
          endsAt: localMoment(began, EVENT_ON, '17:00', branch),
          place: branch.sender?.address ?? branch.name,
        },
      },
    });
    if (answer.outcome === 'refused') noteRefusal(cast, scene, 'draftLetter', answer.code);
  }
}

async function clickLinks(cast: Cast, branch: Branch): Promise<void> {
  const readers = [...cast.guests.values()]
    .filter((scene) => scene.branch === branch && scene.wishes.unsubscribes)
    .map(({ row }) => row.customer.email);
  for (const { to, text } of await cast.stack.mails()) {
    const [link] = /https?:\S+\/v1\/unsubscribe\/[^\s>)]+/.exec(text) ?? [];
    if (link && readers.includes(to)) await cast.stack.clickOnce(link);
  }
}
