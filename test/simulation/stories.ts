import type { SeededRandom } from '../../infra/local/seeded-random.ts';
import { onDossier } from '../../shared/application/branch-command.ts';
import { type CommandPorts, type CommandRequest, runCommand } from '../../shared/application/run-command.ts';
import { decideRecordCall } from '../../shared/domain/call/index.ts';
import type { AnyRefusal } from '../../shared/domain/records/decision.ts';
import {
  decideCompleteDossierEntry,
  decideEndConsultation,
  type EndedConsultation,
} from '../../shared/domain/visit/index.ts';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import { type Instant, plusMinutes } from '../../shared/kernel/instant.ts';
import { actingAs, HARMONY, SHANGHAI } from '../support/branch-facts.ts';
import { callOf } from '../support/dossier-play.ts';
import type { Invocation } from './invocations.ts';
import type { Surroundings } from './simulated-services.ts';

/** What callers were told: each request exactly once accepted, or refused. */
export interface Told {
  accepted: number;
  refused: number;
  /** Calls whose recording was accepted. */
  calls: number;
  /** Requests nobody has answered yet. */
  open: number;
}

interface Request<Result> {
  readonly operation: string;
  readonly registers?: readonly 'call'[];
  readonly decide: CommandRequest<Result, AnyRefusal>['decide'];
  /** What the caller is told of it. */
  readonly body: (result: Result) => unknown;
}

/**
 * Customers of a branch come, are called, and sometimes not reached. Callers of the API repeat requests until
 * answered.
 */
export function tellStories(
  { random, agenda, weather, invoke }: Surroundings,
  portsOf: (invocation: Invocation) => CommandPorts,
  customers: readonly CustomerId[],
): Told {
  const told: Told = { accepted: 0, refused: 0, calls: 0, open: 0 };
  let keys = 0;

  const ask = <Result>(
    customerId: CustomerId,
    { operation, registers = [], decide, body }: Request<Result>,
    then: (body: unknown) => void,
  ): void => {
    keys += 1;
    const key = `key-${keys}`;
    told.open += 1;
    let isAnswered = false;
    const attempt = async (): Promise<void> => {
      if (weather.outageUntil()) return again(random.between(10, 200));
      const outcome = await invoke(async (invocation) => {
        const result = await runCommand(portsOf(invocation), {
          operation,
          decide,
          respond: (done) => ({ status: 201, headers: {}, body: body(done) }),
          commandId: key,
          actor: actingAs('agent'),
          plan: { groupId: HARMONY.id, branchId: SHANGHAI.id, customerId, registers, contactPoints: true },
          receipt: { key, requestHash: key },
        });
        if (result.outcome === 'busy') throw new Error('busy');
        if (isAnswered) return;
        isAnswered = true;
        told.open -= 1;
        if (result.outcome === 'refused') told.refused += 1;
        else if (result.outcome === 'keyReused') throw new Error('A key was taken for another');
        else {
          told.accepted += 1;
          then(result.response.body);
        }
      });
      if (outcome === 'failed' && !isAnswered)
        again(random.chance(0.7) ? random.next() : random.between(60, 600));
    };
    const again = (minutes: number): void => agenda.in(minutes, `${operation} ${key}`, attempt);
    again(0);
    if (weather.isStormy() && random.chance(0.3)) {
      again(0);
      again(random.between(0, 400));
    }
  };

  for (const customerId of customers) {
    agenda.in(random.between(0, 2 * 24 * 60), 'a customer comes', async () =>
      comes(customerId, { random, agenda, ask, told }),
    );
  }
  return told;
}

interface Telling {
  readonly random: SeededRandom;
  readonly agenda: Surroundings['agenda'];
  readonly told: Told;
  readonly ask: <Result>(
    customerId: CustomerId,
    request: Request<Result>,
    then: (body: unknown) => void,
  ) => void;
}

interface Consulted {
  readonly visitId: string;
  readonly followUpId: string;
}

/** One customer: a talk, the dossier entry or not, up to four tries to call. */
function comes(customerId: CustomerId, telling: Telling): void {
  const { random, agenda, ask } = telling;
  const consultationEndedAt = plusMinutes(agenda.now(), -10);
  ask(
    customerId,
    {
      operation: 'endConsultation',
      decide: onDossier((dossier, facts) =>
        decideEndConsultation(
          dossier,
          { consultationEndedAt, workItems: ['tyres'], wishedServices: 'none' },
          [],
          facts,
        ),
      ),
      body: ({ visit, planned }: EndedConsultation) => ({
        visitId: visit.id,
        followUpId: planned?.followUp.id,
      }),
    },
    (body) => {
      const { visitId, followUpId } = body as Consulted;
      if (random.chance(0.7)) {
        agenda.in(random.between(1, 4 * 24 * 60), 'the dossier is written', async () =>
          completes(customerId, visitId, telling),
        );
      }
      const tries = random.between(0, 4);
      for (let attempt = 0; attempt < tries; attempt += 1) {
        agenda.in(random.between(60, 10 * 24 * 60), 'a call is made', async () =>
          calls(customerId, followUpId, telling),
        );
      }
    },
  );
}

function completes(customerId: CustomerId, visitId: string, { ask, agenda }: Telling): void {
  const plannedContactAt: Instant = plusMinutes(agenda.now(), 30 * 24 * 60);
  const contactPlan = { talkingPoints: ['tyres'], nextServiceItem: 'tyres', plannedContactAt };
  ask(
    customerId,
    {
      operation: 'completeDossierEntry',
      decide: onDossier((dossier, facts) =>
        decideCompleteDossierEntry(dossier, { visitId: visitId as never, contactPlan }, facts),
      ),
      body: () => null,
    },
    () => {},
  );
}

function calls(customerId: CustomerId, followUpId: string, { ask, agenda, random, told }: Telling): void {
  const outcome = random.chance(0.5) ? 'completed' : 'noAnswer';
  const call = callOf(plusMinutes(agenda.now(), -10), outcome, { followUpIds: [followUpId as never] });
  ask(
    customerId,
    {
      operation: 'recordCall',
      registers: ['call'],
      decide: onDossier((dossier, facts, counters) => decideRecordCall(dossier, call, facts, counters, [])),
      body: () => null,
    },
    () => {
      told.calls += 1;
    },
  );
}
