import type { ExplanationStep } from '../../domain/records/explanation.ts';
import type { Obligation } from '../../domain/records/obligation.ts';
import { isSameContent } from '../../kernel/canonical-json.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

/** What the steps of an explanation say again of the obligation they belong to. */
type Window = Pick<Obligation, 'anchor' | 'timeZone' | 'opensAt' | 'dueAt' | 'opensOn' | 'dueOn'>;

type Explanation = readonly ExplanationStep[];

const BETWEEN_STEPS = ';';

/**
 * Explanations are kept with their obligation, because settings and calendars change and the answer to "why is it due
 * then?" must not. Most of what they say stands in the obligation already; kept are the rule and what it met.
 * @returns the explanation in short, or as it is where the short form would not give it back exactly.
 */
export function explanationInShort(explanation: Explanation, window: Window): Explanation | string {
  const short = explanation.map((step) => stepInShort(step, window)).join(BETWEEN_STEPS);
  const readBack = explanationInFull(short, window);
  return readBack && isSameContent(readBack, explanation) ? short : explanation;
}

/** @returns undefined for a text no version of the code has written. */
export function explanationInFull(short: string, window: Window): Explanation | undefined {
  const steps = short === '' ? [] : short.split(BETWEEN_STEPS).map((text) => stepInFull(text, window));
  const read = steps.filter((step) => step !== undefined);
  return read.length === steps.length ? read : undefined;
}

type Counting = 'natural' | 'working';
type Cutoff = Extract<ExplanationStep, { step: 'cutoff' }>['cutoff'];

const CUTOFFS: Readonly<Record<string, Cutoff>> = { s: 'startOfDay', e: 'endOfDay', c: 'closeOfBusiness' };

/** One letter says which step and which end of the window it is; what follows is what the obligation does not say. */
function stepInShort(step: ExplanationStep, { anchor, opensOn, dueOn }: Window): string {
  switch (step.step) {
    case 'anchor':
      return 'a';
    case 'opensAtOnce':
      return 'i';
    case 'withinMinutes':
      return `m${step.minutes}`;
    case 'counted':
      return step.edge === 'opens'
        ? `o${countInShort(step, anchor.on, opensOn)}`
        : `d${countInShort(step, anchor.on, dueOn)}`;
    case 'countsAsUnsolved':
      return `c${countInShort(step, anchor.on, dueOn)}`;
    case 'cutoff': {
      const [letter = ''] = Object.entries(CUTOFFS).find(([, cutoff]) => cutoff === step.cutoff) ?? [];
      return `${step.edge === 'opens' ? 'O' : 'D'}${letter}`;
    }
    case 'rolled':
      return `r${step.direction === 'forward' ? '+' : '-'}${step.from}${step.because ?? ''}`;
    case 'rolledToContactHours':
      return `h${step.minutesLeft}/${step.fewerThanMinutes}/${step.from}`;
    case 'notRolledBack':
      return `b${step.to}${step.because ?? ''}`;
    case 'closeOfBusinessNotApplied':
      return step.because === 'closedDay' ? 'xc' : 'xo';
    case 'unverifiedYear':
      return `u${step.year}`;
    case 'noOpenDayInWindow':
      return 'n';
    default:
      // A newer version may know more steps; `explanationInShort` finds that they do not come back and keeps them.
      return unknownStep(step);
  }
}

function unknownStep(_step: never): string {
  return '?';
}

function stepInFull(text: string, window: Window): ExplanationStep | undefined {
  const { anchor, timeZone, opensAt, dueAt, opensOn, dueOn } = window;
  const rest = text.slice(1);
  switch (text.at(0)) {
    case 'a':
      return { step: 'anchor', ...anchor, timeZone };
    case 'i':
      return { step: 'opensAtOnce' };
    case 'm':
      return { step: 'withinMinutes', minutes: Number(rest), at: dueAt, timeZone };
    case 'o': {
      const count = countInFull(rest, anchor.on, opensOn);
      return count && { step: 'counted', edge: 'opens', ...count };
    }
    case 'd': {
      const count = countInFull(rest, anchor.on, dueOn);
      return count && { step: 'counted', edge: 'due', ...count };
    }
    case 'c': {
      const count = countInFull(rest, anchor.on, dueOn);
      return count && { step: 'countsAsUnsolved', ...count };
    }
    case 'O': {
      const cutoff = CUTOFFS[rest];
      return cutoff && { step: 'cutoff', cutoff, edge: 'opens', on: opensOn, at: opensAt, timeZone };
    }
    case 'D': {
      const cutoff = CUTOFFS[rest];
      return cutoff && { step: 'cutoff', cutoff, edge: 'due', on: dueOn, at: dueAt, timeZone };
    }
    case 'r': {
      const from = rest.slice(1, 11) as LocalDate;
      const because = rest.slice(11);
      const direction = rest.startsWith('+') ? 'forward' : 'backward';
      return { step: 'rolled', direction, from, to: dueOn, ...(because && { because }) };
    }
    case 'h': {
      const [minutesLeft, fewerThanMinutes, from] = rest.split('/');
      return {
        step: 'rolledToContactHours',
        minutesLeft: Number(minutesLeft),
        fewerThanMinutes: Number(fewerThanMinutes),
        from: from as LocalDate,
        to: dueOn,
      };
    }
    case 'b': {
      const because = rest.slice(10);
      const to = rest.slice(0, 10) as LocalDate;
      return { step: 'notRolledBack', on: dueOn, to, ...(because && { because }) };
    }
    case 'x':
      return {
        step: 'closeOfBusinessNotApplied',
        on: dueOn,
        because: rest === 'c' ? 'closedDay' : 'opensAfterHours',
      };
    case 'u':
      return { step: 'unverifiedYear', year: Number(rest) };
    case 'n':
      return { step: 'noOpenDayInWindow', from: opensOn, to: dueOn };
    default:
      return undefined;
  }
}

interface Count {
  readonly days: number;
  readonly dayCounting: Counting;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly skipped: readonly LocalDate[];
}

/** `5w`; then, where they differ from what is usual, `<` the first day, `>` the last day, `!` the days passed over. */
function countInShort(
  { days, dayCounting, from, to, skipped }: Count,
  start: LocalDate,
  end: LocalDate,
): string {
  const unusual = [
    ...(from === start ? [] : [`<${from}`]),
    ...(to === end ? [] : [`>${to}`]),
    ...(skipped.length === 0 ? [] : [`!${skipped.join(',')}`]),
  ];
  return `${days}${dayCounting === 'natural' ? 'n' : 'w'}${unusual.join('')}`;
}

function countInFull(text: string, start: LocalDate, end: LocalDate): Count | undefined {
  const found = /^(\d+)([nw])(?:<([\d-]+))?(?:>([\d-]+))?(?:!([\d,-]+))?$/.exec(text);
  if (!found) return undefined;
  const [, days, counting, from = start, to = end, skipped] = found;
  return {
    days: Number(days),
    dayCounting: counting === 'n' ? 'natural' : 'working',
    from: from as LocalDate,
    to: to as LocalDate,
    skipped: (skipped?.split(',') ?? []) as LocalDate[],
  };
}
