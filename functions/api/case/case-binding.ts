import type * as z from 'zod';
import type { caseParams } from '../../../shared/contracts/case/paths.ts';
import type { Operation } from '../../../shared/contracts/operation.ts';
import type { caseView } from '../../../shared/contracts/views/index.ts';
import type { ChangedCase } from '../../../shared/domain/case/index.ts';
import type { Decision } from '../../../shared/domain/records/decision.ts';
import type { DossierState } from '../../../shared/domain/records/dossier-state.ts';
import type { BranchFacts } from '../../../shared/domain/records/facts.ts';
import type { RecordChange } from '../../../shared/domain/records/change.ts';
import type { NamedRecords, ReadPlan, Snapshot } from '../../../shared/application/ports.ts';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import type { Binding } from '../../runtime/binding.ts';
import { dossierCommand } from '../../runtime/dossier-command.ts';
import { presentCase } from '../views/index.ts';

type Command<Body extends z.ZodType> = { readonly caseId: CaseId } & z.output<Body>;

/**
 * Binds a step of a case: the rule gets the body with the case's identifier, the answer is the case.
 * @param more what it reads in addition to the case.
 */
export function caseBinding<
  Query extends z.ZodType,
  Body extends z.ZodType,
  Code extends string,
  Refused extends Code,
>(
  step: Operation<typeof caseParams, Query, Body, typeof caseView, Code>,
  decide: (
    dossier: DossierState,
    command: Command<Body>,
    facts: BranchFacts,
    snapshot: Snapshot,
  ) => Decision<
    RecordChange,
    ChangedCase,
    { readonly code: Refused; readonly data?: Readonly<Record<string, unknown>> }
  >,
  more?: (body: z.output<Body>) => Pick<ReadPlan, 'staffIds' | 'lookBack' | 'callId'> & NamedRecords,
): Binding {
  return dossierCommand(step, {
    plan: ({ params: { caseId }, body }) => {
      const { staffIds, lookBack, callId, caseIds = [], ...named } = more?.(body) ?? {};
      return {
        cars: 'named',
        named: { ...named, caseIds: [caseId, ...caseIds] },
        ...(staffIds && { staffIds }),
        ...(lookBack && { lookBack }),
        ...(callId && { callId }),
      };
    },
    decide: ({ params: { caseId }, body }, dossier, facts, _, snapshot) =>
      decide(dossier, { ...(body as object), caseId } as Command<Body>, facts, snapshot),
    present: (changed, { now }) => presentCase(changed, now),
    etag: ({ serviceCase }) => serviceCase.version,
  });
}
