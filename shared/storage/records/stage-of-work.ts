import type { Obligation } from '../../domain/records/obligation.ts';
import { localDateOf } from '../../kernel/time-zone.ts';

/** Open work lies apart from what is still to open, so that neither is read to find the other. */
export type StageOfWork = 'open' | 'upcoming';

/**
 * Which of the two an open obligation is kept as. It is upcoming until the step fires that tells of its opening: the
 * opening itself, or the last day where that is the day it opens. Timers may be late, so an obligation may be open
 * already while it is still kept as upcoming.
 */
export function stageOfWork({
  opensAt,
  opensOn,
  createdAt,
  timeZone,
  pendingSteps,
}: Pick<Obligation, 'opensAt' | 'opensOn' | 'createdAt' | 'timeZone' | 'pendingSteps'>): StageOfWork {
  if (opensAt <= createdAt) return 'open';
  const telling = pendingSteps.find(({ step }) => step === 'opening' || step === 'lastDay');
  if (!telling) return 'open';
  const tellsOfOpening = telling.step === 'opening' || localDateOf(telling.fireAt, timeZone) === opensOn;
  return tellsOfOpening ? 'upcoming' : 'open';
}
