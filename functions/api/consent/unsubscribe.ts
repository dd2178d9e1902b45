import { onDossier } from '../../../shared/application/branch-command.ts';
import type { ReadPlan } from '../../../shared/application/ports.ts';
import { runCommand } from '../../../shared/application/run-command.ts';
import { readUnsubscribePage, unsubscribe } from '../../../shared/contracts/consent/index.ts';
import { decideUnsubscribe, isUnsubscribed } from '../../../shared/domain/contact-stop/index.ts';
import { type Binding, problem, type Reply } from '../../runtime/binding.ts';
import type { ApiDependencies } from '../../runtime/dependencies.ts';
import { openUnsubscribeToken, type UnsubscribeStop } from '../../runtime/unsubscribe-links.ts';
import type { UnsubscribePages, UnsubscribeQuestion } from './unsubscribe-pages.ts';

/**
 * What the page behind the link says. It says "done" when it was done before, or when the person is
 * forgotten.
 */
export function readUnsubscribePageBinding(pages: UnsubscribePages): Binding {
  return {
    operation: readUnsubscribePage,
    answer: async ({ params }, dependencies) => {
      const stop = await openUnsubscribeToken(tokenIn(params), dependencies);
      return stop ? asItStands(stop, pages, dependencies) : unknown(pages);
    },
  };
}

async function asItStands(
  stop: UnsubscribeStop,
  pages: UnsubscribePages,
  { clock, store }: ApiDependencies,
): Promise<Reply> {
  const { branch, dossier } = await store.read(planOf(stop), clock.now());
  if (!branch || !dossier) return unknown(pages);
  const question = questionOf(stop, branch.name, dossier.customer.language);
  if (dossier.head.erasedAt) return { kind: 'page', html: pages.forgotten(question) };
  return {
    kind: 'page',
    html: isUnsubscribed(dossier, stop) ? pages.done(question) : pages.ask(question),
  };
}

/** Stops what the link names. Having the link is enough, because it was sent only to the customer. */
export function unsubscribeBinding(pages: UnsubscribePages): Binding {
  return {
    operation: unsubscribe,
    answer: async ({ params, requestId }, dependencies) => {
      const stop = await openUnsubscribeToken(tokenIn(params), dependencies);
      if (!stop) return unknown(pages);
      return carryOut(stop, requestId, pages, dependencies);
    },
  };
}

async function carryOut(
  stop: UnsubscribeStop,
  requestId: string,
  pages: UnsubscribePages,
  dependencies: ApiDependencies,
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
      return { kind: 'page', html: pages.done(outcome.result) };
    case 'refused':
      // No customer is found there: there never was one, or the person is forgotten.
      return asItStands(stop, pages, dependencies);
    case 'busy':
      return problem('busy', undefined, { 'retry-after': '1' });
    case 'replayed':
    case 'keyReused':
      throw new Error('A stop is not kept for repetition');
  }
}

function planOf({ groupId, branchId, customerId }: UnsubscribeStop): ReadPlan {
  return { groupId, branchId, customerId };
}

function questionOf(
  { purpose, channel }: UnsubscribeStop,
  branchName: string,
  language: UnsubscribeQuestion['language'],
): UnsubscribeQuestion {
  return { purpose, channel, branchName, language };
}

function unknown(pages: UnsubscribePages): Reply {
  return { kind: 'page', status: 404, html: pages.unknown() };
}

function tokenIn(params: unknown): string {
  return (params as { readonly token: string }).token;
}
