import { createHash } from 'node:crypto';
import type { IdSource } from '../application/ports.ts';
import { timeCharacters } from '../kernel/id-time.ts';
import { asId, type Id, ID_PREFIXES, type IdName } from '../kernel/ids.ts';
import { epochMilliseconds, type Instant } from '../kernel/instant.ts';

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Identifiers `<prefix>_<26 characters>` that sort by time: 10 characters of milliseconds, then 80 bits
 * of SHA-256 over the command, the name and how many were made before. The same command decided at the
 * same moment gets the same ones.
 */
export const commandIds: IdSource = {
  forCommand(commandId: string, now: Instant) {
    const time = timeCharacters(epochMilliseconds(now));
    let made = 0;
    return <Name extends IdName>(name: Name): Id<Name> => {
      made += 1;
      const suffix = hashCharacters(JSON.stringify([commandId, name, made]));
      return asId<Name>(`${ID_PREFIXES[name]}_${time}${suffix}`);
    };
  },
};

/** Five bits of the hash in each character. */
function hashCharacters(text: string): string {
  const hash = createHash('sha256').update(text).digest();
  return [0, 5].map((from) => inBase32(hash.readUIntBE(from, 5), 8)).join('');
}

/** @param number at most what a double holds exactly. */
function inBase32(number: number, characters: number): string {
  let rest = number;
  let text = '';
  for (let place = 0; place < characters; place += 1) {
    text = CROCKFORD.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}
