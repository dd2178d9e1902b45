import { approveLetter } from '../../../shared/contracts/letter/index.ts';
import { MARKETING_PURPOSES } from '../../../shared/domain/records/consent.ts';
import type { BranchFacts } from '../../../shared/domain/records/facts.ts';
import { decideApproveLetter } from '../../../shared/domain/letter/index.ts';
import type { Letter } from '../../../shared/domain/records/letter.ts';
import { type UnsubscribeStop, unsubscribeLinks } from '../../runtime/unsubscribe-links.ts';
import { letterCommand } from './letter-command.ts';
import { withLetterWriter } from './with-letter-writer.ts';

/** The key of the links is read first, so that the rule itself stays pure. */
export const binding = withLetterWriter(approveLetter, (writer) => ({
  operation: approveLetter,
  answer: async (request, dependencies) => {
    const link = await unsubscribeLinks(dependencies);
    const approval = letterCommand(approveLetter, {
      decide: ({ params }, dossier, facts) =>
        decideApproveLetter(
          dossier,
          params,
          (letter, { branch, now: at }) => {
            const stop = stopOf(letter, facts);
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
    return approval.answer(request, dependencies);
  },
}));

/** Only mail the customer does not have to get can be stopped from within a mail. */
function stopOf(letter: Letter, { group }: BranchFacts): UnsubscribeStop | undefined {
  const { branchId, customerId, id: letterId, channel } = letter;
  const purpose = MARKETING_PURPOSES.find((found) => found === letter.purpose);
  if (channel !== 'email' || !purpose) return undefined;
  return { groupId: group.id, branchId, customerId, letterId, purpose, channel };
}
