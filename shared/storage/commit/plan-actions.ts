import type { Commit, Receipt } from '../../application/ports.ts';
import type { DomainRecord, RecordChange, WakingDigest } from '../../domain/records/change.ts';
import type { GroupId } from '../../kernel/ids.ts';
import { epochMilliseconds } from '../../kernel/instant.ts';
import { activityKey, digestKey, dueEntry, type Key, receiptKey } from '../keys.ts';
import { encode } from '../records/encode.ts';
import { RECORD_TYPES, type StoredEntry } from '../records/record-types.ts';
import { indexEntries } from '../records/index-entries.ts';
import { recordKey } from '../records/record-key.ts';
import type { Action } from './action.ts';
import { type Lookup, lookupChanges, lookupsOf } from './customer-lookups.ts';

const RECEIPT_DAYS = 7;
const SECONDS_PER_DAY = 86_400;

const IS_NEW = 'attribute_not_exists(PK)';

/**
 * The writes of a commit, in order: records with their version conditions, digests woken, the lookups that
 * come and go, the line of history, the receipt.
 * @param lookupsBefore the lookups of the stored version of a replaced customer or vehicle.
 * @throws when a call comes without its register line. The two belong together.
 */
export function planActions(
  commit: Commit,
  tableName: string,
  lookupsBefore: (record: DomainRecord) => readonly Lookup[],
): readonly Action[] {
  const { groupId } = commit.activity;
  const records = commit.changes.flatMap((change) => (change.op === 'wakeDigest' ? [] : [change]));
  return [
    ...records.map((change) => recordAction(change, commit, tableName)),
    ...distinctDigests(commit.changes).map((digest) => wakeAction(digest, groupId, tableName)),
    ...records.flatMap(({ op, record }) => {
      const before = op === 'replace' ? lookupsBefore(record) : [];
      const { added, removed } = lookupChanges(before, lookupsOf(record, groupId));
      return [
        ...added.map(({ key, entry }) => put(tableName, key, entry, { group: groupId })),
        ...removed.map(({ key }) => remove(tableName, key)),
      ];
    }),
    activityAction(commit, tableName),
    ...(commit.receipt ? [receiptAction(commit.receipt, groupId, tableName)] : []),
  ];
}

function recordAction(
  change: Exclude<RecordChange, { op: 'wakeDigest' }>,
  commit: Commit,
  TableName: string,
): Action {
  const { op, record } = change;
  const key = recordKey(record);
  if (op === 'remove') {
    return { role: 'other', key, write: { Delete: { TableName, Key: key, ...versionIs(record.version) } } };
  }
  const Item = encode(key, record, {
    group: commit.activity.groupId,
    ...indexEntries(record),
    ...(record.type === 'call' && { registeredOn: registeredOn(record.id, commit.changes) }),
  });
  const write =
    op === 'insert'
      ? { Put: { TableName, Item, ConditionExpression: IS_NEW } }
      : { Put: { TableName, Item, ...versionIs(record.version - 1) } };
  return { role: 'other', key, write };
}

/** The condition that the stored version is that one. */
function versionIs(version: number) {
  return {
    ConditionExpression: '#version = :before',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':before': version },
  };
}

/** The local day of the line a call is written with: where to find the line again, given the call. */
function registeredOn(callId: string, changes: readonly RecordChange[]): string {
  for (const change of changes) {
    if (change.op === 'wakeDigest' || change.record.type !== 'callRegisterLine') continue;
    if (change.record.callId === callId) return change.record.recordedOn;
  }
  throw new Error(`Call ${callId} is written without its register line`);
}

/** Several notices of one commit may wake the same digest. Once is enough. */
function distinctDigests(changes: readonly RecordChange[]): readonly WakingDigest[] {
  const digests = new Map<string, WakingDigest>();
  for (const change of changes) {
    if (change.op !== 'wakeDigest') continue;
    const { PK } = digestKey(change.digest.recipientId, change.digest.slotAt);
    if (!digests.has(PK)) digests.set(PK, change.digest);
  }
  return [...digests.values()];
}

/**
 * Makes the digest or opens it again, at any version, so a further notice needs no read first. The version
 * rises, so that composing it at the same moment loses. Two transactions that wake it at once conflict all
 * the same (TransactionConflict): one of them is `busy` and decided again after a pause. What identifies it
 * stays as it was first written.
 */
function wakeAction(digest: WakingDigest, groupId: GroupId, TableName: string): Action {
  const key = digestKey(digest.recipientId, digest.slotAt);
  const { schemaVersion } = RECORD_TYPES.digest;
  const constant = { ...digest, type: 'digest', group: groupId, schemaVersion };
  const kept = { ...constant, ...dueEntry(digest.id, digest.slotAt) };
  const names = [...Object.keys(kept), 'status', 'version'];
  const assignments = [
    ...Object.keys(kept).map((name) => `#${name} = if_not_exists(#${name}, :${name})`),
    '#status = :status',
    '#version = if_not_exists(#version, :zero) + :one',
  ];
  const values = { ...kept, status: 'waiting', zero: 0, one: 1 };
  return {
    role: 'other',
    key,
    write: {
      Update: {
        TableName,
        Key: key,
        UpdateExpression: `SET ${assignments.join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: Object.fromEntries(
          Object.entries(values).map(([name, value]) => [`:${name}`, value]),
        ),
      },
    },
  };
}

/**
 * The line of a command remembers where its answer is kept, because the answer repeats what the command was
 * told.
 */
function activityAction({ activity, receipt }: Commit, tableName: string): Action {
  return put(tableName, activityKey(activity), activity, {
    group: activity.groupId,
    ...(receipt && { answerKey: receiptKey(receipt.key).PK }),
  });
}

function receiptAction(receipt: Receipt, groupId: GroupId, TableName: string): Action {
  const key = receiptKey(receipt.key);
  const createdAtSeconds = Math.floor(epochMilliseconds(receipt.createdAt) / 1_000);
  const entry = { ...receipt, type: 'receipt' as const, response: JSON.stringify(receipt.response) };
  const Item = encode(key, entry, {
    group: groupId,
    expiresAtSeconds: createdAtSeconds + RECEIPT_DAYS * SECONDS_PER_DAY,
  });
  return {
    role: 'receipt',
    key,
    write: {
      Put: {
        TableName,
        Item,
        // The database deletes expired items days late.
        ConditionExpression: `${IS_NEW} OR expiresAtSeconds <= :now`,
        ExpressionAttributeValues: { ':now': createdAtSeconds },
      },
    },
  };
}

function put(
  TableName: string,
  key: Key,
  entry: StoredEntry,
  beside: Readonly<Record<string, string>>,
): Action {
  return { role: 'other', key, write: { Put: { TableName, Item: encode(key, entry, beside) } } };
}

function remove(TableName: string, key: Key): Action {
  return { role: 'other', key, write: { Delete: { TableName, Key: key } } };
}
