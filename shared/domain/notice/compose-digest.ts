import type { MailId, ObligationId } from '../../kernel/ids.ts';
import { isBefore } from '../../kernel/instant.ts';
import type { Staff } from '../records/staff.ts';
import { accepted, type Decision } from '../records/decision.ts';
import type { Customer } from '../records/dossier.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { AbsenceLine, DigestLine, Mail, StopLine } from '../records/mail.ts';
import { readyAt } from '../mail/index.ts';
import type { OpenObligation } from '../records/obligation.ts';
import { insert, type RecordChange, replace } from '../records/change.ts';
import { absenceLinesOf, stillUncovered } from './absence-lines.ts';
import { type DigestSubject, linesOf } from './digest-lines.ts';
import { handOver, toldInstead, toldInsteadOfLeaver } from './hand-over.ts';
import type { AnyNotice, Digest, Notice } from '../records/notice.ts';
import { stopLinesOf } from './stop-lines.ts';

/** One transaction marks every notice of a mail, and a transaction holds 100 changes. */
const MOST_CHANGES = 80;

export interface DigestToCompose {
  readonly digest: Digest | undefined;
  /** The generation the firing was armed for. */
  readonly generation: number;
  readonly notices: readonly AnyNotice[];
  readonly subjects: readonly DigestSubject[];
  /** The people whose absences the notices are about. */
  readonly absentStaff?: readonly Staff[];
  /** The customers whose stops the notices are about. */
  readonly stoppedCustomers?: readonly Customer[];
  readonly recipient: Staff | undefined;
}

export type ComposeResult =
  | { readonly composed: true; readonly mailId?: MailId; readonly told: number; readonly suppressed: number }
  | { readonly composed: false; readonly because: 'unknown' | 'stale' | 'alreadyComposed' | 'early' };

/** What happens to a notice: told, or left out, perhaps because others are told instead. */
type Fate =
  | { readonly told: true }
  | { readonly told: false; readonly state: Suppressed; readonly instead: readonly RecordChange[] };
type Suppressed = Extract<AnyNotice['state'], { readonly status: 'suppressed' }>;

/**
 * Writes one mail with what one member of staff is told at one hour. It leaves out what was done, cancelled
 * or waived since it was queued, requests for another agent where there is one by now, what goes to another
 * person because the owner became absent or came back, and absences that are covered by now. If the
 * recipient has left, everything still owed is told to others. With nothing to say there is no mail. More
 * than 80 notices go out in several mails, one after the other.
 */
export function decideComposeDigest(
  {
    digest,
    generation,
    notices,
    subjects,
    absentStaff = [],
    stoppedCustomers = [],
    recipient,
  }: DigestToCompose,
  facts: BranchFacts,
): Decision<RecordChange, ComposeResult, never> {
  const ignored = (because: Extract<ComposeResult, { composed: false }>['because']) =>
    accepted([], { composed: false, because } as const);
  if (!digest) return ignored('unknown');
  if (digest.generation !== generation) return ignored('stale');
  if (digest.status === 'composed') return ignored('alreadyComposed');
  if (isBefore(facts.now, digest.slotAt)) return ignored('early');

  const reachable = recipient?.status === 'active' ? recipient : undefined;
  const known = new Map(subjects.map((subject) => [subject.obligation.id, subject]));
  const queued = notices.filter(({ state }) => state.status === 'queued').sort(byAge);
  const handled = firstThatFit(
    queued.map((notice) => ({ notice, fate: fateOf(notice, known, reachable !== undefined, facts) })),
  );
  const told = handled.filter(({ fate }) => fate.told).map(({ notice }) => notice);
  const lines = linesOf(
    told.filter((notice) => notice.type === 'notice'),
    known,
  );
  const absences = absenceLinesOf(
    told.filter((notice) => notice.type === 'absenceNotice'),
    absentStaff,
  );
  const stops = stopLinesOf(
    told.filter((notice) => notice.type === 'stopNotice'),
    stoppedCustomers,
  );

  const mail =
    reachable && told.length > 0 ? mailTo(reachable, digest, { lines, absences, stops }, facts) : undefined;
  const marked = handled.map(({ notice, fate }) =>
    replace<AnyNotice>({ ...notice, state: fate.told ? toldIn(mail, facts) : fate.state }),
  );
  const instead = handled.flatMap(({ fate }) => (fate.told ? [] : fate.instead));
  return accepted(
    [
      replace(next(digest, queued.length > handled.length)),
      ...marked,
      ...instead,
      ...(mail ? [insert(mail)] : []),
    ],
    {
      composed: true,
      ...(mail && { mailId: mail.id }),
      told: told.length,
      suppressed: handled.length - told.length,
    },
  );
}

function fateOf(
  notice: AnyNotice,
  subjects: ReadonlyMap<ObligationId, DigestSubject>,
  isReachable: boolean,
  facts: BranchFacts,
): Fate {
  if (notice.type === 'absenceNotice') {
    if (!isReachable) return leftOut('recipientLeft', facts);
    return stillUncovered(notice, facts) ? { told: true } : leftOut('covered', facts);
  }
  if (notice.type === 'stopNotice') return isReachable ? { told: true } : leftOut('recipientLeft', facts);
  const obligation = subjects.get(notice.obligation.obligationId)?.obligation;
  if (obligation?.status !== 'open') return leftOut(isReachable ? 'deedDone' : 'recipientLeft', facts);
  if (isReassigned(notice, obligation)) return leftOut('reassigned', facts);
  const others = isReachable
    ? toldInstead(notice, obligation, facts)
    : toldInsteadOfLeaver(notice, obligation, facts);
  if (!others) return { told: true };
  if (others.length === 0) return leftOut('recipientLeft', facts);
  return handedOver(handOver(notice, obligation, others, facts), facts);
}

/** Another agent was asked for, and there is one. */
function isReassigned({ step, obligation: { ownerId } }: Notice, obligation: OpenObligation): boolean {
  return step === 'anotherAgent' && obligation.ownerId !== ownerId;
}

function toldIn(mail: Mail | undefined, { now: at }: BranchFacts): AnyNotice['state'] {
  return mail
    ? { status: 'sent', mailId: mail.id, at }
    : { status: 'suppressed', because: 'recipientLeft', at };
}

function leftOut(because: Exclude<Suppressed['because'], 'handedOver'>, { now: at }: BranchFacts): Fate {
  return { told: false, state: { status: 'suppressed', because, at }, instead: [] };
}

function handedOver(instead: readonly RecordChange[], { now: at }: BranchFacts): Fate {
  const handedTo = instead.flatMap((change) =>
    change.op === 'wakeDigest'
      ? [{ recipientId: change.digest.recipientId, slotAt: change.digest.slotAt }]
      : [],
  );
  return { told: false, state: { status: 'suppressed', because: 'handedOver', at, handedTo }, instead };
}

/** As many as one transaction can mark and hand over, at least one. */
function firstThatFit<Handled extends { readonly fate: Fate }>(all: readonly Handled[]): readonly Handled[] {
  let changes = 0;
  return all.filter(({ fate }, index) => {
    changes += 1 + (fate.told ? 0 : fate.instead.length);
    return index === 0 || changes <= MOST_CHANGES;
  });
}

function next(digest: Digest, moreToTell: boolean): Digest {
  return moreToTell ? { ...digest, generation: digest.generation + 1 } : { ...digest, status: 'composed' };
}

function mailTo(
  recipient: Staff,
  digest: Digest,
  {
    lines,
    absences,
    stops,
  }: {
    readonly lines: readonly DigestLine[];
    readonly absences: readonly AbsenceLine[];
    readonly stops: readonly StopLine[];
  },
  facts: BranchFacts,
): Mail {
  return {
    type: 'mail',
    id: facts.newId('mail'),
    version: 1,
    groupId: digest.groupId,
    branchId: digest.branchId,
    audience: 'staff',
    recipientId: recipient.id,
    to: { name: recipient.name, email: recipient.email },
    language: recipient.language,
    content: {
      template: 'noticeDigest',
      branchName: facts.branch.name,
      timeZone: facts.branch.timeZone,
      slotAt: digest.slotAt,
      composedAt: facts.now,
      lines,
      ...(absences.length > 0 && { absences }),
      ...(stops.length > 0 && { stops }),
    },
    createdAt: facts.now,
    attempts: 0,
    ...readyAt(facts.now),
  };
}

function byAge(left: AnyNotice, right: AnyNotice): number {
  return left.createdAt < right.createdAt || (left.createdAt === right.createdAt && left.id < right.id)
    ? -1
    : 1;
}
