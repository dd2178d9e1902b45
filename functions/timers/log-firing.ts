import type { Firing } from '../../shared/application/apply-timer.ts';
import type { TimerPayload } from '../../shared/application/ports.ts';
import { assertNever } from '../../shared/kernel/never.ts';
import type { Log, LogFields } from '../runtime/log.ts';

/** Logs the result of a firing, with a warning where a person should look. */
export function logFiring(log: Log, payload: TimerPayload, firing: Firing): void {
  const fields = { ...fieldsOf(payload), outcome: firing.outcome };
  switch (firing.outcome) {
    case 'applied':
      if (firing.told === 0 && payload.type === 'obligationStep') {
        log.warn('An obligation step came and the group has nobody to tell', fields);
      } else {
        log.info('A timer was applied', { ...fields, count: firing.told });
      }
      return;
    case 'ignored':
      log.info('A timer had nothing to do', { ...fields, code: firing.because });
      return;
    case 'gone':
      log.warn('A timer fired for something that does not exist', { ...fields, code: firing.what });
      return;
    case 'busy':
      log.warn('A timer could not be applied for contention and will be tried again', fields);
      return;
    default:
      assertNever(firing);
  }
}

function fieldsOf(payload: TimerPayload): LogFields {
  const { groupId, branchId } = payload;
  const common = { groupId, branchId };
  switch (payload.type) {
    case 'digest':
      return { ...common, step: 'digest', recordId: payload.recipientId };
    case 'obligationStep': {
      const { generation, step, obligationId } = payload;
      return { ...common, generation, step, obligationId };
    }
    case 'remainder':
      return { ...common, generation: payload.generation, step: 'remainder', recordId: payload.customerId };
    default:
      return assertNever(payload);
  }
}
