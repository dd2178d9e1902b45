import type { GroupId } from '../../kernel/ids.ts';
import { keyText } from '../key-text.ts';
import { recordKey } from '../records/record-key.ts';
import type { Customer, Vehicle } from '../../domain/records/dossier.ts';
import { type Lookup, lookupsOf } from './customer-lookups.ts';

/** A record that is found by its contents. */
export type LookedUp = Customer | Vehicle;

const MAX_REMEMBERED = 1_000;

/**
 * Remembers the lookups of the customers and vehicles this process has read, so that replacing one costs no
 * second read to learn which lookups go. A version never changes once written, and the commit checks that the
 * remembered version is the stored one. So what is remembered cannot be out of date.
 */
export class KnownLookups {
  readonly #byVersion = new Map<string, readonly Lookup[]>();

  remember(record: LookedUp, groupId: GroupId): void {
    if (this.#byVersion.size >= MAX_REMEMBERED) {
      const oldest = this.#byVersion.keys().next();
      if (!oldest.done) this.#byVersion.delete(oldest.value);
    }
    this.#byVersion.set(versionKey(record, record.version), lookupsOf(record, groupId));
  }

  /** The lookups of the version that `next` replaces, or undefined when it was not read here. */
  before(next: LookedUp): readonly Lookup[] | undefined {
    return this.#byVersion.get(versionKey(next, next.version - 1));
  }
}

function versionKey(record: LookedUp, version: number): string {
  return `${keyText(recordKey(record))} ${version}`;
}
