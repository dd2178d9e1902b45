import type { CallOutcome } from '../../../shared/domain/records/call-outcomes.ts';
import type { SeededRandom } from '../seeded-random.ts';

/** What an agent does for a follow-up, and when, counted from its window. */
export interface PlannedDeed {
  readonly from: 'opensOn' | 'dueOn';
  /** Local days after (negative: before) that day. */
  readonly days: number;
  /** Branch local, `HH:mm`, within contact hours. */
  readonly time: string;
  readonly does: CallOutcome | 'giveUp';
}

/** How the people around one visit behave. */
export interface VisitPlan {
  /** Local days after the visit and time at which the dossier entry is completed; Absent when never. */
  readonly dossier?: { readonly days: number; readonly time: string };
  readonly first: readonly PlannedDeed[];
  readonly second: readonly PlannedDeed[];
  /** The customer calls on their own, so many days after the visit. */
  readonly ringsUp?: { readonly days: number; readonly time: string };
}

/** Draws how a visit will be followed up. The same chance in the same order gives the same story. */
export function drawPlan(random: SeededRandom): VisitPlan {
  const dossier = drawDossier(random);
  const first = drawCalls(random, 4);
  const second = drawCalls(random, 7);
  const ringsUp = random.chance(0.06) ? { days: random.between(1, 20), time: drawTime(random) } : undefined;
  return { ...(dossier && { dossier }), first, second, ...(ringsUp && { ringsUp }) };
}

function drawDossier(random: SeededRandom): VisitPlan['dossier'] {
  const fate = random.next();
  const time = drawTime(random);
  if (fate < 0.82) return { days: random.between(0, 2), time };
  return fate < 0.94 ? { days: random.between(3, 6), time } : undefined;
}

/** @param windowDays days from the opening to the last day of the window. */
function drawCalls(random: SeededRandom, windowDays: number): readonly PlannedDeed[] {
  const day = random.between(0, windowDays - 2);
  const call = (does: PlannedDeed['does'], days = day, time = drawTime(random)): PlannedDeed => ({
    from: 'opensOn',
    days,
    time,
    does,
  });
  const fate = random.next();
  if (fate < 0.5) return [call('completed')];
  if (fate < 0.58) return [call('completedWithIssue')];
  if (fate < 0.66)
    return [call(random.pick(['noAnswer', 'busyTone', 'busyNow']), day, '10:10'), call('completed', day + 1)];
  if (fate < 0.7) return [call('callbackAgreed', day, '11:20'), call('completed', day + 1, '14:30')];
  if (fate < 0.73) return [call('completed', -1), call('completed', day)];
  if (fate < 0.84)
    return [{ from: 'dueOn', days: random.between(1, 5), time: drawTime(random), does: 'completed' }];
  if (fate < 0.91) {
    return [
      call('noAnswer', 0, '10:05'),
      call(random.pick(['noAnswer', 'poweredOff']), 1, '15:20'),
      call('voicemail', 2, '10:40'),
      call('giveUp', 2, '16:30'),
    ];
  }
  if (fate < 0.94) return [call('refused')];
  if (fate < 0.955) return [call(random.pick(['doNotCall', 'vehicleSold', 'wrongNumber']))];
  return [];
}

function drawTime(random: SeededRandom): string {
  const hour = random.pick(['09', '10', '11', '13', '14', '15', '16', '17']);
  return `${hour}:${String(random.between(0, 59)).padStart(2, '0')}`;
}
