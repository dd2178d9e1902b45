import { assertNever } from '../../kernel/never.ts';
import type { CallOutcome } from '../records/call-outcomes.ts';

/**
 * What an outcome does to a follow-up the call was made for (state machine E.2, practice C.6): `contact`
 * fulfils it. `attempt`, `callback` and `languageBarrier` leave it open for another try, `hungUp` for only
 * one more. The others end it.
 */
export type OutcomeEffect =
  | 'contact'
  | 'attempt'
  | 'callback'
  | 'languageBarrier'
  | 'hungUp'
  | 'refused'
  | 'doNotCall'
  | 'badNumber'
  | 'vehicleSold'
  | 'deceased';

/** Whether it ends every follow-up of the customer, also those the call was not made for. */
export function endsAllFollowUps(outcome: CallOutcome): boolean {
  const effect = effectOf(outcome);
  return effect === 'doNotCall' || effect === 'deceased';
}

/** What an outcome does to a follow-up the call was made for (practice C.6). */
export function effectOf(outcome: CallOutcome): OutcomeEffect {
  switch (outcome) {
    case 'completed':
    case 'completedWithIssue':
      return 'contact';
    case 'callbackAgreed':
      return 'callback';
    case 'busyNow':
    case 'noAnswer':
    case 'busyTone':
    case 'voicemail':
    case 'voicemailLeft':
    case 'poweredOff':
    case 'outOfService':
      return 'attempt';
    case 'languageBarrier':
    case 'hungUp':
    case 'refused':
    case 'doNotCall':
    case 'vehicleSold':
    case 'deceased':
      return outcome;
    case 'invalidNumber':
    case 'wrongNumber':
      return 'badNumber';
    default:
      return assertNever(outcome);
  }
}
