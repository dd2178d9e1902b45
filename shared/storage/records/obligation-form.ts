import type { Obligation, PendingStep } from '../../domain/records/obligation.ts';
import { isSameContent } from '../../kernel/canonical-json.ts';
import { epochMilliseconds, type Instant, instantFromEpoch } from '../../kernel/instant.ts';
import { dossierOfPartition, obligationOfSortKey } from '../read-from-key.ts';
import type { Attributes, KeptForm } from './kept-form.ts';
import { explanationInFull, explanationInShort } from './short-explanation.ts';

/** As far as dates reach, in either direction. */
const LATEST_MILLISECONDS = 8.64e15;

/**
 * An open obligation is kept below 1,024 bytes: it is written some nine times a journey and each time copied into the
 * indexes, and the database counts begun kilobytes. Left out is what the key says. Ladder, anchor, subject and
 * explanation are each one text, and instants nobody sorts by are milliseconds, a third as long.
 */
export const obligationForm: KeptForm = {
  shorten(attributes, key) {
    const obligation = attributes as Attributes & Obligation;
    const { explanation, pendingSteps, anchor, subject, createdAt, opensAt, ...rest } = obligation;
    const known = ofKey(key);
    return {
      ...Object.fromEntries(Object.entries(rest).filter(([name, value]) => known[name] !== value)),
      subject: exactly(`${subject.type} ${subject.id}`, subject, subjectOf),
      anchor: exactly(`${anchor.event} ${inShort(anchor.at)} ${anchor.on}`, anchor, anchorOf),
      createdAt: exactly(epochMilliseconds(createdAt), createdAt, fromEpoch),
      opensAt: exactly(epochMilliseconds(opensAt), opensAt, fromEpoch),
      explanation: explanationInShort(explanation, obligation),
      pendingSteps: exactly(ladderInShort(pendingSteps), pendingSteps, ladderOf),
    };
  },

  restore(kept) {
    const { anchor, subject, createdAt, opensAt, explanation, pendingSteps, ...rest } = kept;
    const window = {
      ...ofKey(kept),
      ...rest,
      subject: fromText(subject, subjectOf),
      anchor: fromText(anchor, anchorOf),
      createdAt: typeof createdAt === 'number' ? fromEpoch(createdAt) : createdAt,
      opensAt: typeof opensAt === 'number' ? fromEpoch(opensAt) : opensAt,
      pendingSteps: fromText(pendingSteps, ladderOf),
    };
    const inWords = (text: string) => explanationInFull(text, window as Attributes & Obligation);
    return { ...window, explanation: fromText(explanation, inWords) };
  },
};

/** What the key of an obligation says of it. */
function ofKey({ PK, SK }: Attributes): Attributes {
  const dossier = dossierOfPartition(String(PK));
  const id = obligationOfSortKey(String(SK));
  return { ...dossier, ...(id && { id }) };
}

/** The short form where it gives back exactly the value, else the value. */
function exactly<Short, Value>(short: Short, value: Value, read: (short: Short) => unknown): Value | Short {
  const readBack = read(short);
  return readBack !== undefined && isSameContent(readBack, value) ? short : value;
}

function fromText(kept: unknown, read: (text: string) => unknown): unknown {
  return typeof kept === 'string' ? read(kept) : kept;
}

function inShort(at: Instant): string {
  return epochMilliseconds(at).toString(36);
}

function inFull(text: string): Instant | undefined {
  return fromEpoch(Number.parseInt(text, 36));
}

/** Undefined for what is no instant. */
function fromEpoch(milliseconds: number): Instant | undefined {
  return Math.abs(milliseconds) <= LATEST_MILLISECONDS ? instantFromEpoch(milliseconds) : undefined;
}

function subjectOf(text: string): unknown {
  const [type, id] = text.split(' ');
  return { type, id };
}

function anchorOf(text: string): unknown {
  const [event, at = '', on] = text.split(' ');
  return { event, at: inFull(at), on };
}

function ladderInShort(steps: readonly PendingStep[]): string {
  return steps.map(({ step, fireAt }) => `${step}@${inShort(fireAt)}`).join(' ');
}

function ladderOf(text: string): unknown {
  if (text === '') return [];
  return text.split(' ').map((rung) => {
    const [step, at = ''] = rung.split('@');
    return { step, fireAt: inFull(at) };
  });
}
