import type { StopLine } from '../domain/records/mail.ts';
import type { Block, Card, Letter } from './blocks.ts';
import { localMoment } from './local-moment.ts';
import { STOP_WORDS } from './wording/stop-words.ts';

/** The part of a digest about what customers no longer want. Empty where there is nothing. */
export function stopBlocks(stops: readonly StopLine[], language: Letter['language']): readonly Block[] {
  if (stops.length === 0) return [];
  return [
    {
      block: 'section',
      title: STOP_WORDS[language].title(stops.length),
      tone: 'calm',
      cards: stops.map((line) => cardOf(line, language)),
    },
  ];
}

function cardOf(line: StopLine, language: Letter['language']): Card {
  const words = STOP_WORDS[language];
  const { labels, separator } = words;
  return {
    title: line.customerName,
    facts: [
      {
        label: labels.purposes,
        value: line.purposes.map((purpose) => words.purposes[purpose]).join(separator),
      },
      {
        label: labels.channels,
        value: line.channels.map((channel) => words.channels[channel]).join(separator),
      },
      { label: labels.cancelled, value: words.cancelled(line.cancelledFollowUps, line.discardedLetters) },
      { label: labels.saidAt, value: localMoment(line.saidAt, line.timeZone, language) },
      { label: labels.branch, value: line.branchName },
    ],
  };
}

/** The subject of a digest, given what it would be without the stops. It contains no names. */
export function subjectWithStops(
  subject: string | undefined,
  stops: readonly StopLine[],
  language: Letter['language'],
): string {
  const words = STOP_WORDS[language];
  if (subject !== undefined)
    return stops.length === 0 ? subject : subject + words.subjectBesides(stops.length);
  const branches = [...new Set(stops.map(({ branchName }) => branchName))];
  return words.subject(stops.length, branches.join(words.separator));
}
