import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CONSENT_CHANNELS,
  CONSENT_PURPOSES,
  type Consent,
  type ConsentPair,
} from '../../../../shared/domain/records/consent.ts';
import {
  consentEntries,
  type ContactRequest,
  lastConsent,
  mayContact,
  voidedEntries,
  withConsents,
} from '../../../../shared/domain/consent/index.ts';
import type { Customer } from '../../../../shared/domain/records/dossier.ts';
import type { DossierState } from '../../../../shared/domain/records/dossier-state.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { factsAt, PEOPLE } from '../../../support/branch-facts.ts';
import { DossierPlay, first } from '../../../support/dossier-play.ts';
import { dossierWith } from '../../../support/dossiers.ts';
import { serviceCase } from '../../../support/stored-records.ts';

const facts = factsAt('2026-11-23T03:00:00Z');
const NOBODY_SAID_ANYTHING = dossierWith(facts);
const since = facts.now;

function said(
  dossier: DossierState,
  state: 'given' | 'withdrawn',
  ...pairs: readonly ConsentPair[]
): DossierState {
  const saying = { state, how: 'inPerson', wording: 'spoken', by: PEOPLE.agent } as const;
  return withConsents(dossier, consentEntries(dossier, pairs, saying, facts));
}

const marked = (marks: Partial<Customer>): DossierState => ({
  ...NOBODY_SAID_ANYTHING,
  customer: { ...NOBODY_SAID_ANYTHING.customer, ...marks },
});

function because(dossier: DossierState, request: ContactRequest): string {
  const permission = mayContact(dossier, request, facts);
  return permission.allowed ? 'allowed' : permission.because;
}

const CARE = { purpose: 'serviceCare', channel: 'phone' } as const;
const OFFER = { purpose: 'marketing', channel: 'email' } as const;
const RECALL = { purpose: 'recall', channel: 'phone' } as const;

describe('a customer who has said nothing', () => {
  test.each(CONSENT_PURPOSES)('may be contacted for %s only if no yes is asked for', (purpose) => {
    const asked = facts.settings.consent.askedFor.includes(purpose);
    for (const channel of CONSENT_CHANNELS) {
      expect(because(NOBODY_SAID_ANYTHING, { purpose, channel })).toBe(asked ? 'notGiven' : 'allowed');
    }
  });
});

describe('what was said', () => {
  test('holds for its purpose and channel and for no other', () => {
    const dossier = said(said(NOBODY_SAID_ANYTHING, 'given', OFFER), 'withdrawn', CARE);
    const allowed = CONSENT_PURPOSES.flatMap((purpose) =>
      CONSENT_CHANNELS.map((channel) => ({ purpose, channel })),
    ).filter((pair) => because(dossier, pair) !== because(NOBODY_SAID_ANYTHING, pair));
    expect(allowed).toEqual([CARE, OFFER]);
    expect([because(dossier, CARE), because(dossier, OFFER)]).toEqual(['withdrawn', 'allowed']);
  });

  test('is what was said last, although the clock of the entry was behind', () => {
    const stopped = said(NOBODY_SAID_ANYTHING, 'withdrawn', CARE);
    const earlier = { ...facts, now: instant('2026-11-23T02:58:00Z') };
    const saying = { state: 'given', how: 'form', wording: '2', by: PEOPLE.agent } as const;
    const [entry] = consentEntries(stopped, [CARE], saying, earlier);
    expect(entry?.at).toBe('2026-11-23T03:00:00.001Z');
    expect(because(withConsents(stopped, entry ? [entry] : []), CARE)).toBe('allowed');
  });

  test('the same no said again adds nothing; another one stands by itself', () => {
    const link = (id: string) =>
      ({
        state: 'withdrawn',
        how: 'unsubscribeLink',
        wording: '1',
        by: 'customer',
        proof: { type: 'letter', id },
      }) as const;
    const once = withConsents(
      NOBODY_SAID_ANYTHING,
      consentEntries(NOBODY_SAID_ANYTHING, [OFFER], link('let_1'), facts),
    );
    expect(consentEntries(once, [OFFER], link('let_1'), facts)).toEqual([]);
    expect(consentEntries(once, [OFFER], link('let_2'), facts)).toHaveLength(1);
  });

  test('taken back with its call, what was said before it holds again (property)', () => {
    const step = fc.record({
      state: fc.constantFrom('given' as const, 'withdrawn' as const),
      call: fc.integer({ min: 1, max: 3 }).map((count) => `cal_${count}`),
    });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 8 }),
        fc.constantFrom('cal_1', 'cal_2', 'cal_3'),
        (steps, voided) => {
          const play = (all: typeof steps) =>
            all.reduce((dossier, { state, call }) => {
              const proof = { type: 'call', id: call } as const;
              const saying = { state, how: 'call', wording: 'spoken', by: PEOPLE.agent, proof } as const;
              return withConsents(
                dossier,
                consentEntries(dossier, [CARE], saying, { ...facts, newId: newIds() }),
              );
            }, NOBODY_SAID_ANYTHING);
          const all = play(steps);
          const after = withConsents(
            all,
            voidedEntries(all, voided, PEOPLE.supervisor, { ...facts, newId: newIds() }),
          );
          const never = play(steps.filter(({ call }) => call !== voided));
          expect(lastConsent(after, CARE)?.state).toBe(lastConsent(never, CARE)?.state);
          expect(after.consents.slice(0, all.consents.length)).toEqual(all.consents);
        },
      ),
    );
  });
});

let made = 0;
/** Identifiers no two entries of a property share. */
function newIds() {
  return <Name extends string>(name: Name) => asId<Name>(`${name}_${(made += 1)}`);
}

describe('what outlasts a stop', () => {
  const noCalls = marked({ doNotCall: { since, scope: 'everything' } });

  test('a recall outlasts every marketing stop, and “no calls at all” but for the telephone', () => {
    const stopped = said(NOBODY_SAID_ANYTHING, 'withdrawn', OFFER, CARE);
    expect(because(stopped, RECALL)).toBe('allowed');
    expect(because(noCalls, RECALL)).toBe('doNotCall');
    for (const channel of ['sms', 'post'] as const) {
      expect(because(noCalls, { purpose: 'recall', channel })).toBe('allowed');
    }
    expect(because(marked({ doNotCall: { since, scope: 'followUps' } }), RECALL)).toBe('allowed');
    expect(because(marked({ doNotCall: { since, scope: 'followUps' } }), CARE)).toBe('doNotCall');
  });

  test('so does a car while it stands in the shop, and only then', () => {
    const play = new DossierPlay();
    play.intake('2026-11-23T02:00:00Z');
    const about = { purpose: 'serviceCare', channel: 'sms', visitId: first('visit') } as const;
    const stop = { purpose: 'serviceCare', channel: 'sms' } as const;
    expect(because(said(play.dossier, 'withdrawn', stop), about)).toBe('allowed');
    play.delivery('2026-11-23T02:30:00Z');
    expect(because(said(play.dossier, 'withdrawn', stop), about)).toBe('withdrawn');
  });

  test('and an open matter of the customer’s own, until it is closed', () => {
    const dossier = said(NOBODY_SAID_ANYTHING, 'withdrawn', CARE);
    const asked = { ...CARE, caseId: serviceCase.id };
    const closed = { ...serviceCase, status: 'closed', closedAt: since } as const;
    expect(because({ ...dossier, cases: [serviceCase] }, asked)).toBe('allowed');
    expect(because({ ...dossier, cases: [closed] }, asked)).toBe('withdrawn');
  });

  test('none of it excuses an offer', () => {
    const play = new DossierPlay();
    play.intake('2026-11-23T02:00:00Z');
    const stop = { purpose: 'marketing', channel: 'phone' } as const;
    const dossier = { ...said(play.dossier, 'withdrawn', stop), cases: [serviceCase] };
    expect(because(dossier, { ...stop, visitId: first('visit') })).toBe('withdrawn');
    expect(because(dossier, { ...stop, caseId: serviceCase.id })).toBe('withdrawn');
  });
});

describe('whatever was said', () => {
  const yes = (dossier: DossierState) => said(dossier, 'given', OFFER, CARE, RECALL);

  test.each([
    ['erased', { erasedAt: since }, 'erased', 'erased'],
    ['deceased', { deceased: { since } }, 'deceased', 'deceased'],
    ['emailProblem', { emailProblem: { because: 'bounced', since } }, 'addressBlocked', 'allowed'],
  ] as const)('%s stands in the way', (_, marks, byEmail, byPhone) => {
    expect([because(yes(marked(marks)), OFFER), because(yes(marked(marks)), CARE)]).toEqual([
      byEmail,
      byPhone,
    ]);
  });

  test('somebody forgotten who came again is contacted only after a new yes, or for what they must know', () => {
    const again = marked({ suppressed: { since } });
    expect([because(again, CARE), because(again, RECALL), because(yes(again), CARE)]).toEqual([
      'suppressed',
      'allowed',
      'allowed',
    ]);
  });
});

test('no entry is ever changed by what is said later', () => {
  const entries: readonly Consent[] = said(NOBODY_SAID_ANYTHING, 'given', OFFER).consents;
  const later = said({ ...NOBODY_SAID_ANYTHING, consents: entries }, 'withdrawn', OFFER);
  expect(later.consents[0]).toBe(entries[0]);
});
