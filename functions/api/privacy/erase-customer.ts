import { onPerson } from '../../../shared/application/person-command.ts';
import { eraseCustomer } from '../../../shared/contracts/privacy/index.ts';
import { decideEraseCustomer } from '../../../shared/domain/privacy/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import { command } from '../../runtime/command.ts';
import { presentErasure } from './present-erasure.ts';

/** The sweep does the rest, because it finds every erasure that has begun. */
export const binding: Binding = command(eraseCustomer, {
  plan: ({ caller, params }) => ({ groupId: caller.groupId, ...params, contactPoints: true }),
  decide: ({ body }) =>
    onPerson((dossier, facts) => {
      const decision = decideEraseCustomer(dossier, body, facts);
      return decision.outcome === 'refused'
        ? decision
        : { ...decision, result: { result: decision.result, known: facts } };
    }),
  present: presentErasure,
});
