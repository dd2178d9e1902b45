import type { DigestContent, DigestLine, Mail } from '../domain/records/mail.ts';
import type { Instant } from '../kernel/instant.ts';
import { absenceBlocks, subjectWithAbsences } from './absence-blocks.ts';
import type { Block, Letter, Tone } from './blocks.ts';
import { DIGEST_GROUPS, type DigestGroup, groupOf, hasTimeTold } from './digest-groups.ts';
import { matterOf, nearestOf, rowOf, timeTold } from './digest-rows.ts';
import { localDeadline, localMoment } from './local-moment.ts';
import { stopBlocks, subjectWithStops } from './stop-blocks.ts';
import { ABSENCE_WORDS } from './wording/absence-words.ts';
import { CHINESE } from './wording/chinese.ts';
import type { DigestWords } from './wording/digest-words.ts';
import { ENGLISH } from './wording/english.ts';
import { STOP_WORDS } from './wording/stop-words.ts';

type DigestMail = Pick<Mail, 'language' | 'to'> & { readonly content: DigestContent };

const WORDS = { 'zh-CN': CHINESE, en: ENGLISH } satisfies Record<Letter['language'], DigestWords>;

const TONES: Readonly<Record<DigestGroup, Tone>> = {
  majorMatter: 'urgent',
  missedResponse: 'urgent',
  calledOff: 'soon',
  overdue: 'urgent',
  callback: 'soon',
  promisedReply: 'soon',
  nextAttempt: 'soon',
  anotherAgent: 'soon',
  dueToday: 'soon',
  lastOpenDay: 'soon',
  noOpenDay: 'soon',
  opened: 'calm',
};

/** Groups whose first matter heads the mail: nobody should have to look for it. */
const HEADED_BY_MATTER: readonly DigestGroup[] = ['majorMatter', 'missedResponse'];

interface Section {
  readonly group: DigestGroup;
  readonly lines: readonly DigestLine[];
}

/**
 * What the staff member is told at this hour, most urgent first, of every branch together.
 * @param apiUrl where rows lead if the group has no client. Without either they lead nowhere.
 */
export function digestLetter({ language, to, content }: DigestMail, apiUrl?: string): Letter {
  const words = WORDS[language];
  const { lines, absences = [], stops = [], composedAt, timeZone, clientUrl } = content;
  const branches = branchesOf(lines);
  const sections = DIGEST_GROUPS.map((group) => ({
    group,
    lines: inOrder(
      lines.filter((line) => groupOf(line, composedAt) === group),
      group,
    ),
  })).filter((section) => section.lines.length > 0);
  const about = { words, language, at: composedAt, showsBranch: branches.length > 1 };
  const base = clientUrl ?? (apiUrl && `${apiUrl}/v1`);

  const section = ({ group, lines: shown }: Section): Block => ({
    block: 'section',
    title: words.sectionTitle(words.groups[group], shown.length),
    tone: TONES[group],
    rows: shown.map((line) => rowOf(line, { ...about, ...(base && { base }) })),
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
      { block: 'heading', text: headingOf(content, sections, words, language) },
      { block: 'paragraph', text: words.greeting(to.name) },
      { block: 'paragraph', text: words.asOf(localMoment(composedAt, timeZone, language)) },
      ...sections.filter(({ group }) => HEADED_BY_MATTER.includes(group)).map(section),
      ...absenceBlocks(absences, language),
      ...sections.filter(({ group }) => !HEADED_BY_MATTER.includes(group)).map(section),
      ...stopBlocks(stops, language),
      { block: 'smallPrint', text: words.smallPrint },
    ],
  };
}

/** As the reader sees the sender. */
export function digestSender({ language, content }: Omit<DigestMail, 'to'>): string {
  const { lines, absences = [], stops = [], branchName } = content;
  const branches = branchesOf([...lines, ...absences, ...stops]);
  return WORDS[language].sender(branches.length > 0 ? branches : [branchName]);
}

function branchesOf(lines: readonly { readonly branchName: string }[]): readonly string[] {
  return [...new Set(lines.map(({ branchName }) => branchName))];
}

function headingOf(
  { lines, absences = [], stops = [] }: DigestContent,
  [first]: readonly Section[],
  words: DigestWords,
  language: Letter['language'],
): string {
  const matter = first && HEADED_BY_MATTER.includes(first.group) && first.lines[0]?.matter;
  if (matter) return matterOf(matter, words);
  if (lines.length > 0) return words.heading(lines.length);
  if (absences.length > 0) return ABSENCE_WORDS[language].heading(absences.length);
  return STOP_WORDS[language].heading(stops.length);
}

/**
 * Names of customers and what they said stay out of subjects, because subjects show on locked screens and in
 * delivery events.
 */
function subjectOf(
  sections: readonly Section[],
  count: number,
  branches: readonly string[],
  words: DigestWords,
  language: Letter['language'],
): string {
  const [urgent] = sections;
  const [line] = urgent?.lines ?? [];
  if (!urgent || !line) throw new Error('A digest without lines was to be written');
  const nearest = urgent.group === 'majorMatter' ? nearestOf(line) : line;
  return words.subject({
    count,
    group: urgent.group,
    groupCount: urgent.lines.length,
    task: words.kinds[nearest.kind],
    moment: momentOf(line, nearest.dueAt, urgent.group, language),
    branches: branches.join(words.branchSeparator),
  });
}

/** The time the customer was told, where a reminder has one. Otherwise the deadline. */
function momentOf(
  line: DigestLine,
  dueAt: Instant,
  group: DigestGroup,
  language: Letter['language'],
): string {
  const told = hasTimeTold(group) ? timeTold(line) : undefined;
  return told ? localMoment(told, line.timeZone, language) : localDeadline(dueAt, line.timeZone, language);
}

/** The branch with the first line first, its lines together; within it by time. */
function inOrder(lines: readonly DigestLine[], group: DigestGroup): readonly DigestLine[] {
  const timeOf = (line: DigestLine) => (hasTimeTold(group) && timeTold(line)) || line.dueAt;
  const byTime = lines.toSorted((left, right) => soonest(timeOf(left), timeOf(right)));
  const branches = branchesOf(byTime);
  return byTime.toSorted(
    (left, right) => branches.indexOf(left.branchName) - branches.indexOf(right.branchName),
  );
}

function soonest(left: Instant, right: Instant): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
