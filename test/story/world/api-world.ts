import { commandIds } from '../../../shared/adapters/ids.ts';
import { onDossier } from '../../../shared/application/branch-command.ts';
import type { Store } from '../../../shared/application/ports.ts';
import { runCommand } from '../../../shared/application/run-command.ts';
import type { SigningKeys } from '../../../shared/application/signing-keys.ts';
import type { Client } from '../../../shared/contracts/client.ts';
import type { Role } from '../../../shared/domain/records/roles.ts';
import type { RecordChange } from '../../../shared/domain/records/change.ts';
import type { Staff } from '../../../shared/domain/records/staff.ts';
import { accepted } from '../../../shared/domain/records/decision.ts';
import { askForOutcome } from '../../../shared/domain/letter/letter-outcome.ts';
import { asId, type GroupId, type StaffId } from '../../../shared/kernel/ids.ts';
import { type Instant, instant } from '../../../shared/kernel/instant.ts';
import type { Database } from '../../../shared/storage/database.ts';
import { DynamoPersonalData } from '../../../shared/storage/dynamo-personal-data.ts';
import { DynamoReads } from '../../../shared/storage/dynamo-reads.ts';
import { DynamoRetentionWork } from '../../../shared/storage/dynamo-retention-work.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import type { Log } from '../../../functions/runtime/log.ts';
import { unsubscribeLinks } from '../../../functions/runtime/unsubscribe-links.ts';
import { loadDemoGroup } from '../../../infra/local/demo-group.ts';
import { type Call, call, type Seen, SOMEBODY } from '../../support/api-calls.ts';
import { insertAll } from '../../support/commits.ts';
import { holdingEveryRole } from '../../support/holding-every-role.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import type { LetterReference, Player, Players } from '../players.ts';
import { type Circumstances, Rehearsal } from './rehearsal.ts';

const PUBLIC_URL = 'https://api.example';

/** The demo group on a table, with the whole API in this process. */
export interface ApiWorld {
  readonly handler: ApiInProcess['handler'];
  readonly store: DynamoStore;
  readonly now: () => Instant;
  /** What a request would be answered and change, at this or another moment; nothing is kept of it. */
  readonly rehearse: (what: Call, circumstances?: Circumstances) => Promise<Rehearsed>;
  /**
   * Everybody the play needs.
   * @param wrap what is put round each of their clients.
   */
  readonly players: (wrap: (client: Client, caller: Staff | undefined) => Player) => Players;
}

/** What came of a request that left nothing behind. */
export interface Rehearsed {
  readonly seen: Seen;
  readonly changes: readonly RecordChange[];
}

/** Fills the table with the demo group; the clock stands at the beginning of 23 November 2026. */
export async function apiWorld(
  database: Database,
  {
    storeAs = (store) => store,
    everyTokenIsTrue = false,
    ...parts
  }: {
    readonly signingKeys: SigningKeys;
    readonly log: Log;
    readonly checkReplies?: boolean;
    /** What the commands see instead of the store itself. */
    readonly storeAs?: (store: Store) => Store;
    /** The record of every caller says what the token says. */
    readonly everyTokenIsTrue?: boolean;
  },
): Promise<ApiWorld> {
  const { signingKeys } = parts;
  const demo = loadDemoGroup();
  const store = new DynamoStore(database);
  let now = instant('2026-11-23T00:00:00Z');
  await store.commit(insertAll(demo.group, ...demo.branches, ...demo.staff, ...demo.calendars));
  const believed = everyTokenIsTrue ? withTrueTokens(store) : store;
  const ports = {
    store: storeAs(believed),
    clock: { now: () => now },
    ids: commandIds,
    pause: () => Promise.resolve(),
  };
  const dependencies = {
    ...ports,
    ...parts,
    reads: everyTokenIsTrue ? new TrustingReads(database) : new DynamoReads(database),
    personalData: new DynamoPersonalData(database),
    retentionWork: new DynamoRetentionWork(database),
    publicUrl: PUBLIC_URL,
  };
  const { handler, as } = apiInProcess(dependencies);
  const rehearsal = new Rehearsal(believed, () => now);
  const rehearsed = apiInProcess({ ...dependencies, store: rehearsal.store, clock: rehearsal.clock });

  return {
    handler,
    store,
    now: () => now,
    rehearse: async (what, circumstances = {}) => {
      const { result, changes } = await rehearsal.of(circumstances, () => call(rehearsed.handler, what));
      return { seen: result, changes };
    },
    players: (wrap) => {
      const staff = (role: Role): Player => {
        const member = memberWith(demo.staff, role);
        return wrap(as(member), member);
      };
      return {
        admin: staff('admin'),
        supervisor: staff('supervisor'),
        manager: staff('groupManager'),
        agent: staff('agent'),
        anybody: wrap(as(undefined), undefined),
        agentId: memberWith(demo.staff, 'agent').id,
        supervisorId: memberWith(demo.staff, 'supervisor').id,
        managerId: memberWith(demo.staff, 'groupManager').id,
        setClock: (at) => {
          now = instant(at);
        },
        putInDoubt: async ({ branchId, customerId, letterId }: LetterReference) => {
          await runCommand(ports, {
            operation: 'putInDoubt',
            commandId: `doubt:${letterId}`,
            actor: { type: 'system', trigger: 'sweep' },
            plan: {
              groupId: demo.group.id,
              branchId: asId(branchId),
              customerId: asId(customerId),
              letterId: asId(letterId),
            },
            decide: onDossier((dossier, facts) => {
              const letter = dossier.letters.find(({ id }) => id === letterId);
              if (!letter) throw new Error('The letter to doubt is not there');
              return accepted(askForOutcome(dossier, letter, facts), undefined);
            }),
            respond: () => ({ status: 204, headers: {}, body: null }),
          });
        },
        unsubscribeToken: async ({ branchId, customerId, letterId }: LetterReference) => {
          const linkTo = await unsubscribeLinks({ signingKeys, publicUrl: PUBLIC_URL });
          const link = linkTo({
            groupId: demo.group.id,
            branchId: asId(branchId),
            customerId: asId(customerId),
            letterId: asId(letterId),
            purpose: 'marketing',
            channel: 'email',
          });
          return link.slice(link.lastIndexOf('/') + 1);
        },
      };
    },
  };
}

/** Reads that believe the token of somebody without a record. */
class TrustingReads extends DynamoReads {
  override async staffMember(groupId: GroupId, staffId: StaffId): Promise<Staff | undefined> {
    return staffId === SOMEBODY ? holdingEveryRole(staffId, groupId) : super.staffMember(groupId, staffId);
  }
}

function withTrueTokens(store: Store): Store {
  return {
    read: async (plan, at) => {
      const snapshot = await store.read(plan, at);
      const { callerId, groupId } = plan;
      return callerId ? { ...snapshot, caller: holdingEveryRole(callerId, groupId) } : snapshot;
    },
    commit: (commit) => store.commit(commit),
  };
}

function memberWith(staff: readonly Staff[], role: Role): Staff {
  const found = staff.find(
    ({ roles, status }) =>
      status === 'active' &&
      roles.some((held) => held.role === role && (held.branchId ?? 'sh-pudong') === 'sh-pudong'),
  );
  if (!found) throw new Error(`Nobody in the demo group is ${role}`);
  return found;
}
