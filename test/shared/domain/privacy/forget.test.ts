import { describe, expect, it } from 'vitest';
import { mailDueAt } from '../../../../shared/domain/records/mail-due-at.ts';
import { ERASED, forget, forgetInDigest } from '../../../../shared/domain/privacy/index.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/instant.ts';
import { decode } from '../../../../shared/storage/records/decode.ts';
import { encode } from '../../../../shared/storage/records/encode.ts';
import { SHANGHAI } from '../../../support/branch-facts.ts';
import { followUp, letter, obligation } from '../../../support/stored-records.ts';
import { digestMail, PERSONAL, TRACES } from '../../../support/told-dossier.ts';
import { mailInState } from '../../../../shared/domain/records/mail.ts';

const NOW = instant('2030-01-01T00:00:00Z');
const FACTS = { now: NOW, branch: SHANGHAI };
const KEY = { PK: 'P', SK: 'S' };

describe.each(PERSONAL.map((record) => [record.type, record] as const))('a forgotten %s', (_, record) => {
  const forgotten = forget(record, FACTS);

  it('leaves no trace of the person', () => {
    const kept = JSON.stringify(forgotten);
    expect(TRACES.filter((trace) => kept.includes(trace))).toEqual([]);
  });

  it('can still be read, and keeps what it is counted by', () => {
    const { entry } = decode(encode(KEY, forgotten, {}));

    expect(entry).toEqual(forgotten);
    expect(Object.keys(forgotten)).toEqual(expect.arrayContaining(['type', 'branchId', 'version']));
    expect(forgotten.version).toBe(record.version);
  });

  it('is not forgotten twice', () => {
    expect(forget(forgotten, { ...FACTS, now: instant('2031-01-01T00:00:00Z') })).toBe(forgotten);
  });
});

it('keeps outcome, numbers, moments and staff of a call and its register line', () => {
  const call = PERSONAL.find(({ type }) => type === 'call');
  const line = PERSONAL.find(({ type }) => type === 'callRegisterLine');
  if (!call || !line) throw new Error('No call');

  expect(forget(call, FACTS)).toMatchObject({
    number: { year: 2026, sequence: 1 },
    outcome: 'noAnswer',
    topics: ['vehicleAndService'],
    statements: [{ kind: 'complaint', text: ERASED, answerAtOnce: ERASED }],
    handledBy: 'stf_01kbqw0000000000000000000a',
    recordedAt: '2026-11-24T02:00:00.000Z',
  });
  expect(forget(line, FACTS)).toMatchObject({
    number: { year: 2026, sequence: 1 },
    recordedOn: '2026-11-24',
    customerName: ERASED,
    outcome: 'noAnswer',
    callType: 'firstFollowUp',
  });
});

it('calls off what is still to be done', () => {
  expect(forget(followUp, FACTS)).toMatchObject({ status: 'cancelled', closedAt: NOW });
  expect(forget(obligation, FACTS)).toMatchObject({
    status: 'cancelled',
    reason: 'personErased',
    generation: obligation.generation + 1,
    pendingSteps: [],
  });
});

it('discards a letter nobody sent yet', () => {
  const { posting: _, ...draft } = letter as Extract<typeof letter, { status: 'posted' }>;

  expect(forget({ ...draft, status: 'approved' }, FACTS)).toMatchObject({
    status: 'discarded',
    discardedAt: NOW,
  });
});

it.each([
  [{ status: 'pending', notBeforeAt: NOW, wakeAt: NOW }, 'unwritable'],
  [{ status: 'sending', attemptId: 'a', leaseUntilAt: NOW }, 'neverConfirmed'],
  [{ status: 'unknown', attemptId: 'a', graceUntilAt: NOW }, 'neverConfirmed'],
] as const)('settles a mail that is %j, so that nobody goes on looking after it', (state, reason) => {
  const mail = PERSONAL.find(({ type }) => type === 'mail');
  if (mail?.type !== 'mail') throw new Error('No mail');
  const forgotten = forget(mailInState(mail, state), FACTS);

  expect(forgotten).toEqual(
    mailInState(
      { ...mail, to: { name: ERASED, email: ERASED } },
      { status: 'failed', failedAt: NOW, reason },
    ),
  );
  expect(forgotten.type === 'mail' && mailDueAt(forgotten)).toBeUndefined();
});

describe('a digest to staff', () => {
  it('loses the lines about the person and keeps those about others', () => {
    const forgotten = forgetInDigest(digestMail, 'cus_01kbqw0000000000000000000c');
    if (forgotten.content.template !== 'noticeDigest') throw new Error('No digest');

    const [mine, other] = forgotten.content.lines;
    expect(mine).toMatchObject({ customerName: ERASED });
    expect(mine).not.toHaveProperty('plateNumber');
    expect(other).toMatchObject({ customerName: '李四', plateNumber: '沪A12345' });
    expect(forgotten.to).toEqual(digestMail.to);
  });

  it('that says nothing of the person stays as it is', () => {
    expect(forgetInDigest(digestMail, asId('cus_01kbqw0000000000000000000z'))).toBe(digestMail);
  });
});
