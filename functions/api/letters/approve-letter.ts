import { approveLetter } from '../../../shared/contracts/letters/index.ts';
import { decideApproveLetter, type Letter } from '../../../shared/domain/letter/index.ts';
import type { Branch } from '../../../shared/domain/branch/index.ts';
import type { Binding } from '../../runtime/binding.ts';
import type { UnsubscribeStop } from '../../runtime/unsubscribe-links.ts';
import { letterCommand } from './letter-command.ts';
import type { LetterParts } from './letter-dependencies.ts';

/** The key of the links is read first, so that the rule itself stays pure. */
export function approveLetterBinding({ writer, unsubscribeLinks }: LetterParts): Binding {
  return {
    operation: approveLetter,
    answer: async (request, dependencies) => {
      const link = await unsubscribeLinks(dependencies);
      const binding = letterCommand(approveLetter, {
        decide: ({ params }, dossier, facts) =>
          decideApproveLetter(
            dossier,
            params,
            (letter, { branch, now: at }) => {
              const stop = stopRequest(letter, branch);
              return writer.write({
                letter,
                customer: dossier.customer,
                branch,
                at,
                ...(stop && { unsubscribeUrl: link(stop) }),
              });
            },
            facts,
          ),
      });
      return binding.answer(request, dependencies);
    },
  };
}

/** Only what the customer need not be told can be stopped from within a mail. */
function stopRequest(
  { branchId, customerId, id, purpose, channel }: Letter,
  { groupId }: Branch,
): UnsubscribeStop | undefined {
  if (channel !== 'email' || purpose === 'serviceCare' || purpose === 'recall') return undefined;
  return { groupId, branchId, customerId, purpose, channel, letterId: id };
}
