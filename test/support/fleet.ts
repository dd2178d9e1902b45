import { nth, CUSTOMER, DossierPlay } from './dossier-play.ts';

/** A customer with so many cars, each delivered the same day: a first follow-up is owed for every one of them. */
export function fleetDelivered(cars: number): DossierPlay {
  const vehicles = Array.from({ length: cars }, (_, index) => ({ plateNumber: `沪A${10_000 + index}` }));
  const play = new DossierPlay({}, { ...CUSTOMER, vehicles });
  for (let car = 1; car <= cars; car += 1) {
    play.intake('2026-11-23T01:20:00Z', nth('vehicle', car));
    play.delivery('2026-11-24T08:40:00Z', nth('visit', car));
  }
  return play;
}
