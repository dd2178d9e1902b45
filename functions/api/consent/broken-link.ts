import { pageBase } from '../../../shared/contracts/operation.ts';
import { UNSUBSCRIBE_PATH } from '../../../shared/contracts/consent/unsubscribe-link.ts';
import type { Reply } from '../../runtime/binding.ts';
import type { PeoplesPages } from '../../runtime/peoples-pages.ts';
import { branchNamedIn } from '../../runtime/unsubscribe-links.ts';
import type { ConsentDependencies } from './dependencies.ts';

type Page = Extract<Reply, { readonly kind: 'page' }>;

const BASE = pageBase(UNSUBSCRIBE_PATH);

/**
 * The page of a link that is not one of ours. Whom to call stands on it where the link still says whose it was; a
 * branch and its telephone are no secret.
 */
export async function showUnknown(
  token: string,
  { reads, unsubscribePages }: ConsentDependencies,
): Promise<Page> {
  const named = branchNamedIn(token);
  const branch = named && (await reads.branch(named.groupId, named.branchId));
  const phoneNumber = branch?.sender?.phoneNumber;
  const callable = branch && { branchName: branch.name, ...(phoneNumber && { phoneNumber }) };
  return { kind: 'page', status: 404, html: unsubscribePages.unknown(callable) };
}

/**
 * Every address that begins like the link in a letter, also one that was cut or lengthened. What the link stops may not
 * be stopped yet when something fails, and the page says so.
 */
export const unsubscribeAddresses: PeoplesPages<ConsentDependencies> = {
  isAt: (path) => path === BASE || path.startsWith(`${BASE}/`),
  trouble: async ({ code }, path, dependencies) => {
    if (NO_SUCH_LINK.has(code)) return showUnknown(path.slice(BASE.length + 1), dependencies);
    const status = code === 'internal-error' ? 500 : 503;
    return { kind: 'page', status, html: dependencies.unsubscribePages.later() };
  },
};

const NO_SUCH_LINK: ReadonlySet<string> = new Set(['not-found', 'route-not-found', 'method-not-allowed']);
