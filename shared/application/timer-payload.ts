import { asId } from '../kernel/ids.ts';
import { type Instant, instant } from '../kernel/instant.ts';
import type { TimerPayload } from './ports.ts';

/**
 * Reads what a timer was armed with.
 * @throws when it is not one of our payloads. That is a bug or a foreign caller, and a person must look.
 */
export function parseTimerPayload(given: unknown): TimerPayload {
  if (typeof given !== 'object' || given === null) throw new Error('A timer fired without a payload');
  const fields: Readonly<Record<string, unknown>> = { ...given };
  const common = {
    groupId: asId<'group'>(text(fields, 'groupId')),
    branchId: asId<'branch'>(text(fields, 'branchId')),
  };
  const type = text(fields, 'type');
  switch (type) {
    case 'obligationStep':
      return {
        type,
        ...common,
        customerId: asId<'customer'>(text(fields, 'customerId')),
        obligationId: text(fields, 'obligationId'),
        generation: whole(fields, 'generation'),
        step: text(fields, 'step'),
      };
    case 'digest':
      return {
        type,
        ...common,
        recipientId: asId<'staff'>(text(fields, 'recipientId')),
        slotAt: instant(text(fields, 'slotAt')),
      };
    case 'remainder':
      return {
        type,
        ...common,
        customerId: asId<'customer'>(text(fields, 'customerId')),
        generation: whole(fields, 'generation'),
      };
    default:
      throw new Error('A timer fired with a payload of an unknown type');
  }
}

/** When a directly fired timer is due. Undefined for a schedule, which fires when it is due. */
export function momentOf(given: unknown): Instant | undefined {
  const fireAt = typeof given === 'object' && given !== null && 'fireAt' in given ? given.fireAt : undefined;
  return typeof fireAt === 'string' ? instant(fireAt) : undefined;
}

function text(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new Error(`The payload of a timer has no ${name}`);
}

function whole(fields: Readonly<Record<string, unknown>>, name: string): number {
  const value = fields[name];
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new Error(`The payload of a timer has no ${name}`);
}
