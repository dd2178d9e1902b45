import type { BranchId, MailId, ObligationId } from '../../kernel/ids.ts';
import { isBefore } from '../../kernel/instant.ts';
import { resolveSettings } from '../branch/index.ts';
import type { Branch } from '../records/branch.ts';
import type { Staff } from '../records/staff.ts';
import { accepted, type Decision } from '../records/decision.ts';
import type { Customer } from '../records/dossier.ts';
import type { BranchFacts } from '../records/facts.ts';
import type { AbsenceLine, DigestLine, Mail, StopLine } from '../records/mail.ts';
import { readyAt } from '../mail/index.ts';
import type { OpenObligation } from '../records/obligation.ts';
import { insert, type RecordChange, remove, replace } from '../records/change.ts';
import { absenceLinesOf, stillUncovered } from './absence-lines.ts';
import { type DigestSubject, linesOf } from './digest-lines.ts';
import { handOver, toldInstead, toldInsteadOfLeaver } from './hand-over.ts';
import type { AnyNotice, Digest, DigestPlace, Notice, NoticeFate } from '../records/notice.ts';
import { stopLinesOf } from './stop-lines.ts';

/** One transaction removes every notice it deals with and has room for 100 changes. */
const MOST_CHANGES = 80;

/** How many notices to look at: as many as one mail tells of, and one to see whether there is more. */
export const NOTICES_LOOKED_AT = MOST_CHANGES + 1;

export interface DigestToCompose {
  readonly digest: Digest | undefined;
  /** The oldest notices that wait in it, at most `NOTICES_LOOKED_AT`. */
  readonly notices: readonly AnyNotice[];
  readonly subjects: readonly DigestSubject[];
  /** The people whose absences the notices are about. */
  readonly absentStaff?: readonly Staff[];
  /** The customers whose stops the notices are about. */
  readonly stoppedCustomers?: readonly Customer[];
  readonly recipient: Staff | undefined;
  /** The branches the notices are from, besides that of the facts. */
  readonly otherBranches?: readonly Branch[];
}

export type ComposeResult =
  | {
      readonly composed: true;
      readonly mailId?: MailId;
      readonly told: number;
      readonly suppressed: number;
      /** Notices are left for a further mail. */
      readonly moreToTell: boolean;
    }
  | { readonly composed: false; readonly because: 'unknown' | 'alreadyComposed' | 'early' };

/** A notice, what becomes of it, and the changes that tell others instead. */
interface Handled {
  readonly notice: AnyNotice;
  readonly fate: NoticeFate;
  readonly instead: readonly RecordChange[];
}

/**
 * Writes one mail with what one member of staff is told at one hour, in every branch of the group. It leaves out what was done, cancelled
 * or waived since it was queued, requests for another agent where there is one by now, what goes to another
 * person because the owner became absent or came back, and absences that are covered by now. If the
 * recipient has left, everything still owed is told to others. With nothing to say there is no mail. More
 * than 80 notices go out in several mails: whoever fires the digest goes on until nothing is left to tell.
 */
export function decideComposeDigest(
  {
    digest,
    notices,
    subjects,
    absentStaff = [],
    stoppedCustomers = [],
    recipient,
    otherBranches = [],
  }: DigestToCompose,
  facts: BranchFacts,
): Decision<RecordChange, ComposeResult, never> {
  const ignored = (because: Extract<ComposeResult, { composed: false }>['because']) =>
    accepted([], { composed: false, because } as const);
  if (!digest) return ignored('unknown');
  if (digest.status === 'composed') return ignored('alreadyComposed');
  if (isBefore(facts.now, digest.slotAt)) return ignored('early');

  const reachable = recipient?.status === 'active' ? recipient : undefined;
  const known = new Map(subjects.map((subject) => [subject.obligation.id, subject]));
  const queued = notices.toSorted(byAge);
  const factsOf = factsByBranch(otherBranches, facts);
  const handled = firstThatFit(
    queued.map((notice) => handle(notice, known, reachable !== undefined, factsOf(notice.branchId))),
  );
  const told = handled.filter(({ fate }) => fate === 'told').map(({ notice }) => notice);
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
  const instead = handled.flatMap((one) => one.instead);
  const moreToTell = queued.length > handled.length;
  return accepted(
    [
      replace(next(digest, mail, placesIn(instead), moreToTell)),
      ...handled.map(({ notice, fate }) => remove(notice, fate)),
      ...instead,
      ...(mail ? [insert(mail)] : []),
    ],
    {
      composed: true,
      ...(mail && { mailId: mail.id }),
      told: told.length,
      suppressed: handled.length - told.length,
      moreToTell,
    },
  );
}

/**
 * The facts of the branch a notice is from. Days it closes are looked up in the calendar of the digest's own branch:
 * they only matter to the hour at which somebody else is told instead.
 */
function factsByBranch(branches: readonly Branch[], facts: BranchFacts): (branchId: BranchId) => BranchFacts {
  return (branchId) => {
    const branch = branches.find(({ id }) => id === branchId);
    if (!branch || branchId === facts.branch.id) return facts;
    const { settings, version } = resolveSettings(facts.group, branch);
    const calendar = {
      ...facts.calendar,
      workingDays: settings.workingDays,
      overrides: branch.calendarOverrides,
    };
    return { ...facts, branch, settings, settingsVersion: version, calendar };
  };
}

function handle(
  notice: AnyNotice,
  subjects: ReadonlyMap<ObligationId, DigestSubject>,
  isReachable: boolean,
  facts: BranchFacts,
): Handled {
  const ends = (fate: NoticeFate, instead: readonly RecordChange[] = []): Handled => ({
    notice,
    fate,
    instead,
  });
  if (notice.type === 'absenceNotice') {
    if (!isReachable) return ends('recipientLeft');
    return ends(stillUncovered(notice, facts) ? 'told' : 'covered');
  }
  if (notice.type === 'stopNotice') return ends(isReachable ? 'told' : 'recipientLeft');
  const obligation = subjects.get(notice.obligation.obligationId)?.obligation;
  if (obligation?.hiddenFromId === notice.recipientId) return ends('hidden');
  if (notice.step === 'calledOff') return ends(isReachable ? 'told' : 'recipientLeft');
  if (obligation?.status !== 'open') return ends(isReachable ? 'deedDone' : 'recipientLeft');
  if (isReassigned(notice, obligation)) return ends('reassigned');
  const others = isReachable
    ? toldInstead(notice, obligation, facts)
    : toldInsteadOfLeaver(notice, obligation, facts);
  if (!others) return ends('told');
  if (others.length === 0) return ends('recipientLeft');
  return ends('handedOver', handOver(notice, obligation, others, facts));
}

/** Another agent was asked for, and there is one. */
function isReassigned({ step, obligation: { ownerId } }: Notice, obligation: OpenObligation): boolean {
  return step === 'anotherAgent' && obligation.ownerId !== ownerId;
}

function placesIn(changes: readonly RecordChange[]): readonly DigestPlace[] {
  return changes.flatMap((change) =>
    change.op === 'wakeDigest'
      ? [{ recipientId: change.digest.recipientId, slotAt: change.digest.slotAt }]
      : [],
  );
}

/** As many as one transaction can remove and hand over, at least one. */
function firstThatFit(all: readonly Handled[]): readonly Handled[] {
  let changes = 0;
  return all.filter(({ instead }, index) => {
    changes += 1 + instead.length;
    return index === 0 || changes <= MOST_CHANGES;
  });
}

function next(
  digest: Digest,
  mail: Mail | undefined,
  instead: readonly DigestPlace[],
  moreToTell: boolean,
): Digest {
  const { mailIds = [], handedTo = [] } = digest;
  const places = new Map([...handedTo, ...instead].map((place) => [placeName(place), place]));
  return {
    ...digest,
    status: moreToTell ? 'waiting' : 'composed',
    ...(mail && { mailIds: [...mailIds, mail.id] }),
    ...(places.size > 0 && { handedTo: [...places.values()] }),
  };
}

function placeName({ recipientId, slotAt }: DigestPlace): string {
  return `${recipientId}/${slotAt}`;
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
      ...clientOf(facts),
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

/** Where the client of the group is. */
function clientOf({ settings }: BranchFacts): { readonly clientUrl?: string } {
  const { clientUrl } = settings.notices;
  return clientUrl === 'none' ? {} : { clientUrl };
}
