import { recordConsent } from '../../../shared/contracts/consent/index.ts';
import { decideRecordConsent } from '../../../shared/domain/contact-stop/index.ts';
import { asId, idPattern } from '../../../shared/kernel/ids.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentConsent, presentPermissions } from './present-consent.ts';

export const binding = dossierCommand(recordConsent, {
  plan: ({ body: { proof } }) =>
    proof?.type === 'call' && idPattern('call').test(proof.id) ? { callId: asId(proof.id) } : {},
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
