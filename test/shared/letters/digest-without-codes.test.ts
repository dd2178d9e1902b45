import { describe, expect, it } from 'vitest';
import { CONSENT_CHANNELS, CONSENT_PURPOSES } from '../../../shared/domain/records/consent.ts';
import { STATEMENT_KINDS } from '../../../shared/domain/records/call-outcomes.ts';
import { CASE_LEVELS } from '../../../shared/domain/records/case.ts';
import type { DigestLine, Mail } from '../../../shared/domain/records/mail.ts';
import { LADDER_STEPS, OBLIGATION_KINDS } from '../../../shared/domain/records/obligation.ts';
import { asId, ID_PREFIXES } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { timeZone } from '../../../shared/kernel/time-zone.ts';
import { DIGEST_GROUPS } from '../../../shared/letters/digest-groups.ts';
import { renderMail } from '../../../shared/letters/render-mail.ts';
import { digestOf, MAJOR } from '../../support/digest-mails.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;
const WEB_ADDRESS = /https?:\/\/[^\s"<]+/g;

/** Names the code uses and nobody says. Single words such as `callback` are words of English as well. */
const CODES = [...LADDER_STEPS, ...OBLIGATION_KINDS, ...DIGEST_GROUPS, ...CONSENT_PURPOSES].filter((name) =>
  /[A-Z]/.test(name),
);
const ID = new RegExp(`(${Object.values(ID_PREFIXES).join('|')})_[0-9a-z]{6,}`);
const UTC = /\d{4}-\d{2}-\d{2}|T\d{2}:\d{2}|UTC|GMT|\d{2}:\d{2}:\d{2}/;

/** Everything people read: subject, sender, text, and the HTML as it shows. */
function readOf(mail: Mail): string {
  const { subject, senderName = '', text, html } = renderMail(mail, undefined, 'https://api.example');
  const shown = html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ');
  return [subject, senderName, text, shown].join('\n').replaceAll(WEB_ADDRESS, '');
}

const faultsIn = (read: string) => [
  ...CODES.filter((code) => read.includes(code)),
  ...(ID.exec(read) ?? []),
  ...(UTC.exec(read) ?? []),
  ...(/undefined|\[object|NaN|null/.exec(read) ?? []),
];

const told = instant('2026-12-01T06:30:00Z');
const LINES: readonly [string, Partial<DigestLine>][] = [
  ...LADDER_STEPS.flatMap((step) =>
    OBLIGATION_KINDS.flatMap((kind): [string, Partial<DigestLine>][] =>
      (['2026-11-30T16:00:00Z', '2026-12-01T16:00:00Z', '2026-12-05T16:00:00Z'] as const).map((dueAt) => [
        `${step} ${kind} ${dueAt}`,
        {
          step,
          kind,
          dueAt: instant(dueAt),
          ...(step.startsWith('callback') && { callbackAt: told }),
          ...(step.startsWith('promisedReply') && { promisedAt: told }),
        },
      ]),
    ),
  ),
  ...STATEMENT_KINDS.flatMap((kind) =>
    CASE_LEVELS.map((level): [string, Partial<DigestLine>] => [
      `${kind} ${level}`,
      { ...MAJOR, matter: { ...MAJOR.matter, kind, level } as NonNullable<DigestLine['matter']> },
    ]),
  ),
];

function besides(mail: Mail): Mail {
  if (mail.content.template !== 'noticeDigest') throw new Error('Not a digest');
  const { branchName, timeZone: zone } = mail.content;
  const stop = {
    customerId: asId<'customer'>('cus_01kbqw0000000000000000000c'),
    customerName: '欧阳龑',
    branchName,
    timeZone: zone,
    saidAt: told,
    purposes: CONSENT_PURPOSES,
    channels: CONSENT_CHANNELS,
    cancelledFollowUps: 1,
    discardedLetters: 2,
  };
  const absence = {
    absenceId: asId<'absence'>('abs_01kbqw0000000000000000000c'),
    agentName: '陈喆',
    branchName,
    timeZone: timeZone('Asia/Shanghai'),
    tasks: 3,
    dueMeanwhile: 1,
    firstDueAt: told,
  };
  const absences = [absence, { ...absence, endsAt: instant('2026-12-05T16:00:00Z') }];
  return { ...mail, content: { ...mail.content, absences, stops: [stop] } };
}

describe.each(LANGUAGES)('N-6: a mail to staff (%s)', (language) => {
  it('has no code, no identifier and no UTC in any sort of line', () => {
    const faults = LINES.flatMap(([name, line]) =>
      faultsIn(readOf(digestOf(line, { language }))).map((fault) => `${name}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('has none in what it says of absences and stops either', () => {
    expect(faultsIn(readOf(besides(digestOf({}, { language }))))).toEqual([]);
  });

  it('says 门店, and names its sender', () => {
    const mail = renderMail(besides(digestOf(MAJOR, { language })));
    expect(readOf(besides(digestOf(MAJOR, { language })))).not.toMatch(/分店|本店/);
    expect(mail.senderName).toContain('上海浦东店');
  });
});

describe('what the test would find', () => {
  it.each(['caseReport', 'cus_01kbqw0000', '2026-12-09T04:00:00.000Z', 'undefined'])('%s', (fault) => {
    expect(faultsIn(`请补齐 ${fault}`)).not.toEqual([]);
  });
});
