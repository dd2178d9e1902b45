import { describe, expect, test } from 'vitest';
import type { DossierState } from '../../../../shared/domain/records/dossier-state.ts';
import {
  type ChangeCustomer,
  decideChangeCustomer,
  openContactDataTask,
} from '../../../../shared/domain/dossier/index.ts';
import type { OpenObligation } from '../../../../shared/domain/records/obligation.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { factsAt, PEOPLE } from '../../../support/branch-facts.ts';
import { dossierWith } from '../../../support/dossiers.ts';

const facts = factsAt('2026-12-01T02:00:00Z');

function asked(): { readonly dossier: DossierState; readonly task: OpenObligation } {
  const dossier = dossierWith(facts);
  const [change] = openContactDataTask(dossier, facts);
  if (change?.op !== 'insert' || change.record.type !== 'obligation' || change.record.status !== 'open') {
    throw new Error('No task was opened');
  }
  const emailProblem = { because: 'bounced', since: instant('2026-12-01T02:00:00Z') } as const;
  const customer = { ...dossier.customer, email: 'old@example.com', emailProblem };
  return { dossier: { ...dossier, customer, obligations: [change.record] }, task: change.record };
}

describe('contact data that failed', () => {
  test('are for the agent to put right within a week', () => {
    expect(asked().task).toMatchObject({
      kind: 'contactData',
      ownerId: PEOPLE.agent,
      subject: { type: 'customer' },
      dueAt: '2026-12-08T16:00:00.000Z',
    });
  });

  test('are asked for once while nobody has put them right', () => {
    expect(openContactDataTask(asked().dossier, facts)).toEqual([]);
  });

  test.each<[string, ChangeCustomer, 'met' | undefined, boolean]>([
    ['a new e-mail address', { email: 'new@example.com' }, 'met', false],
    ['no e-mail address any more', { email: null }, 'met', false],
    ['a new postal address', { address: '杭州' }, 'met', true],
    ['a new number', { phones: [{ raw: '139 0000 0000', label: 'mobile' }] }, 'met', true],
    ['another name', { fullName: '欧阳 龑' }, undefined, true],
  ])('with %s', (_, patch, status, stillBlocked) => {
    const { dossier, task } = asked();
    const decision = decideChangeCustomer(dossier, patch, facts);
    if (decision.outcome === 'refused') throw new Error('A correction is never refused');
    const met = decision.changes.flatMap((change) =>
      'record' in change && change.record.type === 'obligation' ? [change.record] : [],
    );
    expect(met.map((record) => [record.id, record.status])).toEqual(status ? [[task.id, status]] : []);
    expect('emailProblem' in decision.result).toBe(stillBlocked);
  });
});
