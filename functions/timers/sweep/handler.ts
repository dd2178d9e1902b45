import { applyTimer } from '../../../shared/application/apply-timer.ts';
import type { DueItem, DueWork } from '../../../shared/application/due-work.ts';
import type { WaitingMail } from '../../../shared/application/mail-command.ts';
import type { ErasurePorts } from '../../../shared/application/continue-erasure.ts';
import type { Log } from '../../runtime/log.ts';
import { errorFields } from '../../runtime/outages.ts';
import { TIME_FOR_ONE_MAIL_MILLISECONDS, urgentFirst } from '../../streams/send-mail/deliver-mail.ts';
import { logFiring } from '../log-firing.ts';
import { followThrough, goOnErasing, lookAfter, lookAtAbsence } from './look-after.ts';

export interface SweepDependencies extends ErasurePorts {
  readonly dueWork: DueWork;
  /** Sends one mail, as the consumer of the stream does. */
  readonly deliver: (mail: WaitingMail) => Promise<void>;
  readonly log: Log;
}

/** What one sweep did, for the log and the local run. */
export interface SweepReport {
  readonly found: number;
  readonly applied: number;
  readonly failed: number;
  /** Time ran out before everything due was done. The next sweep continues. */
  readonly cutShort: boolean;
}

interface Remaining {
  getRemainingTimeInMillis(): number;
}

/** Items worked on in parallel, because a command mostly waits for the database. */
const SIDE_BY_SIDE = 8;

/** Enough to finish what has begun. */
const TIME_TO_FINISH_MILLISECONDS = 10_000;

/**
 * Applies everything that is due and was not applied: lost, late or never armed timers, neglected mails,
 * absences whose cover must be checked, what commands left to do, and erasures. The last two continue here part
 * by part. Even with every timer and the whole stream lost, each deadline is applied within about a minute, and told about ten minutes
 * later. Mails that nobody took are sent here too, last of all, so that no deadline waits for SES. One item
 * that fails never holds up the others.
 * @throws after all of them when some failed, so that an alarm rings.
 */
export function createSweep({ dueWork, deliver, log, ...ports }: SweepDependencies) {
  return async (_event: unknown, context: Remaining): Promise<SweepReport> => {
    const counts = { found: 0, applied: 0, failed: 0 };
    const untaken: WaitingMail[] = [];
    const isShort = () => context.getRemainingTimeInMillis() < TIME_TO_FINISH_MILLISECONDS;

    const deal = async (item: DueItem): Promise<boolean> => {
      if (item.type === 'absence') return lookAtAbsence(ports, item.absence, log);
      if (item.type === 'erasure') return goOnErasing(ports, item.person, log, isShort);
      if (item.type === 'remainder') return followThrough(ports, item.dossier, log, isShort);
      if (item.type === 'mail') {
        const did = await lookAfter(ports, item.mail, log);
        if (did === 'notTaken') untaken.push(item.mail);
        return did !== 'nothing';
      }
      const firing = await applyTimer(ports, item.payload, 'sweep');
      logFiring(log, item.payload, firing);
      return firing.outcome === 'applied';
    };
    const fail = (error: unknown) => {
      counts.failed += 1;
      log.error('Something due could not be dealt with', errorFields(error));
    };

    let cutShort = false;
    for await (const page of dueWork.dueItems(ports.clock.now())) {
      for (let from = 0; from < page.length && !cutShort; from += SIDE_BY_SIDE) {
        const some = page.slice(from, from + SIDE_BY_SIDE);
        const settled = await Promise.allSettled(some.map(deal));
        counts.found += some.length;
        for (const result of settled) {
          if (result.status === 'fulfilled') counts.applied += result.value ? 1 : 0;
          else fail(result.reason);
        }
        cutShort = isShort();
      }
      if (cutShort) break;
    }
    for (const mail of untaken.toSorted(urgentFirst)) {
      cutShort ||= context.getRemainingTimeInMillis() < TIME_FOR_ONE_MAIL_MILLISECONDS;
      if (cutShort) break;
      await deliver(mail).catch(fail);
    }
    log.info('Swept', { count: counts.found, failed: counts.failed, outcome: cutShort ? 'cutShort' : 'all' });
    if (counts.failed > 0) throw new Error(`${counts.failed} of ${counts.found} due items failed`);
    return { ...counts, cutShort };
  };
}
