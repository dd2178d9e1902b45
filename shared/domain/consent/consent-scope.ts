import { assertNever } from '../../kernel/never.ts';
import {
  CONSENT_CHANNELS,
  type ConsentChannel,
  type ConsentPair,
  type ConsentPurpose,
  MARKETING_PURPOSES,
} from '../records/consent.ts';

/** How far a yes or no reaches. A stop that does not say means all marketing (practice C.9). */
export type ConsentScope =
  | { readonly scope: 'purpose'; readonly purpose: ConsentPurpose }
  | { readonly scope: 'allMarketing' }
  | { readonly scope: 'everything' };

/** Channels on which every customer can be told of a danger. No stop covers these. */
const KEPT_FOR_RECALLS: readonly ConsentChannel[] = ['sms', 'post'];

/** Every purpose and channel the scope reaches, on the named channels. */
export function pairsIn(
  scope: ConsentScope,
  channels: readonly ConsentChannel[] = CONSENT_CHANNELS,
): readonly ConsentPair[] {
  return purposesIn(scope).flatMap((purpose) => channels.map((channel) => ({ purpose, channel })));
}

/** Whether the customer can forbid this. Recalls stay possible by text message and by post. */
export function canBeStopped({ purpose, channel }: ConsentPair): boolean {
  return purpose !== 'recall' || !KEPT_FOR_RECALLS.includes(channel);
}

function purposesIn(scope: ConsentScope): readonly ConsentPurpose[] {
  switch (scope.scope) {
    case 'purpose':
      return [scope.purpose];
    case 'allMarketing':
      return MARKETING_PURPOSES;
    case 'everything':
      return ['serviceCare', ...MARKETING_PURPOSES, 'recall'];
    default:
      return assertNever(scope);
  }
}
