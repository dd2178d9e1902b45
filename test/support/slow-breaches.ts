import type { DossierState } from '../../shared/domain/records/dossier-state.ts';
import type { Obligation } from '../../shared/domain/records/obligation.ts';
import type { StaffId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instant.ts';

/** A duty as somebody sees it who only keeps a diary: its window, who had it from when, and the deed that ended it. */
interface Diary {
  readonly dueAt: Instant;
  readonly owners: readonly { readonly since: Instant; readonly ownerId: StaffId | undefined }[];
  /** When the deed that ended it was done. Absent while none stands. */
  readonly deedAt?: Instant;
}

/** From when until when somebody stands in for somebody. */
export interface StandIn {
  readonly agentId: StaffId;
  readonly deputyId: StaffId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/**
 * Reckons breaches from windows and deeds alone: it is told after every command when its deed was done and which
 * duties it opened, ended, gave back or gave to others. It reads nothing a duty says of its own end or breach.
 */
export class SlowBreaches {
  #diaries = new Map<string, Diary>();

  /** @param deedAt when what the command tells of was done. @param now when it was entered. */
  see(before: DossierState, after: DossierState, deedAt: Instant, now: Instant): void {
    for (const duty of after.obligations) {
      const earlier = before.obligations.find(({ id }) => id === duty.id);
      const diary = this.#diaries.get(duty.id) ?? { dueAt: duty.dueAt, owners: [] };
      this.#diaries.set(duty.id, withDeed(withOwner(diary, duty, now), earlier, duty, deedAt));
    }
  }

  /** Who was on duty at each breach as of that moment, by the duty. */
  breaches(now: Instant, standIns: readonly StandIn[]): ReadonlyMap<string, string> {
    const breached = [...this.#diaries].filter(([, { dueAt, deedAt }]) => (deedAt ?? now) >= dueAt);
    return new Map(breached.map(([id, diary]) => [id, onDuty(diary, standIns)]));
  }
}

function withOwner(diary: Diary, { ownerId }: Obligation, since: Instant): Diary {
  const known = diary.owners.length > 0 && diary.owners.at(-1)?.ownerId === ownerId;
  return known ? diary : { ...diary, owners: [...diary.owners, { since, ownerId }] };
}

function withDeed(diary: Diary, before: Obligation | undefined, after: Obligation, deedAt: Instant): Diary {
  const wasOpen = before === undefined || before.status === 'open';
  // Taken back and ended anew by the same deed, such as a voided call of a customer who must not be called any more.
  const isAnew = !wasOpen && after.status !== 'open' && after.generation !== before.generation;
  if (isAnew) return { ...diary, deedAt };
  if (wasOpen && after.status !== 'open') return { ...diary, deedAt };
  if (wasOpen || after.status !== 'open') return diary;
  const { deedAt: _, ...owedAgain } = diary;
  return owedAgain;
}

/** A duty that was entered after its time was the first owner's. */
function onDuty({ dueAt, owners }: Diary, standIns: readonly StandIn[]): string {
  const owner = owners.findLast(({ since }) => since < dueAt) ?? owners[0];
  if (!owner?.ownerId) return 'supervisors';
  const standIn = standIns.find(
    ({ agentId, startsAt, endsAt }) => agentId === owner.ownerId && startsAt < dueAt && dueAt <= endsAt,
  );
  return standIn?.deputyId ?? owner.ownerId;
}
