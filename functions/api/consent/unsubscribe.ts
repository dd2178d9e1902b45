import { onDossier } from '../../../shared/application/branch-command.ts';
import { runCommand } from '../../../shared/application/run-command.ts';
import { unsubscribe } from '../../../shared/contracts/consent/index.ts';
import { decideUnsubscribe } from '../../../shared/domain/contact-stop/index.ts';
import { type Binding, problem, type Reply } from '../../runtime/binding.ts';
import { openUnsubscribeToken, type UnsubscribeStop } from '../../runtime/unsubscribe-links.ts';
import type { ConsentDependencies } from './dependencies.ts';
import { showUnknown } from './broken-link.ts';
import { planOf, questionOf, showAsItStands, tokenIn } from './show-unsubscribe-page.ts';

/** Stops what the link names. Having the link is enough, because it was sent only to the customer. */
export const binding: Binding<ConsentDependencies> = {
  operation: unsubscribe,
  answer: async ({ params, requestId }, dependencies) => {
    const token = tokenIn(params);
    const stop = await openUnsubscribeToken(token, dependencies);
    return stop ? carryOut(stop, token, requestId, dependencies) : showUnknown(token, dependencies);
  },
};

async function carryOut(
  stop: UnsubscribeStop,
  token: string,
  requestId: string,
  dependencies: ConsentDependencies,
): Promise<Reply> {
  const outcome = await runCommand(dependencies, {
    operation: unsubscribe.id,
    commandId: `request:${requestId}`,
    actor: { type: 'system', trigger: 'unsubscribeLink' },
    plan: planOf(stop),
    decide: onDossier((dossier, facts) => {
      const decision = decideUnsubscribe(dossier, stop, facts);
      const question = questionOf(stop, facts.branch.name, dossier.customer.language);
      return decision.outcome === 'accepted' ? { ...decision, result: question } : decision;
    }),
    respond: () => ({ status: unsubscribe.reply.status, headers: {}, body: null }),
  });
  switch (outcome.outcome) {
    case 'done':
      return { kind: 'page', html: dependencies.unsubscribePages.done(outcome.result) };
    case 'refused':
      // No customer is found there: there never was one, or the person is forgotten.
      return showAsItStands(stop, token, dependencies);
    case 'busy':
      return problem('busy', undefined, { 'retry-after': '1' });
    case 'replayed':
    case 'keyReused':
      throw new Error('A stop is not kept for repetition');
  }
}
