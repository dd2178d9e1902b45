import type { StopLine } from '../domain/records/mail.ts';
import type { Block, Letter, Row } from './blocks.ts';
import { labelled } from './labelled.ts';
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
      rows: stops.map((line) => rowOf(line, language)),
    },
  ];
}

function rowOf(line: StopLine, language: Letter['language']): Row {
  const words = STOP_WORDS[language];
  const { labels, separator } = words;
  const told = (label: string, value: string) => labelled(label, value, language);
  return {
    title: line.customerName,
    marks: [],
    lines: [
      [told(labels.purposes, line.purposes.map((purpose) => words.purposes[purpose]).join(separator))],
      [
        told(labels.channels, line.channels.map((channel) => words.channels[channel]).join(separator)),
        told(labels.cancelled, words.cancelled(line.cancelledFollowUps, line.discardedLetters)),
      ],
      [told(labels.saidAt, localMoment(line.saidAt, line.timeZone, language)), line.branchName],
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
