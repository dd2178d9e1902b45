import type { StatementKind } from '../../../shared/domain/records/call-outcomes.ts';
import type { Satisfaction } from '../../../shared/domain/records/case.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { VisitRow } from './visit-row.ts';

/** A request, wish or complaint a customer says on a call, and what the people at the branch do about it. */
export interface MatterPlan {
  readonly kind: StatementKind;
  /** Which of the made-up matters of its kind. */
  readonly theme: number;
  /**
   * `atOnce`: answered on the call; `solved`: the agent finds a solution; `forgotten`: nobody works on it.
   */
  readonly handling: 'atOnce' | 'solved' | 'reportedInTime' | 'reportedLate' | 'forgotten';
  readonly repliedBy: 'call' | 'letter';
  /** Whether the customer hears on the day on which the answer was found. */
  readonly repliedSameDay: boolean;
  readonly satisfaction: Satisfaction;
  /** A complaint about the advisor who took the car in. */
  readonly aboutAdvisor: boolean;
}

/** What the customer of a visit says and wants, beside bringing the car. */
export interface Wishes {
  readonly matter: MatterPlan;
  /** A matter comes up although the call went well. */
  readonly asksOnCall: boolean;
  /** Signs at the counter that offers may come by e-mail. */
  readonly agreesToOffers: boolean;
  /** Clicks the link that stops the invitations. */
  readonly unsubscribes: boolean;
  /** Says at the counter, so many days after the visit, what is no longer wanted. */
  readonly stops?: { readonly days: number; readonly everything: boolean };
}

/**
 * Draws what the customer of a visit says and wants. The same chance in the same order gives the same story.
 *
 * @returns also the visit, with an e-mail address that makes the local mail server behave as drawn.
 */
export function drawWishesOf(
  row: VisitRow,
  random: SeededRandom,
): { readonly row: VisitRow; readonly wishes: Wishes } {
  const matter = drawMatter(random);
  const asksOnCall = random.chance(0.15);
  const mailFate = drawMailFate(random);
  const agreesToOffers = random.chance(0.7);
  const unsubscribes = random.chance(0.2);
  const stops = random.chance(0.06)
    ? { days: random.between(2, 15), everything: random.chance(0.4) }
    : undefined;
  const { email } = row.customer;
  return {
    row: email ? { ...row, customer: { ...row.customer, email: `${mailFate}${email}` } } : row,
    wishes: { matter, asksOnCall, agreesToOffers, unsubscribes, ...(stops && { stops }) },
  };
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

/** The beginning of the address, which tells the local mail server how the mailbox behaves. */
function drawMailFate(random: SeededRandom): string {
  const fate = random.next();
  if (fate < 0.1) return 'bounce+';
  if (fate < 0.16) return 'softbounce+';
  if (fate < 0.22) return 'complaint+';
  return fate < 0.27 ? 'silent+' : '';
}
