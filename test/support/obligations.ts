import type { BranchFacts } from '../../shared/domain/records/facts.ts';
import { type NewObligation, openObligation, POLICY } from '../../shared/domain/obligation/index.ts';
import {
  type Lead,
  LEAD_OF,
  type ObligationKind,
  type OpenObligation,
  type Reminder,
  REMINDERS,
} from '../../shared/domain/records/obligation.ts';
import { asId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { type FactsOverrides, factsAt, PEOPLE } from './branch-facts.ts';

/** An obligation opened at the moment of its anchor, by the facts of that moment. */
export function owedSince(
  kind: ObligationKind,
  anchorAt: string,
  overrides: FactsOverrides = {},
): OpenObligation {
  return owed(kind, anchorAt, factsAt(anchorAt, overrides));
}

/** An obligation recorded at `facts.now` for something that happened at `anchorAt`. */
export function owed(kind: ObligationKind, anchorAt: string, facts: BranchFacts): OpenObligation {
  const { subject, anchors } = POLICY[kind];
  const [event] = anchors;
  if (!event) throw new Error(`${kind} has no anchor`);
  const about: NewObligation = {
    kind,
    customerId: asId('cus_00000000000000000000000001'),
    subject: { type: subject, id: 'subject' },
    visitId: asId('vis_00000000000000000000000001'),
    ownerId: PEOPLE.agent,
    event,
    anchorAt: instant(anchorAt),
  };
  return openObligation(about, facts);
}

/** A value for every step that reminds ahead of a time, in the order of `LADDER_STEPS`. */
export function everyLead<T>(valueOf: (lead: Lead) => T): Record<Lead, T> {
  const values = Object.values(LEAD_OF).map((lead) => [lead, valueOf(lead)] as const);
  return Object.fromEntries(values) as Record<Lead, T>;
}

/** A value for every reminder there is, so that tables of steps need no line for a new one. */
export function everyReminder<T>(valueOf: (reminder: Reminder, index: number) => T): Record<Reminder, T> {
  const values = REMINDERS.map((reminder, index) => [reminder, valueOf(reminder, index)] as const);
  return Object.fromEntries(values) as Record<Reminder, T>;
}
