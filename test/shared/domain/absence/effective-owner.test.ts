import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Absence } from '../../../../shared/domain/records/absence.ts';
import {
  absentOwners,
  decideAssignAbsence,
  effectiveOwner,
} from '../../../../shared/domain/absence/index.ts';
import { actingForOwner, checkMayWorkFor } from '../../../../shared/domain/branch/index.ts';
import type { BranchFacts } from '../../../../shared/domain/records/facts.ts';
import { instant, plusMinutes } from '../../../../shared/kernel/instant.ts';
import { localDate, plusDays } from '../../../../shared/kernel/local-date.ts';
import { absence, branchWith } from '../../../support/absences.ts';
import { actingAs, factsAt, PEOPLE, SHANGHAI } from '../../../support/branch-facts.ts';
import { member } from '../../../support/staff-members.ts';

const { agent, otherAgent, advisor } = PEOPLE;
const DAYS = ['2026-12-21', '2026-12-25'] as const;
const NOON = instant('2026-12-23T04:00:00Z');
const agents = (deputyId?: typeof agent) => absence(1, ...DAYS, deputyId ? { deputyId } : {});
const others = (deputyId?: typeof agent) =>
  absence(2, ...DAYS, { agentId: otherAgent, ...(deputyId && { deputyId }) });

describe('who does the work of an owner', () => {
  it.each([
    ['the owner', [], { staffId: agent }],
    ['the deputy', [agents(otherAgent)], { staffId: otherAgent, actingFor: agent }],
    ['nobody but the supervisors', [agents()], 'supervisors'],
    ["the deputy's deputy", [agents(otherAgent), others(advisor)], { staffId: advisor, actingFor: agent }],
    ['the supervisors where the deputy is away too', [agents(otherAgent), others()], 'supervisors'],
    [
      'the supervisors where deputies wait for each other',
      [agents(otherAgent), others(agent)],
      'supervisors',
    ],
    [
      'the owner again once it ended early',
      [{ ...agents(otherAgent), endedEarlyAt: NOON }],
      { staffId: agent },
    ],
    ['the owner where it was taken back', [{ ...agents(otherAgent), revokedAt: NOON }], { staffId: agent }],
  ])('is %s', (_, absences, expected) => {
    expect(effectiveOwner(agent, { absences }, NOON)).toEqual(expected);
  });

  it('changes at the very instants the absence begins and ends', () => {
    const at = (now: string) => effectiveOwner(agent, { absences: [agents(otherAgent)] }, instant(now));

    expect([at('2026-12-20T15:59:59.999Z'), at('2026-12-20T16:00:00Z')]).toMatchObject([
      { staffId: agent },
      { staffId: otherAgent },
    ]);
    expect([at('2026-12-25T15:59:59.999Z'), at('2026-12-25T16:00:00Z')]).toMatchObject([
      { staffId: otherAgent },
      { staffId: agent },
    ]);
  });
});

describe('the work of an absent owner', () => {
  const during = (actor: BranchFacts['actor'], ...absences: readonly Absence[]) =>
    factsAt(NOON, { actor, branch: branchWith(...absences) });

  it('may be done by the deputy, who acts for the owner', () => {
    const facts = during(actingAs('advisor'), agents(advisor));

    expect([checkMayWorkFor(agent, facts), actingForOwner(agent, facts)]).toEqual([undefined, agent]);
  });

  it('may be done by a supervisor, who acts for nobody', () => {
    const facts = during(actingAs('supervisor'), agents());

    expect([checkMayWorkFor(agent, facts), actingForOwner(agent, facts)]).toEqual([undefined, undefined]);
  });

  it('is refused to a deputy who is absent too', () => {
    const facts = during(actingAs('agent', otherAgent), agents(otherAgent), others(advisor));

    expect(checkMayWorkFor(agent, facts)).toEqual({ code: 'not-your-task', data: { ownerId: agent } });
  });
});

describe('whatever absences supervisors enter', () => {
  const CREW = ['a', 'b', 'c', 'd'].map((letter) => member(`stf_${letter}` as typeof agent));
  const monday = localDate('2026-12-21');
  const entries = fc.array(
    fc.record({
      who: fc.nat(3),
      deputy: fc.option(fc.nat(3), { nil: undefined }),
      from: fc.nat(9),
      days: fc.nat(5),
    }),
    { maxLength: 14 },
  );

  /** Enters them one after the other. Refused ones leave no trace. */
  function entered(plans: readonly Entry[]) {
    const changed = new Set<string>();
    let branch = SHANGHAI;
    plans.forEach(({ who, deputy, from, days }, index) => {
      const facts = factsAt('2026-12-18T08:00:00Z', { branch, actor: actingAs('supervisor') });
      const startsOn = plusDays(monday, from);
      const decision = decideAssignAbsence(
        {
          agentId: CREW[who]?.id ?? agent,
          startsOn,
          endsOn: plusDays(startsOn, days),
          ...(deputy !== undefined && { deputyId: CREW[deputy]?.id ?? agent }),
        },
        { staff: CREW, owned: [] },
        { ...facts, newId: (name) => `${name}_${index}` as never },
      );
      if (decision.outcome === 'refused') return;
      for (const change of decision.changes) {
        if (change.op === 'wakeDigest') continue;
        changed.add(change.record.type);
        if (change.record.type === 'branch') branch = change.record;
      }
    });
    return { branch, changed };
  }

  it('at every moment one person who is there does the work, or the supervisors; and nothing but absences changes', () => {
    fc.assert(
      fc.property(entries, fc.nat(16 * 24), (plans, hours) => {
        const { branch, changed } = entered(plans);
        const now = plusMinutes(instant('2026-12-20T00:00:00Z'), hours * 60);
        for (const type of changed) expect(['absence', 'branch']).toContain(type);
        const away = new Set(
          branch.absences
            .filter(({ startsAt, endsAt = startsAt }) => startsAt <= now && now < endsAt)
            .map((one) => one.agentId),
        );
        for (const { id } of CREW) {
          const effective = effectiveOwner(id, branch, now);
          if (!away.has(id)) expect(effective).toEqual({ staffId: id });
          else if (effective !== 'supervisors') expect(away.has(effective.staffId)).toBe(false);
          const lists = [...CREW.map((one) => one.id), 'supervisors' as const];
          const listed = lists.filter((list) => absentOwners(list, branch, now).includes(id));
          expect(listed).toEqual(
            away.has(id) ? [effective === 'supervisors' ? effective : effective.staffId] : [],
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('deputies never wait for each other: where everybody has a deputy who is there, nobody falls to the supervisors', () => {
    fc.assert(
      fc.property(entries, fc.nat(16 * 24), (plans, hours) => {
        const { branch } = entered(plans.map((plan) => ({ ...plan, deputy: plan.deputy ?? 0 })));
        const now = plusMinutes(instant('2026-12-20T00:00:00Z'), hours * 60);
        for (const { id } of CREW) expect(effectiveOwner(id, branch, now)).not.toBe('supervisors');
      }),
      { numRuns: 300 },
    );
  });
});

interface Entry {
  readonly who: number;
  readonly deputy: number | undefined;
  readonly from: number;
  readonly days: number;
}
