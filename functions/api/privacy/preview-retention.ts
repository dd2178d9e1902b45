import type * as z from 'zod';
import { factsOf, READ_FOR_RETENTION } from '../../../shared/application/apply-retention.ts';
import type { BranchReference } from '../../../shared/application/personal-data.ts';
import { previewRetention } from '../../../shared/contracts/privacy/index.ts';
import type { DossierState } from '../../../shared/domain/records/dossier-state.ts';
import { lastActivityOf } from '../../../shared/domain/records/last-activity.ts';
import {
  type ErasureBlocks,
  type RetentionVerdict,
  retentionHorizon,
  retentionVerdict,
} from '../../../shared/domain/privacy/index.ts';
import type { CustomerId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Binding } from '../../runtime/binding.ts';
import { errorFields, isOutage, refusalFor } from '../../runtime/outages.ts';
import { notFound, query } from '../../runtime/query.ts';
import type { PrivacyDependencies } from './dependencies.ts';

type Shown = z.input<typeof previewRetention.reply.schema>['data'][number];

const MOST_COUNTED = 1000;

export const binding: Binding<PrivacyDependencies> = {
  operation: previewRetention,
  answer: (request, dependencies) =>
    query(previewRetention, {
      read: async ({ params, caller }, { cursor, reads, now }) => {
        const { store, retentionWork, clock } = dependencies;
        const branch = { groupId: caller.groupId, branchId: params.branchId };
        // Access to the branch is checked elsewhere too. Here the branch must exist, because its periods are
        // needed.
        if (!(await reads.branch(branch.groupId, branch.branchId))) return notFound('branch');
        const facts = await factsOf({ store, clock }, branch);
        const horizon = retentionHorizon(facts);
        const [page, counted] = await Promise.all([
          retentionWork.candidates(params.branchId, horizon, cursor.page),
          retentionWork.candidates(params.branchId, horizon, { limit: MOST_COUNTED }),
        ]);
        const found = await Promise.all(
          page.items.map(({ customerId }) => look({ ...branch, customerId }, now, dependencies)),
        );
        return {
          body: {
            horizon,
            candidates: counted.items.length,
            oldestMonth: counted.items[0]?.countsFromMonth ?? null,
            data: found.flatMap(({ dossier }) =>
              dossier && !dossier.erasure ? [shown(dossier, retentionVerdict(dossier, facts))] : [],
            ),
            unreadable: found.flatMap(({ unreadable }) => unreadable ?? []),
            nextCursor: cursor.after(page.next),
          },
        };
      },
    }).answer(request, dependencies),
};

interface Look {
  readonly dossier?: DossierState;
  readonly unreadable?: CustomerId;
}

/**
 * A broken dossier hides no other. The run would stop at it too and say so. An outage fails the whole
 * request.
 */
async function look(
  person: BranchReference & { readonly customerId: CustomerId },
  now: Instant,
  { store, log }: Pick<PrivacyDependencies, 'store' | 'log'>,
): Promise<Look> {
  const { customerId, ...branch } = person;
  try {
    const { dossier } = await store.read({ ...person, ...READ_FOR_RETENTION }, now);
    return dossier ? { dossier } : {};
  } catch (error) {
    if (isOutage(refusalFor(error).code)) throw error;
    log.error('A dossier could not be read', { ...branch, recordId: customerId, ...errorFields(error) });
    return { unreadable: customerId };
  }
}

function shown(dossier: DossierState, found: RetentionVerdict): Shown {
  const { customerId } = dossier.head;
  const lastActivityAt = lastActivityOf(dossier);
  const { verdict, keptUntil } = found;
  return {
    customerId,
    lastActivityAt,
    keptUntil,
    verdict,
    ...('because' in found ? { because: found.because } : { blocks: shownBlocks(found.blocks) }),
  };
}

function shownBlocks({ legalHold, visitIds, caseIds, followUpIds, obligations }: ErasureBlocks) {
  return {
    legalHold,
    visitIds: [...visitIds],
    caseIds: [...caseIds],
    followUpIds: [...followUpIds],
    obligations: [...obligations],
  };
}
