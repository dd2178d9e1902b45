import type { DigestDeadline, DigestLine, DigestMatter } from '../domain/records/mail.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Letter, Row } from './blocks.ts';
import { localDeadline, localMoment, shortDay } from './local-moment.ts';
import type { DigestWords } from './wording/digest-words.ts';

/** How a row is to be written. */
export interface RowSettings {
  readonly words: DigestWords;
  readonly language: Letter['language'];
  /** When the lines were true. */
  readonly at: Instant;
  readonly showsBranch: boolean;
  /** What the paths of branches hang on. */
  readonly base?: string;
}

const MOST_DEADLINES = 3;

/** One thing to look at: the matter, who it is about and how to reach them, until when and by whom. */
export function rowOf(line: DigestLine, settings: RowSettings): Row {
  const { words, showsBranch, base } = settings;
  const { matter, phoneNumber, plateNumber, vehicleModel, ownerName, branchName } = line;
  const marks = [
    matter && matter.level !== 'ordinary' ? words.levels[matter.level] : undefined,
    line.step === 'escalation' ? words.escalated : undefined,
  ];
  const address = base && addressOf(line, base);
  const who = present([
    ownerName ? words.owner(ownerName) : words.nobody,
    showsBranch ? branchName : undefined,
  ]);
  const times = timesOf(line, settings);
  return {
    title: titleOf(line, settings),
    marks: present(marks),
    lines: [
      present([line.customerName, phoneNumber, plateNumber, vehicleModel]),
      // Of a matter there are several, each with its name.
      ...(matter ? [...times.map((time) => [time]), who] : [[...times, ...who]]),
    ],
    ...(address && { address }),
  };
}

/** A matter in the customer's words. */
export function matterOf({ kind, words: said }: DigestMatter, words: DigestWords): string {
  return words.matter(words.matters[kind], said);
}

/** What must be done first about it. */
export function nearestOf(line: DigestLine): DigestDeadline {
  return line.deadlines?.[0] ?? line;
}

export function timeTold({ callbackAt, promisedAt }: DigestLine): Instant | undefined {
  return callbackAt ?? promisedAt;
}

function titleOf({ matter, visit, kind }: DigestLine, { words, language }: RowSettings): string {
  if (matter) return matterOf(matter, words);
  if (visit) return words.taskOfVisit(words.kinds[kind], shortDay(visit.visitedOn, language), visit.work);
  return words.kinds[kind];
}

function timesOf(line: DigestLine, { words, language, at }: RowSettings): readonly string[] {
  const { callbackAt, promisedAt, timeZone, matter, deadlines = [line] } = line;
  const due = matter
    ? deadlines
        .slice(0, MOST_DEADLINES)
        .map(({ kind, dueAt }) =>
          words.taskDue(words.kinds[kind], localDeadline(dueAt, timeZone, language), dueAt <= at),
        )
    : [words.due(localDeadline(line.dueAt, timeZone, language), line.dueAt <= at)];
  return present([
    callbackAt && words.callback(localMoment(callbackAt, timeZone, language)),
    promisedAt && words.promised(localMoment(promisedAt, timeZone, language)),
    ...due,
  ]);
}

/** Where the matter, or else the dossier, is to be found. */
function addressOf({ branchId, customerId, matter }: DigestLine, base: string): string | undefined {
  if (!branchId) return undefined;
  const dossier = `${base.replace(/\/$/, '')}/branches/${branchId}/customers/${customerId}`;
  return matter ? `${dossier}/cases/${matter.caseId}` : dossier;
}

function present(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter((text) => text !== undefined);
}
