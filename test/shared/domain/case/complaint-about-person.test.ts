import { describe, expect, it, test } from 'vitest';
import { disclosedTo } from '../../../../shared/domain/disclosure/index.ts';
import {
  decideAskForMore,
  decideDecideOnCase,
  decideHandOverCase,
  decideMergeCase,
  decideNoteOnCase,
  decideReportCase,
} from '../../../../shared/domain/case/index.ts';
import type { Role } from '../../../../shared/domain/records/roles.ts';
import { asId, type StaffId } from '../../../../shared/kernel/ids.ts';
import {
  actingAs,
  type FactsOverrides,
  HARMONY,
  NEW_YORK,
  PEOPLE,
  SHANGHAI,
} from '../../../support/branch-facts.ts';
import { CASE, caseId, CasePlay } from '../../../support/case-play.ts';
import { member } from '../../../support/staff-members.ts';

const RAISED = '2026-12-10T03:00:00Z';
const LATER = '2026-12-10T04:00:00Z';
const TWO_MANAGERS = { ...HARMONY, managerIds: [PEOPLE.groupManager, PEOPLE.advisor] };

function about(aboutStaffId: StaffId, overrides: FactsOverrides = {}) {
  const play = new CasePlay(overrides);
  play.raise(RAISED, { aboutStaffId });
  return play;
}

describe('the owner', () => {
  test.each([
    ['a supervisor, of an agent', PEOPLE.otherAgent, {}, PEOPLE.supervisor],
    ['a group manager, of a supervisor', PEOPLE.supervisor, {}, PEOPLE.groupManager],
    [
      'another group manager, of a group manager',
      PEOPLE.groupManager,
      { group: TWO_MANAGERS },
      PEOPLE.advisor,
    ],
    [
      'a group manager, where there is no supervisor',
      PEOPLE.otherAgent,
      { branch: { ...SHANGHAI, supervisorIds: [] } },
      PEOPLE.groupManager,
    ],
    ['nobody, of the only group manager', PEOPLE.groupManager, {}, undefined],
  ])('is %s', (_, person, overrides, ownerId) => {
    const play = about(person, overrides);
    expect(play.case().ownerId).toBe(ownerId);
    expect(play.case().firstReceiverId).toBe(PEOPLE.agent);
    expect(play.obligations().map((one) => [one.ownerId, one.hiddenFromId])).toEqual([
      [ownerId, person],
      [ownerId, person],
    ]);
  });

  it('is the receiver who stands above that person already', () => {
    const play = new CasePlay({
      branch: { ...SHANGHAI, supervisorIds: [PEOPLE.advisor, PEOPLE.supervisor] },
    });
    const actor = actingAs('supervisor');
    play.raise(RAISED, { aboutStaffId: PEOPLE.otherAgent }, { actor });
    expect(play.case().ownerId).toBe(PEOPLE.supervisor);
  });
});

describe('that person', () => {
  const as = (role: Role & keyof typeof PEOPLE, person: StaffId) => ({ actor: actingAs(role, person) });

  it('finds no such case, even as a supervisor', () => {
    const play = about(PEOPLE.supervisor);
    const unknown = { code: 'case-unknown', data: { caseId: CASE } };
    const supervisor = as('supervisor', PEOPLE.supervisor);
    expect(play.refusal(LATER, decideReportCase, { tried: 'a', asked: 'b' }, supervisor)).toEqual(unknown);
    expect(play.refusal(LATER, decideNoteOnCase, { text: 'a' }, supervisor)).toEqual(unknown);
    expect(
      play.play.decideCall(LATER, 'completed', { followUpIds: [], caseIds: [CASE] }, supervisor),
    ).toMatchObject({ outcome: 'refused', refusal: unknown });
  });

  it('sees a call without what was said of him', () => {
    const play = about(PEOPLE.otherAgent);
    const [call] = play.play.kept.calls;
    const [line] = play.play.kept.lines;
    if (!call) throw new Error('No call was kept');
    const noted = { ...call, talkNotes: 'very angry about him', serviceOpinion: 'as rude as ever' };
    const seen = disclosedTo(PEOPLE.otherAgent, noted);
    expect(seen).toMatchObject({ id: call.id, statements: [] });
    expect(seen).not.toHaveProperty('cases');
    expect(seen).not.toHaveProperty('talkNotes');
    expect(seen).not.toHaveProperty('serviceOpinion');
    expect(disclosedTo(PEOPLE.agent, noted)).toEqual(noted);
    expect(line?.summary).toBe('');
  });

  it('must exist to be complained about', () => {
    const play = new CasePlay();
    const nobody: StaffId = asId('stf_nobody');
    const statements = [{ kind: 'complaint', text: 'rude', aboutStaffId: nobody } as const];
    expect(play.play.decideCall(RAISED, 'completedWithIssue', { followUpIds: [], statements })).toMatchObject(
      {
        outcome: 'refused',
        refusal: { code: 'staff-unknown', data: { staffId: nobody } },
      },
    );
  });
});

describe('a decision', () => {
  it('about a supervisor is for those above, not for another supervisor', () => {
    const play = about(PEOPLE.supervisor);
    const manager = { actor: actingAs('groupManager') };
    play.step(LATER, decideReportCase, { tried: 'a', asked: 'b' }, manager);
    expect(play.obligations().at(-1)).toMatchObject({
      kind: 'caseDecision',
      ownerId: PEOPLE.groupManager,
    });
    const equal = { actor: actingAs('supervisor', PEOPLE.otherAgent) };
    const notSenior = { code: 'not-senior', data: { seniorIds: [PEOPLE.groupManager] } };
    expect(play.refusal(LATER, decideDecideOnCase, { solution: 'a' }, equal)).toEqual(notSenior);
    expect(play.refusal(LATER, decideAskForMore, { question: 'a' }, equal)).toEqual(notSenior);
    play.step(LATER, decideDecideOnCase, { solution: 'a' }, manager);
    expect(play.case().status).toBe('replyPending');
  });
});

describe('handing over', () => {
  const manager = member(PEOPLE.groupManager, { roles: [{ role: 'groupManager' }] });
  const colleague = member(PEOPLE.otherAgent);
  const stranger = member(PEOPLE.advisor, { roles: [{ role: 'agent', branchId: NEW_YORK.id }] });
  const left = { ...colleague, status: 'left' as const };

  const handOver = (play: CasePlay, taker: typeof manager, overrides = {}) =>
    play.try(
      LATER,
      (dossier, command, facts) =>
        decideHandOverCase(dossier, { ...command, toStaffId: taker.id }, [taker], facts),
      {},
      overrides,
    );

  it('moves the work and no due date; the first receiver stays on record', () => {
    const play = new CasePlay();
    play.raise(RAISED);
    play.step(LATER, decideReportCase, { tried: 'a', asked: 'b' });
    const before = play.running();
    play.play.grant(handOver(play, colleague));
    expect(play.case()).toMatchObject({
      ownerId: PEOPLE.otherAgent,
      firstReceiverId: PEOPLE.agent,
      events: [{ type: 'reported' }, { type: 'handedOver', by: PEOPLE.agent, to: PEOPLE.otherAgent }],
    });
    expect(play.running()).toEqual(before);
    const owners = Object.fromEntries(play.obligations().map(({ kind, ownerId }) => [kind, ownerId]));
    expect(owners).toEqual({
      caseReport: PEOPLE.agent,
      caseFirstResponse: PEOPLE.otherAgent,
      caseDecision: undefined,
    });
  });

  it.each([
    ['of another branch', stranger],
    ['who left', left],
  ])('is not possible to somebody %s', (_, taker) => {
    const play = new CasePlay();
    play.raise(RAISED);
    expect(handOver(play, taker)).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'not-a-case-handler', data: { staffId: taker.id } },
    });
  });

  it('of a complaint about a person stays with those above', () => {
    const play = about(PEOPLE.supervisor);
    const owner = { actor: actingAs('groupManager') };
    expect(handOver(play, colleague, owner)).toMatchObject({ refusal: { code: 'not-a-case-handler' } });
    expect(handOver(play, manager, owner).outcome).toBe('accepted');
  });

  it('of a complaint about a person takes the decision along', () => {
    const play = about(PEOPLE.supervisor, { group: TWO_MANAGERS });
    const owner = { actor: actingAs('groupManager') };
    play.step(LATER, decideReportCase, { tried: 'a', asked: 'b' }, owner);
    const other = member(PEOPLE.advisor, { roles: [{ role: 'groupManager' }] });
    play.play.grant(handOver(play, other, owner));
    expect(play.obligations().at(-1)).toMatchObject({ kind: 'caseDecision', ownerId: PEOPLE.advisor });
  });
});

it('a complaint about a person is never merged into one everybody sees', () => {
  const play = about(PEOPLE.otherAgent);
  play.raise(LATER);
  const supervisor = { actor: actingAs('supervisor') };
  expect(play.refusal(LATER, decideMergeCase, { intoCaseId: caseId(2) }, supervisor)).toEqual({
    code: 'merge-not-possible',
    data: { intoCaseId: caseId(2) },
  });
});
