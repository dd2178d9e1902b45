import { createHash } from 'node:crypto';
import type { IdSource } from '../application/ports.ts';
import { asId, type Id, ID_PREFIXES, type IdName } from '../kernel/ids.ts';
import { epochMilliseconds, type Instant } from '../kernel/instant.ts';

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_CHARACTERS = 10;
const HASH_CHARACTERS = 16;

/**
 * Identifiers `<prefix>_<26 characters>` that sort by time: 10 characters of milliseconds, then 80 bits
 * of SHA-256 over the command, the name and how many were made before. The same command decided at the
 * same moment gets the same ones.
 */
export const commandIds: IdSource = {
  forCommand(commandId: string, now: Instant) {
    const time = timeCharacters(now);
    let made = 0;
    return <Name extends IdName>(name: Name): Id<Name> => {
      made += 1;
      const suffix = hashCharacters(JSON.stringify([commandId, name, made]));
      return asId<Name>(`${ID_PREFIXES[name]}_${time}${suffix}`);
    };
  },
};

function timeCharacters(at: Instant): string {
  let rest = epochMilliseconds(at);
  let text = '';
  for (let place = 0; place < TIME_CHARACTERS; place += 1) {
    text = CROCKFORD.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** Five bits of the hash each: 80 bits. */
function hashCharacters(text: string): string {
  const bits = BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(0, 20)}`);
  return Array.from({ length: HASH_CHARACTERS }, (_, place) =>
    CROCKFORD.charAt(Number((bits >> BigInt(5 * (HASH_CHARACTERS - 1 - place))) & 31n)),
  ).join('');
}
