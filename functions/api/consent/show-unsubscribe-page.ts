import type { ReadPlan } from '../../../shared/application/ports.ts';
import { isUnsubscribed } from '../../../shared/domain/contact-stop/index.ts';
import type { Reply } from '../../runtime/binding.ts';
import type { UnsubscribeStop } from '../../runtime/unsubscribe-links.ts';
import { showUnknown } from './broken-link.ts';
import type { ConsentDependencies } from './dependencies.ts';
import type { UnsubscribeQuestion } from './unsubscribe-pages.ts';

/** The page of a genuine link as things stand: it asks, or says that it is done, or that the person is forgotten. */
export async function showAsItStands(
  stop: UnsubscribeStop,
  token: string,
  dependencies: ConsentDependencies,
): Promise<Reply> {
  const { clock, store, unsubscribePages } = dependencies;
  const { branch, dossier } = await store.read(planOf(stop), clock.now());
  if (!branch || !dossier) return showUnknown(token, dependencies);
  const question = questionOf(stop, branch.name, dossier.customer.language);
  if (dossier.head.erasedAt) return { kind: 'page', html: unsubscribePages.forgotten(question) };
  return {
    kind: 'page',
    html: isUnsubscribed(dossier, stop) ? unsubscribePages.done(question) : unsubscribePages.ask(question),
  };
}

export function planOf({ groupId, branchId, customerId }: UnsubscribeStop): ReadPlan {
  return { groupId, branchId, customerId, contactPoints: true };
}

export function questionOf(
  { purpose, channel }: UnsubscribeStop,
  branchName: string,
  language: UnsubscribeQuestion['language'],
): UnsubscribeQuestion {
  return { purpose, channel, branchName, language };
}

export function tokenIn(params: unknown): string {
  return (params as { readonly token: string }).token;
}
