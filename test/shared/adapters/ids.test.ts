import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandIds } from '../../../shared/adapters/ids.ts';
import { ID_PREFIXES, type IdName, idPattern } from '../../../shared/kernel/ids.ts';
import { instant, instantFromEpoch } from '../../../shared/kernel/instant.ts';

const NOW = instant('2026-11-23T01:20:00Z');

describe('identifiers of a command', () => {
  it('are the same when the same command is decided again', () => {
    const once = commandIds.forCommand('timer:obl_1:1:opening', NOW);
    const again = commandIds.forCommand('timer:obl_1:1:opening', NOW);

    expect([again('notice'), again('notice'), again('digest')]).toEqual([
      once('notice'),
      once('notice'),
      once('digest'),
    ]);
  });

  it('differ within a command and between commands', () => {
    const one = commandIds.forCommand('a', NOW);
    const other = commandIds.forCommand('b', NOW);

    expect(new Set([one('visit'), one('visit'), other('visit'), other('visit')]).size).toBe(4);
  });

  it('have the documented shape and sort by time', () => {
    const names = fc.constantFrom(...(Object.keys(ID_PREFIXES) as IdName[]));
    const moments = fc.integer({ min: 0, max: Date.UTC(2200, 0) });
    fc.assert(
      fc.property(fc.string(), names, moments, moments, (command, name, first, second) => {
        const [earlier, later] = [Math.min(first, second), Math.max(first, second)];
        const before = commandIds.forCommand(command, instantFromEpoch(earlier))(name);
        const after = commandIds.forCommand(command, instantFromEpoch(later))(name);
        expect(before).toMatch(idPattern(name));
        expect(after.slice(0, 14) >= before.slice(0, 14)).toBe(true);
      }),
    );
  });
});
