import type * as z from 'zod';
import type { erasureView } from '../../../shared/contracts/privacy/erasure-view.ts';
import type { Erasure } from '../../../shared/domain/records/privacy.ts';

/** How far an erasure has come, and who asked for it. */
export function presentErasure(erasure: Erasure): z.input<typeof erasureView> {
  const { status, reason, requestedAt, requestedBy } = erasure;
  return {
    status,
    reason,
    requestedAt,
    ...(requestedBy && { requestedBy }),
    ...(erasure.status === 'finished' && { finishedAt: erasure.finishedAt }),
  };
}
