import type { CaseEvent, ServiceCase } from '../records/case.ts';

/** The answer found last, if there was one. */
export function lastSolution({
  events,
}: Pick<ServiceCase, 'events'>): Extract<CaseEvent, { readonly type: 'solved' }> | undefined {
  return events.filter((event) => event.type === 'solved').at(-1);
}
