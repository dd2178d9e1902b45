import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { SigningKeys } from '../application/signing-keys.ts';
import type { Commit, CommitOutcome, ReadPlan, Snapshot, Store } from '../application/ports.ts';
import type { DomainRecord } from '../domain/records/change.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkLimits } from './commit/check-limits.ts';
import type { Lookup } from './commit/customer-lookups.ts';
import { KnownLookups, type LookedUp } from './commit/known-lookups.ts';
import { outcomeOf } from './commit/outcome-of.ts';
import { planActions } from './commit/plan-actions.ts';
import { requestToken } from './commit/request-token.ts';
import { contactHash } from './contact-hash.ts';
import type { Database } from './database.ts';
import { DynamoSigningKeys } from './dynamo-signing-keys.ts';
import { getItems } from './read/get-items.ts';
import { ManyCars } from './read/open-items.ts';
import { type ReadHints, readSnapshot } from './read/read-snapshot.ts';
import { recordKey } from './records/record-key.ts';

/** The store of all commands: one round trip to read, one transaction to write. */
export class DynamoStore implements Store {
  readonly #database: Database;
  readonly #hints: ReadHints;
  readonly #knownLookups = new KnownLookups();

  /**
   * @param manyCars says from how much on what is open is read car by car.
   * @param keys the secrets of the deployment; contact points are hashed with one.
   */
  constructor(
    database: Database,
    manyCars = new ManyCars(),
    keys: SigningKeys = new DynamoSigningKeys(database),
  ) {
    this.#database = database;
    const contacts = { hash: () => contactHash(keys), places: new Map() };
    this.#hints = { calendars: new Map(), manyCars, contacts };
  }

  /** @throws when the database cannot be reached or an item cannot be read. */
  async read(plan: ReadPlan, now: Instant): Promise<Snapshot> {
    const snapshot = await readSnapshot(this.#database, this.#hints, plan, now);
    const { dossier } = snapshot;
    if (dossier)
      [dossier.customer, ...dossier.vehicles].forEach((record) =>
        this.#knownLookups.remember(record, plan.groupId),
      );
    return snapshot;
  }

  /**
   * Writes a commit in one transaction. After a lost answer it is unknown whether it was written. The SDK
   * asks again under the same token, and the error is thrown only when that fails too.
   * @throws when the commit is more than a transaction can hold, or the database cannot be reached.
   */
  async commit(commit: Commit): Promise<CommitOutcome> {
    const { client, tableName } = this.#database;
    if (!(await this.#knowReplaced(commit))) return 'versionConflict';
    const actions = planActions(commit, tableName, (record) => this.#lookupsBefore(record));
    checkLimits(actions);
    try {
      await client.send(
        new TransactWriteCommand({
          TransactItems: actions.map(({ write }) => write),
          ClientRequestToken: requestToken(commit.token, actions),
        }),
      );
      return 'committed';
    } catch (error) {
      return outcomeOf(error, actions);
    }
  }

  /**
   * Makes sure the lookups of every replaced customer and vehicle are known. Only a commit of something this
   * process has not read costs a round trip here.
   * @returns false when a stored version differs from the one to replace.
   */
  async #knowReplaced(commit: Commit): Promise<boolean> {
    const unknown = replacedWithLookups(commit).filter((record) => !this.#knownLookups.before(record));
    if (unknown.length === 0) return true;
    const found = await getItems(this.#database, unknown.map(recordKey));
    return unknown.every((record) => {
      const stored = found.record(record.type, recordKey(record));
      if (stored?.version !== record.version - 1) return false;
      this.#knownLookups.remember(stored, commit.activity.groupId);
      return true;
    });
  }

  #lookupsBefore(record: DomainRecord): readonly Lookup[] {
    if (record.type !== 'customer' && record.type !== 'vehicle') return [];
    const known = this.#knownLookups.before(record);
    if (!known) throw new Error(`The version of a ${record.type} that is replaced was not read`);
    return known;
  }
}

function replacedWithLookups({ changes }: Commit): readonly LookedUp[] {
  return changes.flatMap((change) => {
    if (change.op !== 'replace') return [];
    const { record } = change;
    return record.type === 'customer' || record.type === 'vehicle' ? [record] : [];
  });
}
