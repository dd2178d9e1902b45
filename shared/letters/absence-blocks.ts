import type { AbsenceLine } from '../domain/records/mail.ts';
import { plusMilliseconds } from '../kernel/instant.ts';
import type { Block, Letter, Row } from './blocks.ts';
import { labelled } from './labelled.ts';
import { localDay, localDeadline } from './local-moment.ts';
import { ABSENCE_WORDS } from './wording/absence-words.ts';

/** The part of a digest about absences without a deputy. Empty where there are none. */
export function absenceBlocks(
  absences: readonly AbsenceLine[],
  language: Letter['language'],
): readonly Block[] {
  if (absences.length === 0) return [];
  const words = ABSENCE_WORDS[language];
  return [
    {
      block: 'section',
      title: words.title(absences.length),
      tone: 'urgent',
      rows: absences.map((line) => rowOf(line, language)),
    },
    { block: 'paragraph', text: words.advice },
  ];
}

function rowOf(
  { agentName, branchName, timeZone, endsAt, tasks, dueMeanwhile, firstDueAt }: AbsenceLine,
  language: Letter['language'],
): Row {
  const { labels, tasks: inWords, tasksLeft, leftForGood } = ABSENCE_WORDS[language];
  return {
    title: agentName,
    marks: [],
    lines: [
      [
        labelled(labels.tasks, endsAt ? inWords(tasks, dueMeanwhile) : tasksLeft(tasks), language),
        labelled(labels.firstDue, localDeadline(firstDueAt, timeZone, language), language),
      ],
      [
        endsAt
          ? labelled(labels.lastDayOff, localDay(plusMilliseconds(endsAt, -1), timeZone, language), language)
          : labelled(labels.absence, leftForGood, language),
        branchName,
      ],
    ],
  };
}

/** The subject of a digest, given what it would be without the absences. It contains no names. */
export function subjectWithAbsences(
  subject: string | undefined,
  absences: readonly AbsenceLine[],
  language: Letter['language'],
): string {
  const words = ABSENCE_WORDS[language];
  const count = absences.length;
  if (subject !== undefined) return count === 0 ? subject : subject + words.subjectBesides(count);
  const branches = [...new Set(absences.map(({ branchName }) => branchName))];
  return words.subject({ count, branches: branches.join(words.branchSeparator) });
}
