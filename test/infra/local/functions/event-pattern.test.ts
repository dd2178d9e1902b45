import { describe, expect, it } from 'vitest';
import { type EventPattern, matchesPattern } from '../../../../infra/local/functions/event-pattern.ts';

const EVENT = { kind: 'note', tags: { set: ['a', 'b'] }, count: '3', name: 'Anna' };

describe('an event pattern', () => {
  it.each<[pattern: EventPattern, matches: boolean]>([
    [{ kind: ['note', 'mail'] }, true],
    [{ kind: ['mail'] }, false],
    [{ tags: { set: ['b'] } }, true],
    [{ tags: { set: ['c'] } }, false],
    [{ tags: { other: ['a'] } }, false],
    [{ kind: ['note'], count: ['4'] }, false],
    [{ kind: [{ exists: true }] }, true],
    [{ kind: [{ exists: false }] }, false],
    [{ deeper: { still: [{ exists: false }] } }, true],
    [{ name: [{ prefix: 'An' }] }, true],
    [{ name: [{ suffix: 'An' }] }, false],
    [{ name: [{ 'equals-ignore-case': 'ANNA' }] }, true],
    [{ kind: [{ 'anything-but': ['mail'] }] }, true],
    [{ kind: [{ 'anything-but': 'note' }] }, false],
    [{ absent: [{ 'anything-but': 'note' }] }, false],
    [{ $or: [{ kind: ['mail'] }, { count: ['3'] }] }, true],
    [{ $or: [{ kind: ['mail'] }, { count: ['4'] }] }, false],
  ])('%j matches: %s', (pattern, matches) => {
    expect(matchesPattern(pattern, EVENT)).toBe(matches);
  });

  it('refuses an operator it does not know', () => {
    expect(() => matchesPattern({ kind: [{ wildcard: '*' }] }, EVENT)).toThrow('wildcard');
  });
});
