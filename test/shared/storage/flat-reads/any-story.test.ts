import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registerCustomer } from '../../../../shared/contracts/dossier/index.ts';
import type { DossierState } from '../../../../shared/domain/records/dossier-state.ts';
import type { PartialSettings } from '../../../../shared/domain/records/settings.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { DynamoStore } from '../../../../shared/storage/dynamo-store.ts';
import { ManyCars } from '../../../../shared/storage/read/open-items.ts';
import { CHAPTERS, type Chosen } from './chapters.ts';
import { type Said, StoryWorld } from './story-world.ts';
import { WholeHistoryStore } from './whole-history.ts';

interface Step {
  readonly chapter: string;
  readonly chosen: Chosen;
  readonly hours: number;
}

const number = fc.nat({ max: 1_000 });
const step: fc.Arbitrary<Step> = fc.record({
  chapter: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'intake',
        'delivery',
        'call',
        'call',
        'step',
        'lastVoid',
        'due',
        'replied',
        'lastMessage',
        'returned',
        'lineVoid',
      ),
    },
    { weight: 2, arbitrary: fc.constantFrom(...Object.keys(CHAPTERS)) },
  ),
  chosen: fc.record({
    which: number,
    other: number,
    way: number,
    minutesAgo: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 8_000 })),
  }),
  hours: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 240 })),
});
const settings: fc.Arbitrary<PartialSettings> = fc.record({
  onRevisit: fc.constantFrom('supersede', 'keep'),
  callerMayBeServingAdvisor: fc.boolean(),
  earlyContactCounts: fc.boolean(),
  unreachable: fc.constant({ minAttempts: 1, minDays: 1, minDayParts: 1 }),
  consent: fc.record({
    askedFor: fc.constantFrom<('marketing' | 'serviceCare')[]>(['marketing'], ['serviceCare']),
  }),
});

const NOTHING_SPECIAL: Chosen = { which: 0, other: 1, way: 0, minutesAgo: 0 };

/** One visit with its call and one matter, so that every chapter has something to be about. */
const OPENING: readonly Step[] = [
  ...['intake', 'matter', 'delivery', 'draft'].map((chapter) => ({ chapter, hours: 1 })),
  { chapter: 'intake', hours: 120 },
].map((one) => ({ ...one, chosen: NOTHING_SPECIAL }));

async function begin(world: StoryWorld, cars: number): Promise<Said> {
  const vehicles = Array.from({ length: cars }, (_, car) => ({
    plateNumber: `沪A1234${car}`,
    vehicleModel: 'Model 3',
    vehicleClass: 'sedan',
    maintenanceInterval: { months: 6 },
  }));
  const customer = {
    fullName: '欧阳龑',
    language: 'zh-CN',
    address: '上海市浦东新区世纪大道 1 号',
    email: 'a@example.com',
    phones: [{ number: '138 1234 5678', label: 'mobile' }],
  };
  const said = await world.send(registerCustomer, {}, { customer, vehicles });
  const { customer: registered } = said.body as { readonly customer?: { readonly id: string } };
  if (!registered) throw new Error(`Nobody was registered: ${JSON.stringify(said)}`);
  world.customerId = asId(registered.id);
  return said;
}

/** What heads and follow-ups keep of visits, reckoned anew from all of them. */
function checkKeptOfVisits({ vehicleHeads, visits, followUps }: DossierState): void {
  for (const { vehicleId, pastVisits } of vehicleHeads) {
    const own = visits.filter((visit) => visit.vehicleId === vehicleId);
    const followedUp = own
      .flatMap((visit) => ('firstFollowUpId' in visit && visit.firstFollowUpId ? [visit] : []))
      .map((visit) => (visit.status === 'delivered' ? visit.intakeDoneAt : visit.consultationEndedAt))
      .toSorted();
    expect(pastVisits.followedUp.map(({ startedAt }) => startedAt)).toEqual(followedUp.slice(-2));
    const deliveries = own.flatMap((visit) => (visit.status === 'delivered' ? [visit.deliveredAt] : []));
    expect(pastVisits.deliveredAt).toBe(deliveries.toSorted().at(-1));
  }
  for (const followUp of followUps) {
    const visit = visits.find(({ id }) => id === followUp.visitId);
    const endedAt = visit?.status === 'delivered' ? visit.deliveredAt : undefined;
    if (endedAt) expect(followUp.visitEndedAt).toBe(endedAt);
    const seconds = followUps.filter(({ previousFollowUpId }) => previousFollowUpId === followUp.id);
    expect(followUp.nextFollowUpId).toBe(seconds.at(-1)?.id);
  }
}

const GRANTED = ['intake 201', 'delivery 201', 'call 201', 'lastVoid 200', 'matter 201', 'step 200'];

/** More of them by `FLAT_RUNS`. */
const RUNS = Number(process.env['FLAT_RUNS'] ?? 12);

/** Who asked, by request, is not part of an answer. */
function told(said: Said | undefined): unknown {
  return JSON.parse(JSON.stringify(said ?? null));
}

test('rules answer the same on what is open and named as on the whole history, whatever happened before', async () => {
  const seen: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(
      settings,
      fc.constantFrom(1, 2, 5),
      fc.constantFrom(1, 3, 40),
      fc.array(step, { minLength: 20, maxLength: 120, size: 'max' }),
      async (set, cars, mostAtOnce, steps) => {
        const flat = await StoryWorld.begin(
          set,
          (database) => new DynamoStore(database, new ManyCars(mostAtOnce)),
        );
        const whole = await StoryWorld.begin(
          set,
          (database) => new WholeHistoryStore(new DynamoStore(database), database),
        );
        expect(told(await begin(flat, cars))).toEqual(told(await begin(whole, cars)));
        for (const { chapter, chosen, hours } of [...OPENING, ...steps]) {
          const tell = CHAPTERS[chapter];
          if (!tell) throw new Error(`No chapter ${chapter}`);
          const [one, other] = [await tell(flat, chosen), await tell(whole, chosen)];
          const code = (other?.body as { readonly code?: string } | undefined)?.code ?? other?.status;
          seen[`${chapter} ${code}`] = (seen[`${chapter} ${code}`] ?? 0) + 1;
          expect({ chapter, said: told(one) }).toEqual({ chapter, said: told(other) });
          flat.pass(60 * hours);
          whole.pass(60 * hours);
        }
        const { dossier } = await flat.history();
        expect(await flat.history()).toEqual(await whole.history());
        checkKeptOfVisits(dossier);
      },
    ),
    { numRuns: RUNS },
  );
  // A story in which nothing is granted would show nothing.
  for (const told of GRANTED) expect(seen[told] ?? 0, told).toBeGreaterThan(0);
});
