import { recordConsent } from '../../../shared/contracts/consent/index.ts';
import { latest } from '../../../shared/kernel/instant.ts';
import { localDateOf } from '../../../shared/kernel/time-zone.ts';
import { ask } from './ask.ts';
import { type Cast, localMoment, type Scene, supervisorOf } from './cast.ts';

/** Which version of the form customers sign. */
const FORM = 'marketing-2026-1';

/**
 * At the end of a visit the advisor asks for a yes to offers by e-mail. Some customers later want no more.
 */
export async function playConsents(cast: Cast, scene: Scene): Promise<void> {
  const { row, wishes, branch, place } = scene;
  if (wishes.stops) {
    const visitedOn = localDateOf(row.arrivedAt, branch.timeZone);
    const at = latest(localMoment(visitedOn, wishes.stops.days, '11:45', branch), cast.now);
    cast.agenda.enter(at, () => stop(cast, scene));
  }
  if (!row.customer.email || !wishes.agreesToOffers || cast.guests.has(place.customerId)) return;
  const agreed = await ask(cast, scene, row.advisorId ?? supervisorOf(branch), recordConsent, {
    params: place,
    body: {
      state: 'given',
      about: { scope: 'purpose', purpose: 'marketing' },
      channels: ['email'],
      how: 'form',
      wording: FORM,
      proof: { type: 'form', id: `F ${row.orderNumber}` },
    },
  });
  if (agreed) cast.guests.set(place.customerId, scene);
}

async function stop(cast: Cast, scene: Scene): Promise<void> {
  const scope = scene.wishes.stops?.everything ? 'everything' : 'allMarketing';
  const stopped = await ask(cast, scene, supervisorOf(scene.branch), recordConsent, {
    params: scene.place,
    body: { state: 'withdrawn', about: { scope }, how: 'inPerson', wording: 'spoken' },
  });
  if (stopped) cast.stopped.add(scene.place.customerId);
}
