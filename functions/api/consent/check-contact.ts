import { checkContact } from '../../../shared/contracts/consent/index.ts';
import { MARKETING_TOPICS } from '../../../shared/domain/records/call-outcomes.ts';
import { decideCheckContact } from '../../../shared/domain/consent/index.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';

/** Asks the rules as a command does, and changes nothing. */
export const binding = dossierCommand(checkContact, {
  plan: ({ body: { visitId, caseId } }) => ({
    cars: 'named',
    contactPoints: true,
    named: { ...(visitId && { visitIds: [visitId] }), ...(caseId && { caseIds: [caseId] }) },
  }),
  decide: ({ body }, dossier, facts) => decideCheckContact(dossier, body, facts),
  present: ({ checkedAt, marketingAllowed }) => ({
    allowed: true as const,
    checkedAt,
    hiddenTopics: marketingAllowed ? [] : [...MARKETING_TOPICS],
  }),
});
