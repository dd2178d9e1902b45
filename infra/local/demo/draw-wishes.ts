import type { StatementKind } from '../../../shared/domain/records/call-outcomes.ts';
import type { Satisfaction } from '../../../shared/domain/records/case.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A request, wish or complaint a customer says on a call, and what the people at the branch make of it. */
export interface MatterPlan {
  readonly kind: StatementKind;
  /** Which of the made-up matters of its kind. */
  readonly theme: number;
  /** `atOnce`: answered on the call; `solved`: the agent finds a way; `forgotten`: nobody takes it up. */
  readonly handling: 'atOnce' | 'solved' | 'reportedInTime' | 'reportedLate' | 'forgotten';
  readonly repliedBy: 'call' | 'letter';
  /** Whether the customer hears on the day on which the answer was found. */
  readonly repliedSameDay: boolean;
  readonly satisfaction: Satisfaction;
  /** A complaint about the advisor who took the car in. */
  readonly aboutAdvisor: boolean;
}

/** How the mailbox of a customer takes e-mail: the local mail server goes by the name before the `@`. */
export type MailFate = 'delivered' | 'bounce' | 'softbounce' | 'complaint' | 'silent';

/** What the customer of a visit says and wants, beside bringing the car. */
export interface Wishes {
  readonly matter: MatterPlan;
  /** A matter comes up although the call was a pleasant one. */
  readonly asksOnCall: boolean;
  readonly mailFate: MailFate;
  /** Signs at the counter that offers may come by e-mail. */
  readonly agreesToOffers: boolean;
  /** Clicks the link that stops the invitations. */
  readonly unsubscribes: boolean;
  /** Says at the counter, so many days after the visit, what is no longer wanted. */
  readonly stops?: { readonly days: number; readonly everything: boolean };
}

/** Draws what a customer says and wants; the same chance in the same order gives the same story. */
export function drawWishes(random: SeededRandom): Wishes {
  const matter = drawMatter(random);
  const asksOnCall = random.chance(0.15);
  const mailFate = drawMailFate(random);
  const agreesToOffers = random.chance(0.7);
  const unsubscribes = random.chance(0.2);
  const stops = random.chance(0.06)
    ? { days: random.between(2, 15), everything: random.chance(0.4) }
    : undefined;
  return { matter, asksOnCall, mailFate, agreesToOffers, unsubscribes, ...(stops && { stops }) };
}

function drawMatter(random: SeededRandom): MatterPlan {
  return {
    kind: random.pick(['complaint', 'complaint', 'request', 'wish']),
    theme: random.between(0, 2),
    handling: random.pick([
      'atOnce',
      'solved',
      'solved',
      'reportedInTime',
      'reportedInTime',
      'reportedInTime',
      'reportedLate',
      'forgotten',
    ]),
    repliedBy: random.pick(['call', 'call', 'letter']),
    repliedSameDay: random.chance(0.85),
    satisfaction: random.pick(['satisfied', 'satisfied', 'satisfied', 'notSatisfied', 'notReached']),
    aboutAdvisor: random.chance(0.1),
  };
}

function drawMailFate(random: SeededRandom): MailFate {
  const fate = random.next();
  if (fate < 0.1) return 'bounce';
  if (fate < 0.16) return 'softbounce';
  if (fate < 0.22) return 'complaint';
  return fate < 0.27 ? 'silent' : 'delivered';
}
