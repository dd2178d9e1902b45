import { recordConsent } from '../../../shared/contracts/consent/index.ts';
import type { CustomerId } from '../../../shared/kernel/ids.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { type Cast, customerOf, noteRefusal, type Scene } from './cast.ts';
import { localMoment } from './local-moment.ts';
import { sendAs } from './send-as.ts';
import { supervisorOf } from './supervise.ts';

/** Which version of the form customers sign. */
const FORM = 'marketing-2026-1';

/** At the end of a visit the advisor asks for a yes to offers by e-mail; some say later that it is enough. */
export async function playConsents(cast: Cast, scene: Scene, customerId: CustomerId): Promise<void> {
  const { row, wishes, branch } = scene;
  const { stops } = wishes;
  if (stops) {
    const visitedOn = localDateOf(row.arrivedAt, branch.timeZone);
    const at = localMoment(visitedOn, stops.days, '11:45', branch);
    cast.agenda.enter(at > cast.now ? at : cast.now, () => stop(cast, scene, customerId), customerOf(scene));
  }
  if (!row.customer.email || !wishes.agreesToOffers || cast.guests.has(customerId)) return;
  const answer = await sendAs(cast, row.advisorId ?? supervisorOf(branch), recordConsent, {
    params: { branchId: row.branchId, customerId },
    body: {
      state: 'given',
      about: { scope: 'purpose', purpose: 'marketing' },
      channels: ['email'],
      how: 'form',
      wording: FORM,
      proof: { type: 'form', id: `F ${row.orderNumber}` },
    },
    idempotencyKey: `${cast.story}-${row.orderNumber}-agrees`,
  });
  if (answer.outcome === 'refused') return noteRefusal(cast, scene, recordConsent.id, answer.code);
  cast.guests.set(customerId, scene);
}

async function stop(cast: Cast, scene: Scene, customerId: CustomerId): Promise<void> {
  const { row, wishes, branch } = scene;
  const answer = await sendAs(cast, supervisorOf(branch), recordConsent, {
    params: { branchId: row.branchId, customerId },
    body: {
      state: 'withdrawn',
      about: { scope: wishes.stops?.everything ? 'everything' : 'allMarketing' },
      how: 'inPerson',
      wording: 'spoken',
    },
    idempotencyKey: `${cast.story}-${row.orderNumber}-stops`,
  });
  if (answer.outcome === 'refused') return noteRefusal(cast, scene, recordConsent.id, answer.code);
  cast.stopped.add(customerId);
}
