import { getCall } from '../../../shared/contracts/call/index.ts';
import { callSeenBy } from '../../../shared/domain/call/index.ts';
import { notFound, query } from '../../runtime/query.ts';
import { presentCall } from '../views/index.ts';

export const binding = query(getCall, {
  read: async ({ params, caller }, { reads }) => {
    const call = await reads.call(params.branchId, params.customerId, params.callId);
    return call
      ? { body: presentCall(callSeenBy(call, caller.staffId)), version: call.version }
      : notFound('call');
  },
});
