import type { Activity } from '../../shared/application/ports.ts';
import { GRACE_MINUTES } from '../../shared/domain/mail/index.ts';
import type { DomainRecord } from '../../shared/domain/records/change.ts';
import { minutesBetween } from '../../shared/kernel/instant.ts';
import { decode } from '../../shared/storage/records/decode.ts';
import type { StoredEntry } from '../../shared/storage/records/record-types.ts';
import type { Ended } from './simulate.ts';

/** What is wrong with a world that has come to rest, one sentence each. Empty when all promises were kept. */
export function brokenPromises(ended: Ended): readonly string[] {
  const entries = ended.items.map((item) => decode(item).entry);
  const of = <Type extends StoredEntry['type']>(type: Type) =>
    entries.filter((entry): entry is Extract<StoredEntry, { type: Type }> => entry.type === type);
  const notices = ended.inserted.map((item) => decode(item).entry).filter((entry) => entry.type === 'notice');
  return [
    ...ended.failures.map((error) => `Something fails when nothing goes wrong: ${String(error)}`),
    ...(ended.told.open > 0 ? [`${ended.told.open} requests were never answered`] : []),
    ...registerFaults(of('call'), of('callRegisterLine'), ended.told.calls),
    ...stepFaults(of('obligation'), notices),
    ...noticeFaults(notices, of('notice'), of('digest'), of('mail'), of('activity')),
    ...mailFaults(of('mail'), ended),
  ];
}

type Of<Type extends DomainRecord['type']> = readonly Extract<DomainRecord, { type: Type }>[];

/** The register has no gaps, is one to one with the calls, and every request that was granted counts once. */
function registerFaults(
  calls: Of<'call'>,
  lines: Of<'callRegisterLine'>,
  granted: number,
): readonly string[] {
  const sequences = lines.map(({ number }) => number.sequence).toSorted((left, right) => left - right);
  const byCall = new Map(lines.map((line) => [line.callId, line.number.sequence]));
  return [
    ...sequences.flatMap((sequence, index) =>
      sequence === index + 1 ? [] : [`The register has ${sequences}`],
    ),
    ...calls.flatMap(({ id, number }) =>
      byCall.get(id) === number.sequence ? [] : [`Call ${id} and its line do not belong together`],
    ),
    ...(calls.length === lines.length ? [] : [`${calls.length} calls have ${lines.length} lines`]),
    ...(calls.length === granted ? [] : [`${granted} calls were granted and ${calls.length} are kept`]),
  ];
}

/** Every step was taken once and never before its time. An open obligation has none left. */
function stepFaults(obligations: Of<'obligation'>, notices: Of<'notice'>): readonly string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { obligation, step, recipientId, stepAt, createdAt } of notices) {
    const name = `${obligation.obligationId} ${step} ${recipientId}`;
    if (seen.has(name)) faults.push(`${name} was told twice`);
    if (createdAt < stepAt) faults.push(`${name} was told before its time`);
    seen.add(name);
  }
  for (const { id, status, pendingSteps, dueAt } of obligations) {
    if (status !== 'open') continue;
    if (pendingSteps.length > 0) faults.push(`${id}, due ${dueAt}, still waits for ${pendingSteps[0]?.step}`);
    for (const step of ['overdue', 'escalation']) {
      const isTold = notices.some(
        ({ obligation, ...one }) => obligation.obligationId === id && one.step === step,
      );
      if (!isTold) faults.push(`${id} is overdue and nobody was told at the step ${step}`);
    }
  }
  return faults;
}

/** No notice is lost or dealt with twice, whatever was told is in a mail, and none goes out before its hour. */
function noticeFaults(
  notices: Of<'notice'>,
  left: Of<'notice'>,
  digests: Of<'digest'>,
  mails: Of<'mail'>,
  activities: readonly Activity[],
): readonly string[] {
  const told = new Set(digests.flatMap(({ mailIds = [] }) => mailIds));
  const composed = activities.filter(({ operation }) => operation === 'composeDigest');
  return [
    ...left.map(({ id }) => `Notice ${id} was never told`),
    ...notices.flatMap(({ id }) => {
      const dealt = composed.filter(({ changed }) => changed.some((one) => one.id === id));
      const [first] = dealt;
      if (!first || dealt.length > 1) return [`Notice ${id} was dealt with ${dealt.length} times`];
      const isTold = first.changed.some((one) => one.id === id && one.status === 'told');
      return isTold && !first.changed.some(({ type }) => type === 'mail') ? [`Notice ${id} has no mail`] : [];
    }),
    ...mails.flatMap(({ id, content }) =>
      content.template === 'noticeDigest' && !told.has(id) ? [`No digest knows of mail ${id}`] : [],
    ),
    ...digests.flatMap(({ id, status }) => (status === 'waiting' ? [`Digest ${id} was never written`] : [])),
    ...mails.flatMap(({ id, createdAt, content }) =>
      content.template === 'noticeDigest' && createdAt < content.slotAt
        ? [`Mail ${id} was written before its hour`]
        : [],
    ),
  ];
}

/** The grace period on clocks that are ten minutes apart. */
const LEAST_GRACE_MINUTES = GRACE_MINUTES - 10;

const SETTLED: ReadonlySet<string> = new Set(['sent', 'delivered', 'failed']);

/** Every mail went out, and twice only where nobody could know whether it had. */
function mailFaults(mails: Of<'mail'>, { fates }: Ended): readonly string[] {
  return mails.flatMap((mail) => {
    const { acceptedAt, doubtful } = fates.get(mail.id) ?? { acceptedAt: [], doubtful: 0 };
    const accepted = acceptedAt.length;
    const isHasty = acceptedAt.some((at, index) => {
      const before = acceptedAt[index - 1];
      return before !== undefined && minutesBetween(before, at) < LEAST_GRACE_MINUTES;
    });
    const isGivenUp = mail.status === 'failed' && mail.reason === 'neverConfirmed';
    return [
      ...(SETTLED.has(mail.status) ? [] : [`Mail ${mail.id} is left ${mail.status}`]),
      ...(accepted > 0 || isGivenUp ? [] : [`Mail ${mail.id} never went out and is ${mail.status}`]),
      ...(accepted <= 1 + doubtful
        ? []
        : [`Mail ${mail.id} went out ${accepted} times with ${doubtful} doubts`]),
      ...(isHasty ? [`Mail ${mail.id} went out again before anybody could know: ${acceptedAt}`] : []),
    ];
  });
}
