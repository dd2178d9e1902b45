import { applyTimer } from '../../../shared/application/apply-timer.ts';
import type { DueItem, DueWork } from '../../../shared/application/due-work.ts';
import { runLetterMailCommand } from '../../../shared/application/letter-mail-command.ts';
import type { MailReference } from '../../../shared/application/mail-command.ts';
import { type AbsenceReference, checkCover } from '../../../shared/application/check-cover.ts';
import { continueErasure, type ErasurePorts } from '../../../shared/application/continue-erasure.ts';
import type { PersonReference } from '../../../shared/application/personal-data.ts';
import type { CommandPorts } from '../../../shared/application/run-command.ts';
import { decideLookAfterMail } from '../../../shared/domain/mail/index.ts';
import type { Log } from '../../runtime/log.ts';
import { errorFields } from '../../runtime/outages.ts';
import { logFiring } from '../log-firing.ts';

export interface SweepDependencies extends ErasurePorts {
  readonly dueWork: DueWork;
  readonly log: Log;
}

/** What one sweep did, for the log and the local run. */
export interface SweepReport {
  readonly found: number;
  readonly applied: number;
  readonly failed: number;
  /** Time ran out before everything due was dealt with; the next sweep goes on. */
  readonly cutShort: boolean;
}

interface Remaining {
  getRemainingTimeInMillis(): number;
}

/** Items worked on side by side: most of a command is waiting for the database. */
const SIDE_BY_SIDE = 8;

/** Enough to finish what was begun. */
const TIME_TO_FINISH_MILLISECONDS = 10_000;

/**
 * Applies whatever is due and was not applied: lost, late or never armed timers, mails nobody looked
 * after, absences whose cover is to be looked at, and erasures, which go on here part by part. With every timer and
 * the whole stream lost, each deadline is still applied, within a minute or so.
 * One item that cannot be dealt with never holds up the others.
 * @throws after all of them when some failed, so that somebody is told.
 */
export function createSweep({ dueWork, log, ...ports }: SweepDependencies) {
  const deal = async (item: DueItem, isShort: () => boolean): Promise<boolean> => {
    if (item.type === 'mail') return lookAfter(ports, item.mail, log);
    if (item.type === 'absence') return lookAtAbsence(ports, item.absence, log);
    if (item.type === 'erasure') return goOnErasing(ports, item.person, log, isShort);
    const firing = await applyTimer(ports, item.payload, 'sweep');
    logFiring(log, item.payload, firing);
    return firing.outcome === 'applied';
  };

  return async (_event: unknown, context: Remaining): Promise<SweepReport> => {
    const counts = { found: 0, applied: 0, failed: 0 };
    const isShort = () => context.getRemainingTimeInMillis() < TIME_TO_FINISH_MILLISECONDS;
    let cutShort = false;
    for await (const page of dueWork.dueItems(ports.clock.now())) {
      for (let from = 0; from < page.length && !cutShort; from += SIDE_BY_SIDE) {
        const some = page.slice(from, from + SIDE_BY_SIDE);
        const settled = await Promise.allSettled(some.map((item) => deal(item, isShort)));
        counts.found += some.length;
        for (const result of settled) {
          if (result.status === 'fulfilled') counts.applied += result.value ? 1 : 0;
          else {
            counts.failed += 1;
            log.error('Something due could not be dealt with', errorFields(result.reason));
          }
        }
        cutShort = isShort();
      }
      if (cutShort) break;
    }
    log.info('Swept', { count: counts.found, failed: counts.failed, outcome: cutShort ? 'cutShort' : 'all' });
    if (counts.failed > 0) throw new Error(`${counts.failed} of ${counts.found} due items failed`);
    return { ...counts, cutShort };
  };
}

async function lookAfter(ports: CommandPorts, mail: MailReference, log: Log): Promise<boolean> {
  const outcome = await runLetterMailCommand(ports, mail, {
    operation: 'lookAfterMail',
    commandId: `mail:${mail.mailId}:sweep`,
    trigger: 'sweep',
    decide: decideLookAfterMail,
  });
  const did = outcome.outcome === 'done' ? outcome.result.did : outcome.outcome;
  const fields = { groupId: mail.groupId, branchId: mail.branchId, mailId: mail.mailId, outcome: did };
  if (did === 'gaveUp') log.error('A mail was given up: nobody knows whether it arrived', fields);
  else if (did === 'shown')
    log.warn('Nobody knows whether a letter was sent; the supervisors are asked', fields);
  else log.info('A mail was looked after', fields);
  return outcome.outcome === 'done' && outcome.result.did !== 'nothing';
}

async function lookAtAbsence(ports: CommandPorts, absence: AbsenceReference, log: Log): Promise<boolean> {
  const checked = await checkCover(ports, absence);
  const { groupId, branchId, absenceId } = absence;
  const isDone = checked.outcome === 'done' && checked.result.checked;
  log.info('An absence was looked at', {
    groupId,
    branchId,
    recordId: absenceId,
    outcome: checked.outcome,
    ...(isDone && { count: checked.result.told.length }),
  });
  return isDone;
}

async function goOnErasing(
  ports: ErasurePorts,
  person: PersonReference,
  log: Log,
  isShort: () => boolean,
): Promise<boolean> {
  const { outcome, parts } = await continueErasure(ports, person, isShort);
  const { groupId, branchId, customerId } = person;
  log.info('An erasure went on', { groupId, branchId, recordId: customerId, outcome, count: parts });
  return parts > 0;
}
