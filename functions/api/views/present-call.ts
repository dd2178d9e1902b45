import type * as z from 'zod';
import type { callRegisterLineView, callView } from '../../../shared/contracts/views/index.ts';
import type { CallRecord, CallRegisterLine } from '../../../shared/domain/records/call.ts';
import { registerNumberText } from '../../../shared/domain/records/register-number.ts';
import { exactly } from '../../runtime/exactly.ts';

/** A call as the API shows it, its number written as in the register. */
export function presentCall(call: CallRecord): z.input<typeof callView> {
  const {
    type: _,
    branchId: __,
    customerId: ___,
    withheldFromIds: ____,
    number,
    topics,
    statements,
    followUps,
    cases,
    ...shown
  } = call;
  return exactly<z.input<typeof callView>>()({
    ...shown,
    number: registerNumberText(number),
    topics: [...topics],
    statements: [...statements],
    followUps: [...followUps],
    ...(cases && { cases: cases.map(({ caseId, effect }) => ({ caseId, effect })) }),
  });
}

/** A line of the call register as the API shows it. */
export function presentRegisterLine(line: CallRegisterLine): z.input<typeof callRegisterLineView> {
  const { type: _, branchId: __, version: ___, withheldFromIds: ____, number, ...shown } = line;
  return exactly<z.input<typeof callRegisterLineView>>()({ ...shown, number: registerNumberText(number) });
}
