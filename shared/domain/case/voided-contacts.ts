import type { CaseContact, CaseEvent, ServiceCase } from '../records/case.ts';

/** The calls and visits that were taken back, as the history of a case tells. */
export function voidedContacts({ events }: Pick<ServiceCase, 'events'>): ReadonlySet<string> {
  return new Set<string>(
    events.flatMap((event): readonly string[] => {
      if (event.type === 'callVoided') return [event.callId];
      return event.type === 'visitVoided' ? [event.visitId] : [];
    }),
  );
}

/** The contact of the customer an event tells of. */
export function contactOf(event: CaseEvent): CaseContact | undefined {
  switch (event.type) {
    case 'responded':
      return { type: 'call', id: event.callId };
    case 'informed':
    case 'answeredAtOnce':
    case 'studyStarted':
    case 'satisfactionRecorded':
    case 'ended':
      return event.proof;
    default:
      return undefined;
  }
}
