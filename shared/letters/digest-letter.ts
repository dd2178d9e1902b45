import type { DigestContent, DigestLine, Mail } from '../domain/records/mail.ts';
import { isReminder, type Reminder } from '../domain/records/obligation.ts';
import type { Instant } from '../kernel/instant.ts';
import { absenceBlocks, subjectWithAbsences } from './absence-blocks.ts';
import type { Block, Card, Fact, Letter, Tone } from './blocks.ts';
import { DIGEST_GROUPS, type DigestGroup, groupOf } from './digest-groups.ts';
import { localDeadline, localMoment } from './local-moment.ts';
import { stopBlocks, subjectWithStops } from './stop-blocks.ts';
import { ABSENCE_WORDS } from './wording/absence-words.ts';
import { CHINESE } from './wording/chinese.ts';
import type { DigestWords } from './wording/digest-words.ts';
import { ENGLISH } from './wording/english.ts';
import { STOP_WORDS } from './wording/stop-words.ts';

type DigestMail = Pick<Mail, 'language' | 'to'> & { readonly content: DigestContent };

const WORDS = { 'zh-CN': CHINESE, en: ENGLISH } satisfies Record<Letter['language'], DigestWords>;

const TONES: Readonly<Record<Exclude<DigestGroup, Reminder>, Tone>> = {
  majorMatter: 'urgent',
  overdue: 'urgent',
  anotherAgent: 'soon',
  dueToday: 'soon',
  lastOpenDay: 'soon',
  noOpenDay: 'soon',
  opened: 'calm',
};

/** What the staff member is told at this hour, most urgent first. */
export function digestLetter({ language, to, content }: DigestMail): Letter {
  const words = WORDS[language];
  const { lines, absences = [], stops = [], composedAt, timeZone } = content;
  const branches = [...new Set(lines.map(({ branchName }) => branchName))];
  const sections = DIGEST_GROUPS.map((group) => ({
    group,
    lines: lines
      .filter((line) => groupOf(line, composedAt) === group)
      .sort(isReminder(group) ? byTimeTold : byDue),
  })).filter((section) => section.lines.length > 0);

  const section = (group: DigestGroup, shown: readonly DigestLine[]): Block => ({
    block: 'section',
    title: words.sectionTitle(words.groups[group], shown.length),
    tone: isReminder(group) ? 'soon' : TONES[group],
    cards: shown.map((line) => cardOf(line, { words, language, showsBranch: branches.length > 1 })),
  });
  return {
    language,
    subject: subjectWithStops(
      lines.length + absences.length > 0
        ? subjectWithAbsences(
            lines.length > 0 ? subjectOf(sections, lines.length, branches, words, language) : undefined,
            absences,
            language,
          )
        : undefined,
      stops,
      language,
    ),
    blocks: [
      {
        block: 'heading',
        text: headingOf(content, words, language),
      },
      { block: 'paragraph', text: words.greeting(to.name) },
      { block: 'paragraph', text: words.asOf(localMoment(composedAt, timeZone, language)) },
      ...absenceBlocks(absences, language),
      ...sections.map(({ group, lines: shown }) => section(group, shown)),
      ...stopBlocks(stops, language),
      { block: 'smallPrint', text: words.smallPrint },
    ],
  };
}

function headingOf(
  { lines, absences = [], stops = [] }: DigestContent,
  words: DigestWords,
  language: Letter['language'],
): string {
  if (lines.length > 0) return words.heading(lines.length);
  if (absences.length > 0) return ABSENCE_WORDS[language].heading(absences.length);
  return STOP_WORDS[language].heading(stops.length);
}

/**
 * Names of customers stay out of subjects, because subjects show on locked screens and in delivery events.
 */
function subjectOf(
  sections: readonly { readonly group: DigestGroup; readonly lines: readonly DigestLine[] }[],
  count: number,
  branches: readonly string[],
  words: DigestWords,
  language: Letter['language'],
): string {
  const [urgent] = sections;
  const [line] = urgent?.lines ?? [];
  if (!urgent || !line) throw new Error('A digest without lines was to be written');
  return words.subject({
    count,
    group: urgent.group,
    groupCount: urgent.lines.length,
    task: words.kinds[line.kind],
    moment: momentOf(line, urgent.group, language),
    branches: branches.join(words.branchSeparator),
  });
}

/** The time the customer was told, where a reminder has one. Otherwise the deadline. */
function momentOf(line: DigestLine, group: DigestGroup, language: Letter['language']): string {
  const told = isReminder(group) ? timeTold(line) : undefined;
  return told
    ? localMoment(told, line.timeZone, language)
    : localDeadline(line.dueAt, line.timeZone, language);
}

function cardOf(
  line: DigestLine,
  {
    words,
    language,
    showsBranch,
  }: { words: DigestWords; language: Letter['language']; showsBranch: boolean },
): Card {
  const { labels } = words;
  const { callbackAt, promisedAt, timeZone } = line;
  const facts: readonly (Fact | undefined)[] = [
    { label: labels.task, value: words.kinds[line.kind] },
    callbackAt && { label: labels.callback, value: localMoment(callbackAt, timeZone, language) },
    promisedAt && { label: labels.promised, value: localMoment(promisedAt, timeZone, language) },
    { label: labels.due, value: localDeadline(line.dueAt, timeZone, language) },
    { label: labels.owner, value: line.ownerName ?? words.nobody },
    showsBranch ? { label: labels.branch, value: line.branchName } : undefined,
  ];
  return {
    title: line.plateNumber ? `${line.customerName} · ${line.plateNumber}` : line.customerName,
    ...(line.step === 'escalation' && { mark: words.escalated }),
    facts: facts.filter((fact) => fact !== undefined),
  };
}

function timeTold({ callbackAt, promisedAt }: DigestLine): Instant | undefined {
  return callbackAt ?? promisedAt;
}

/** Callbacks and promised replies by the time the customer was told, all other reminders by their deadline. */
function byTimeTold(left: DigestLine, right: DigestLine): number {
  return inOrder(timeTold(left) ?? left.dueAt, timeTold(right) ?? right.dueAt);
}

function byDue(left: DigestLine, right: DigestLine): number {
  return inOrder(left.dueAt, right.dueAt);
}

function inOrder(left: Instant, right: Instant): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
