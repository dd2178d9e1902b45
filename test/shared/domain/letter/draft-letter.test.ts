import { describe, expect, test } from 'vitest';
import { decideDraftLetter, type DraftLetter } from '../../../../shared/domain/letter/index.ts';
import { TEMPLATE_RULES } from '../../../../shared/domain/records/letter-templates.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { factsAt } from '../../../support/branch-facts.ts';
import { first, oneCarDelivered } from '../../../support/dossier-play.ts';

const NOW = '2026-11-30T07:40:00Z';
const facts = factsAt(NOW);
const event = {
  title: '检测周',
  startsAt: instant('2026-12-19T01:00:00Z'),
  endsAt: instant('2026-12-19T09:00:00Z'),
  place: '展厅',
};

function draft(command: Partial<DraftLetter>) {
  const { dossier } = oneCarDelivered();
  return decideDraftLetter(
    dossier,
    { template: 'unreachable', channel: 'post', fields: {}, ...command },
    facts,
  );
}

describe('drafting a letter', () => {
  test('fills in what the dossier knows of the visit and the car', () => {
    expect(draft({ followUpId: first('followUp') })).toMatchObject({
      outcome: 'accepted',
      result: {
        kind: 'notice',
        purpose: 'serviceCare',
        language: 'zh-CN',
        fields: { visitedOn: '2026-11-23', plateNumber: '沪A12345' },
        status: 'drafted',
      },
    });
  });

  test('lets the writer say otherwise', () => {
    expect(draft({ followUpId: first('followUp'), fields: { visitedOn: '2026-11-24' } })).toMatchObject({
      result: { fields: { visitedOn: '2026-11-24', plateNumber: '沪A12345' } },
    });
  });

  test.each<[string, Partial<DraftLetter>, object]>([
    ['what is missing', {}, { missing: ['visitedOn'], unknown: [], notADay: [] }],
    [
      'what the letter has no place for',
      { fields: { visitedOn: '2026-11-24', price: '9' } },
      { missing: [], unknown: ['price'], notADay: [] },
    ],
    [
      'what is no day',
      { fields: { visitedOn: 'Tuesday' } },
      { missing: [], unknown: [], notADay: ['visitedOn'] },
    ],
    [
      'an event that is missing',
      { template: 'eventInvitation', fields: { content: 'x' } },
      { missing: ['event'], unknown: [], notADay: [] },
    ],
    [
      'an event that does not belong',
      { fields: { visitedOn: '2026-11-24' }, event },
      { missing: [], unknown: ['event'], notADay: [] },
    ],
  ])('is refused naming %s', (_, command, data) => {
    expect(draft(command)).toEqual({ outcome: 'refused', refusal: { code: 'merge-fields-wrong', data } });
  });

  test.each<[string, Partial<DraftLetter>, string]>([
    ['to nowhere', { channel: 'email', fields: { visitedOn: '2026-11-24' } }, 'letter-address-missing'],
    [
      'that the customer did not ask for',
      { template: 'eventInvitation', fields: { content: 'x' }, event },
      'contact-not-allowed',
    ],
    [
      'to an event that ends first',
      { template: 'eventInvitation', fields: { content: 'x' }, event: { ...event, endsAt: event.startsAt } },
      'event-ends-before-start',
    ],
    [
      'of a reply to nothing',
      { template: 'caseReply', fields: { matter: 'm', answer: 'a' } },
      'case-missing',
    ],
    [
      'about a case nobody knows',
      { template: 'caseReply', fields: {}, caseId: asId('cas_00000000000000000000000009') },
      'case-unknown',
    ],
    [
      'about a follow-up nobody knows',
      { followUpId: asId('fup_00000000000000000000000009') },
      'follow-up-unknown',
    ],
  ])('is refused %s', (_, command, code) => {
    expect(draft(command)).toMatchObject({ outcome: 'refused', refusal: { code } });
  });

  test('knows three kinds: notice, invitation and reply (A-26)', () => {
    const kinds = Object.entries(TEMPLATE_RULES).map(([template, { kind }]) => [template, kind]);
    expect(Object.fromEntries(kinds)).toEqual({
      unreachable: 'notice',
      maintenanceDue: 'notice',
      eventInvitation: 'invitation',
      caseReply: 'reply',
    });
  });
});
