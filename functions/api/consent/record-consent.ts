import { recordConsent } from '../../../shared/contracts/consent/index.ts';
import { decideRecordConsent } from '../../../shared/domain/contact-stop/index.ts';
import { assertNever } from '../../../shared/kernel/never.ts';
import { asId, idPattern } from '../../../shared/kernel/ids.ts';
import type { ReadPlan } from '../../../shared/application/ports.ts';
import type { ConsentProof } from '../../../shared/domain/records/consent.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentConsent, presentPermissions } from './present-consent.ts';

export const binding = dossierCommand(recordConsent, {
  plan: ({ body: { state, how, proof } }) => ({
    contactPoints: true,
    // A no ends work on every car; what a no took the place of holds again once the branch takes its own back.
    ...(state === 'given' && { cars: 'named' }),
    ...(state === 'given' && how === 'ownDecision' && { lookBack: ['consents'] }),
    ...(proof && readingOf(proof)),
  }),
  decide: ({ body: { about, ...said } }, dossier, facts, _, { call }) =>
    decideRecordConsent(dossier, { ...said, scope: about }, call?.record, facts),
  present: ({ entries, stopped, dossier }, facts) => ({
    entries: entries.map(presentConsent),
    current: presentPermissions(dossier, facts),
    cancelledFollowUpIds: [...stopped.followUpIds],
    discardedLetterIds: [...stopped.letterIds],
    remaining: stopped.remaining,
  }),
});

/** The proof is read by its identifier. A form is filed elsewhere. */
function readingOf({ type, id }: ConsentProof): Pick<ReadPlan, 'callId' | 'named'> {
  if (type === 'form' || !idPattern(type).test(id)) return {};
  switch (type) {
    case 'call':
      return { callId: asId(id) };
    case 'visit':
      return { named: { visitIds: [asId(id)] } };
    case 'letter':
      return { named: { letterIds: [asId(id)] } };
    default:
      return assertNever(type);
  }
}
