import { describe, expect, it } from 'vitest';
import { decideCheckCover } from '../../../../shared/domain/notice/index.ts';
import { insert, replace } from '../../../../shared/domain/records/change.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { absence, branchWith, onRecord } from '../../../support/absences.ts';
import { type FactsOverrides, factsAt, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';

const WEEK = absence(1, '2026-12-21', '2026-12-25');
const TUESDAY = instant('2026-12-21T16:00:00Z');
const RECORD = onRecord(WEEK, { checkAt: TUESDAY });
const OWNED = [{ opensAt: instant('2026-12-20T16:00:00Z'), dueAt: instant('2026-12-24T16:00:00Z') }];
const system = { type: 'system', trigger: 'sweep' } as const;

function check(now: string, { record = RECORD, owned = OWNED, ...overrides }: Given = {}) {
  return decideCheckCover(
    record,
    owned,
    factsAt(now, { branch: branchWith(WEEK), actor: system, ...overrides }),
  );
}

interface Given extends FactsOverrides {
  readonly record?: typeof RECORD;
  readonly owned?: typeof OWNED;
}

describe('the daily look at an absence', () => {
  it('tells the supervisors at the start of contact hours, and comes back the next day', () => {
    const slotAt = instant('2026-12-22T01:00:00Z');
    const digest = {
      groupId: SHANGHAI.groupId,
      branchId: SHANGHAI.id,
      recipientId: PEOPLE.supervisor,
      slotAt,
    };

    expect(check('2026-12-21T16:00:20Z')).toEqual({
      outcome: 'accepted',
      changes: [
        replace({ ...RECORD, checkAt: instant('2026-12-22T16:00:00Z') }),
        insert({
          type: 'absenceNotice',
          id: asId('ntc_00000000000000000000000001'),
          version: 1,
          ...digest,
          branchName: '浦东店',
          absence: { absenceId: WEEK.id, agentId: PEOPLE.agent, endsAt: WEEK.endsAt },
          timeZone: SHANGHAI.timeZone,
          uncovered: { tasks: 1, dueMeanwhile: 1, firstDueAt: instant('2026-12-24T16:00:00Z') },
          createdAt: instant('2026-12-21T16:00:20Z'),
        }),
        { op: 'wakeDigest', digest: { id: asId('dig_00000000000000000000000001'), ...digest } },
      ],
      result: { checked: true, told: [PEOPLE.supervisor] },
    });
  });

  it.each([
    ['there is nothing to do', { owned: [] }],
    ['somebody stands in', { branch: branchWith({ ...WEEK, deputyId: PEOPLE.otherAgent }) }],
    ['the branch is closed', { calendarOverrides: [closedOn('2026-12-22')] }],
  ])('tells nobody where %s, and comes back all the same', (_, given) => {
    expect(check('2026-12-21T16:00:20Z', given)).toEqual({
      outcome: 'accepted',
      changes: [replace({ ...RECORD, checkAt: instant('2026-12-22T16:00:00Z') })],
      result: { checked: true, told: [] },
    });
  });

  it('tells the supervisors where the deputy is away too', () => {
    const theirs = absence(2, '2026-12-22', '2026-12-22', { agentId: PEOPLE.otherAgent });
    const branch = branchWith({ ...WEEK, deputyId: PEOPLE.otherAgent }, theirs);

    expect(check('2026-12-21T16:00:20Z', { branch })).toMatchObject({
      result: { checked: true, told: [PEOPLE.supervisor] },
    });
  });

  it('does not come back when the absence is over by then', () => {
    const { checkAt: _, ...rest } = RECORD;

    expect(check('2026-12-24T16:00:20Z')).toMatchObject({ changes: [replace(rest), {}, {}] });
  });

  it('does nothing before its time, and nothing of an absence nobody knows', () => {
    const early = { outcome: 'accepted', changes: [], result: { checked: false, because: 'early' } };
    const { checkAt: _, ...over } = RECORD;

    expect(check('2026-12-21T15:59:59Z')).toEqual(early);
    expect(check('2026-12-26T02:00:00Z', { record: over })).toEqual(early);
    expect(decideCheckCover(undefined, [], factsAt('2026-12-21T16:00:20Z', { actor: system }))).toEqual({
      outcome: 'accepted',
      changes: [],
      result: { checked: false, because: 'unknown' },
    });
  });
});

function closedOn(on: string) {
  return { on: on as never, kind: 'closed' as const, name: 'stocktaking' };
}
