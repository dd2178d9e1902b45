import { listConsents } from '../../../shared/contracts/consent/index.ts';
import { accepted } from '../../../shared/domain/records/decision.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentConsent, presentPermissions } from './present-consent.ts';

/** Asks the rules as a command does, with the settings of the branch, and changes nothing. */
export const binding = dossierCommand(listConsents, {
  plan: () => ({ contactPoints: true, cars: 'named', lookBack: ['consents'] }),
  decide: (_, dossier) => accepted([], dossier),
  present: (dossier, facts) => ({
    current: presentPermissions(dossier, facts),
    history: dossier.consents.map(presentConsent),
  }),
});
