import { type AbsenceReference, checkCover } from '../../../shared/application/check-cover.ts';
import { continueErasure, type ErasurePorts } from '../../../shared/application/continue-erasure.ts';
import { continueRemainder } from '../../../shared/application/continue-remainder.ts';
import { runLetterMailCommand } from '../../../shared/application/letter-mail-command.ts';
import type { MailReference } from '../../../shared/application/mail-command.ts';
import type { PersonReference } from '../../../shared/application/personal-data.ts';
import type { CommandPorts } from '../../../shared/application/run-command.ts';
import { decideLookAfterMail, type LookedAfter } from '../../../shared/domain/mail/index.ts';
import type { Log } from '../../runtime/log.ts';

/**
 * Deals with a mail that was not taken in time or whose outcome is unknown.
 * @returns what was done; `nothing` when contention prevented it.
 */
export async function lookAfter(
  ports: CommandPorts,
  { groupId, branchId, mailId }: MailReference,
  log: Log,
): Promise<LookedAfter['did']> {
  const mail = { groupId, branchId, mailId };
  const outcome = await runLetterMailCommand(ports, mail, {
    operation: 'lookAfterMail',
    commandId: `mail:${mailId}:sweep`,
    trigger: 'sweep',
    decide: decideLookAfterMail,
  });
  const did = outcome.outcome === 'done' ? outcome.result.did : 'nothing';
  const fields = { ...mail, outcome: outcome.outcome === 'done' ? did : outcome.outcome };
  if (did === 'gaveUp') log.error('A mail was given up: nobody knows whether it arrived', fields);
  else if (did === 'shown')
    log.warn('Nobody knows whether a letter was sent; the supervisors are asked', fields);
  else if (did === 'notTaken') log.warn('A mail was announced in vain; the sweep sends it itself', fields);
  else log.info('A mail was looked after', fields);
  return did;
}

/** Checks that somebody does the work of an absence. True when the check was due. */
export async function lookAtAbsence(
  ports: CommandPorts,
  absence: AbsenceReference,
  log: Log,
): Promise<boolean> {
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

/** Continues what commands on a dossier left to do, while there is time. True when it made progress. */
export async function followThrough(
  ports: CommandPorts,
  dossier: PersonReference,
  log: Log,
  isShort: () => boolean,
): Promise<boolean> {
  const { outcome, parts } = await continueRemainder(ports, dossier, 'sweep', isShort);
  const { groupId, branchId, customerId } = dossier;
  const fields = { groupId, branchId, recordId: customerId, outcome, count: parts };
  log.info('What commands left to do went on', fields);
  return parts > 0;
}

/** Continues an erasure that has begun, while there is time. True when it made progress. */
export async function goOnErasing(
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
