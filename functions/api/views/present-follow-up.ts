import type * as z from 'zod';
import type { followUpView } from '../../../shared/contracts/views/index.ts';
import { type FollowUpWithObligation, followUpStateAt } from '../../../shared/domain/follow-up/index.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { exactly } from '../../runtime/exactly.ts';

/** A follow-up with the window of its obligation and the state it is in at that moment. */
export function presentFollowUp(
  { followUp, obligation }: FollowUpWithObligation,
  now: Instant,
): z.input<typeof followUpView> {
  const {
    type: _,
    branchId: __,
    customerId: ___,
    status: ____,
    visitEndedAt: _____,
    advisorId: ______,
    nextFollowUpId: _______,
    withheldFromIds: ________,
    attempts,
    previousTopics,
    ...shown
  } = followUp;
  const { opensAt, dueAt, opensOn, dueOn, ownerId } = obligation;
  return exactly<z.input<typeof followUpView>>()({
    ...shown,
    attempts: [...attempts],
    previousTopics: [...previousTopics],
    state: followUpStateAt(followUp, obligation, now),
    opensAt,
    dueAt,
    opensOn,
    dueOn,
    ...(ownerId && { ownerId }),
  });
}
