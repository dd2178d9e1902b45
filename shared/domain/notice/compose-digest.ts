import type { MailId } from '../../kernel/ids.ts';
import { isBefore } from '../../kernel/instant.ts';
import type { Staff } from '../branch/index.ts';
import { accepted, type Decision } from '../decision.ts';
import type { BranchFacts } from '../facts.ts';
import { type DigestContent, type Mail, readyAt } from '../mail/index.ts';
import { insert, type RecordChange, replace } from '../records.ts';
import { type DigestSubject, linesOf } from './digest-lines.ts';
import type { Digest, Notice } from './records.ts';

/** One transaction marks every notice it tells of and has room for 100 changes. */
const MOST_NOTICES = 80;

export interface DigestToCompose {
  readonly digest: Digest | undefined;
  /** The generation the firing was armed for. */
  readonly generation: number;
  readonly notices: readonly Notice[];
  readonly subjects: readonly DigestSubject[];
  readonly recipient: Staff | undefined;
}

export type ComposeResult =
  | { readonly composed: true; readonly mailId?: MailId; readonly told: number; readonly suppressed: number }
  | { readonly composed: false; readonly because: 'unknown' | 'stale' | 'alreadyComposed' | 'early' };

/**
 * Writes what one member of staff is told at one hour as one mail. Left out is what was done, cancelled
 * or waived since it was queued, and everything if the recipient has left; with nothing to say there is
 * no mail. More than 80 notices go out in several mails, one after the other.
 */
export function decideComposeDigest(
  { digest, generation, notices, subjects, recipient }: DigestToCompose,
  facts: BranchFacts,
): Decision<RecordChange, ComposeResult, never> {
  const ignored = (because: Extract<ComposeResult, { composed: false }>['because']) =>
    accepted([], { composed: false, because } as const);
  if (!digest) return ignored('unknown');
  if (digest.generation !== generation) return ignored('stale');
  if (digest.status === 'composed') return ignored('alreadyComposed');
  if (isBefore(facts.now, digest.slotAt)) return ignored('early');

  const queued = notices.filter(({ state }) => state.status === 'queued').sort(byAge);
  const handled = queued.slice(0, MOST_NOTICES);
  const reachable = recipient?.status === 'active' ? recipient : undefined;
  const open = new Map(subjects.filter(isOpen).map((subject) => [subject.obligation.id, subject]));
  const isTold = (notice: Notice) => reachable !== undefined && open.has(notice.obligation.obligationId);
  const told = handled.filter(isTold);
  const because = reachable ? 'deedDone' : 'recipientLeft';

  const mail =
    reachable && told.length > 0 ? mailTo(reachable, digest, linesOf(told, open), facts) : undefined;
  const marked = handled.map((notice) =>
    replace<Notice>({
      ...notice,
      state:
        mail && isTold(notice)
          ? { status: 'sent', mailId: mail.id, at: facts.now }
          : { status: 'suppressed', because, at: facts.now },
    }),
  );
  return accepted(
    [replace(next(digest, queued.length > handled.length)), ...marked, ...(mail ? [insert(mail)] : [])],
    {
      composed: true,
      ...(mail && { mailId: mail.id }),
      told: told.length,
      suppressed: handled.length - told.length,
    },
  );
}

function next(digest: Digest, moreToTell: boolean): Digest {
  return moreToTell ? { ...digest, generation: digest.generation + 1 } : { ...digest, status: 'composed' };
}

function mailTo(recipient: Staff, digest: Digest, lines: DigestContent['lines'], facts: BranchFacts): Mail {
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
    },
    createdAt: facts.now,
    attempts: 0,
    ...readyAt(facts.now),
  };
}

function isOpen({ obligation }: DigestSubject): boolean {
  return obligation.status === 'open';
}

function byAge(left: Notice, right: Notice): number {
  return left.createdAt < right.createdAt || (left.createdAt === right.createdAt && left.id < right.id)
    ? -1
    : 1;
}
