import { UNSUBSCRIBE_PATH } from '../../../shared/contracts/consent/unsubscribe-link.ts';
import { pageBase } from '../../../shared/contracts/operation.ts';
import type { PeoplesPages } from '../../runtime/peoples-pages.ts';
import type { ReferenceDependencies } from './dependencies.ts';

/** The link in a letter, cut before its token, comes here: the gateway has no route for it. A customer opened it. */
export const cutLink: PeoplesPages<ReferenceDependencies> = {
  isAt: (path) => path === pageBase(UNSUBSCRIBE_PATH),
  trouble: async (_refusal, _path, { unknownLinkPage }) => ({
    kind: 'page',
    status: 404,
    html: await unknownLinkPage(),
  }),
};
