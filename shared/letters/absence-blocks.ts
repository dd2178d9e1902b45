import type { AbsenceLine } from '../domain/records/mail.ts';
import { plusMilliseconds } from '../kernel/instant.ts';
import type { Block, Card, Letter } from './blocks.ts';
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
      cards: absences.map((line) => cardOf(line, language)),
    },
    { block: 'paragraph', text: words.advice },
  ];
}

function cardOf(
  { agentName, branchName, timeZone, endsAt, tasks, dueMeanwhile, firstDueAt }: AbsenceLine,
  language: Letter['language'],
): Card {
  const { labels, tasks: inWords, tasksLeft, leftForGood } = ABSENCE_WORDS[language];
  return {
    title: agentName,
    facts: [
      { label: labels.tasks, value: endsAt ? inWords(tasks, dueMeanwhile) : tasksLeft(tasks) },
      { label: labels.firstDue, value: localDeadline(firstDueAt, timeZone, language) },
      endsAt
        ? { label: labels.lastDayOff, value: localDay(plusMilliseconds(endsAt, -1), timeZone, language) }
        : { label: labels.absence, value: leftForGood },
      { label: labels.branch, value: branchName },
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
