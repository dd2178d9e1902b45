import type { AnyRefusal, Decision } from '../domain/records/decision.ts';
import type { Actor, Facts } from '../domain/records/facts.ts';
import type { RecordChange } from '../domain/records/change.ts';
import type { CustomerId } from '../kernel/ids.ts';
import { describeChanges } from './describe-changes.ts';
import { enterLane } from './register-lanes.ts';
import type { Clock, IdSource, ReadPlan, Snapshot, Store, StoredResponse } from './ports.ts';

export interface CommandPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Waits before the command is decided again; `attempt` counts from 1. */
  readonly pause: (attempt: number) => Promise<void>;
}

export interface CommandRequest<Result, Refusal extends AnyRefusal> {
  /** Name of the operation, for the history. */
  readonly operation: string;
  /**
   * Equal for every repetition of the same command, different for any other; a function where that depends on what is
   * read.
   */
  readonly commandId: string | ((snapshot: Snapshot) => string);
  /** Who acts; where that depends on what is read, who it is, or why that person may not. */
  readonly actor:
    | Actor
    | ((snapshot: Snapshot) => { readonly actor: Actor } | { readonly refusal: AnyRefusal });
  readonly plan: ReadPlan;
  /** Present where a caller may repeat the request: same key and same hash get the same answer. */
  readonly receipt?: { readonly key: string; readonly requestHash: string };
  readonly decide: (snapshot: Snapshot, facts: Facts) => Decision<RecordChange, Result, Refusal>;
  readonly respond: (result: Result, snapshot: Snapshot) => StoredResponse;
}

export type CommandOutcome<Result, Refusal> =
  | { readonly outcome: 'done'; readonly response: StoredResponse; readonly result: Result }
  | { readonly outcome: 'replayed'; readonly response: StoredResponse }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  /** The idempotency key was used before for another request. */
  | { readonly outcome: 'keyReused' }
  /** Others kept changing the same records. Nothing was written and the command may be repeated. */
  | { readonly outcome: 'busy' };

/** With more, the caller should come back later. */
const MAX_ATTEMPTS = 8;

/** Where other processes may take the number too: about as long as a caller waits for an answer. */
const MAX_ATTEMPTS_ON_REGISTER = 24;

/**
 * The only way anything is changed: read, decide, commit in a single transaction. After a lost race it reads
 * and decides again. Deciding is pure, so deciding twice is harmless.
 */
export async function runCommand<Result, Refusal extends AnyRefusal>(
  ports: CommandPorts,
  request: CommandRequest<Result, Refusal>,
): Promise<CommandOutcome<Result, Refusal>> {
  const leaveLane = await enterLane(ports.store, request.plan);
  try {
    return await decideUntilCommitted(ports, request);
  } finally {
    leaveLane();
  }
}

async function decideUntilCommitted<Result, Refusal extends AnyRefusal>(
  ports: CommandPorts,
  request: CommandRequest<Result, Refusal>,
): Promise<CommandOutcome<Result, Refusal>> {
  const maxAttempts = request.plan.registers ? MAX_ATTEMPTS_ON_REGISTER : MAX_ATTEMPTS;
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const now = ports.clock.now();
    const plan = request.receipt ? { ...request.plan, receiptKey: request.receipt.key } : request.plan;
    const snapshot = await ports.store.read(plan, now);

    const acting = typeof request.actor === 'function' ? request.actor(snapshot) : { actor: request.actor };
    if ('refusal' in acting) return { outcome: 'refused', refusal: acting.refusal as Refusal };
    const { actor } = acting;

    if (snapshot.receipt) {
      const same = snapshot.receipt.requestHash === request.receipt?.requestHash;
      return same ? { outcome: 'replayed', response: snapshot.receipt.response } : { outcome: 'keyReused' };
    }

    const { commandId: given } = request;
    const commandId = typeof given === 'string' ? given : given(snapshot);
    const newId = ports.ids.forCommand(commandId, now);
    const decision = request.decide(snapshot, { now, actor, newId });
    if (decision.outcome === 'refused') return { outcome: 'refused', refusal: decision.refusal };

    const response = request.respond(decision.result, snapshot);
    if (decision.changes.length === 0 && !request.receipt) {
      return { outcome: 'done', response, result: decision.result };
    }

    const customerId = request.plan.customerId ?? openedDossier(decision.changes);
    const committed = await ports.store.commit({
      token: `${commandId}:${now}`,
      changes: decision.changes,
      activity: {
        type: 'activity',
        id: newId('activity'),
        groupId: request.plan.groupId,
        ...(request.plan.branchId && { branchId: request.plan.branchId }),
        ...(customerId && { customerId }),
        at: now,
        operation: request.operation,
        actor,
        ...(decision.actingFor && { actingFor: decision.actingFor }),
        changed: describeChanges(decision.changes),
      },
      ...(request.receipt && { receipt: { ...request.receipt, response, createdAt: now } }),
    });
    if (committed === 'committed') return { outcome: 'done', response, result: decision.result };
    await ports.pause(attempt);
  }
  return { outcome: 'busy' };
}

/** The dossier a command opens. Its history begins with that command. */
function openedDossier(changes: readonly RecordChange[]): CustomerId | undefined {
  for (const change of changes) {
    if (change.op === 'insert' && change.record.type === 'dossierHead') return change.record.customerId;
  }
  return undefined;
}
