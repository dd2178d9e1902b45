import type * as z from 'zod';
import type { Letter } from '../../../shared/domain/records/letter.ts';
import type { Operation } from '../../../shared/contracts/operation.ts';
import type { letterView } from '../../../shared/contracts/views/index.ts';
import type { BranchId, CustomerId, LetterId } from '../../../shared/kernel/ids.ts';
import type { Binding, Input } from '../../runtime/binding.ts';
import { type DossierRule, dossierCommand } from '../../runtime/dossier-command.ts';
import { presentLetter } from '../views/index.ts';

interface LetterPath {
  readonly branchId: BranchId;
  readonly customerId: CustomerId;
  readonly letterId: LetterId;
}

/**
 * Binds an operation on one letter. Its register line is read with it, and the answer is the changed letter.
 */
export function letterCommand<
  Params extends z.ZodType<LetterPath>,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Code extends string,
>(
  operation: Operation<Params, Query, Body, typeof letterView, Code>,
  rule: Pick<
    DossierRule<Input<Params, Query, Body>, Letter, z.input<typeof letterView>, Code>,
    'registers' | 'decide'
  > & {
    /** It may take back that the letter arrived. Then what it was sent for is owed again. */
    readonly takesBack?: true;
  },
): Binding {
  return dossierCommand(operation, {
    ...(rule.registers && { registers: rule.registers }),
    plan: ({ params }) => ({
      letterId: params.letterId,
      cars: 'named',
      contactPoints: true,
      ...(rule.takesBack && { lookBack: ['letter'] }),
    }),
    decide: rule.decide,
    present: presentLetter,
  });
}
