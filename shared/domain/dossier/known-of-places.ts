import type { Instant } from '../../kernel/instant.ts';
import type { KnownContact } from '../records/contact-point.ts';
import type { Customer } from '../records/dossier.ts';

/**
 * What a dossier takes over of what is known about the numbers and addresses that come into it: that a person who was
 * forgotten has come again, and that an e-mail address takes no mail.
 * @param contacts of these numbers and addresses.
 */
export function knownOfPlaces(
  contacts: readonly KnownContact[],
  now: Instant,
): Pick<Customer, 'suppressed' | 'emailProblem'> {
  const points = contacts.flatMap(({ points: said }) => said);
  const emailProblem = points
    .flatMap(({ channel, problem }) => (channel === 'email' && problem ? [problem] : []))
    .flatMap(({ because, since }) =>
      because === 'bounced' || because === 'complained' ? [{ because, since }] : [],
    )[0];
  return {
    ...(points.some(({ forgotten }) => forgotten) && { suppressed: { since: now } }),
    ...(emailProblem && { emailProblem }),
  };
}
