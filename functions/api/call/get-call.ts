import { getCall } from '../../../shared/contracts/call/index.ts';
import { notFound, query } from '../../runtime/query.ts';
import { presentCall } from '../views/index.ts';

export const binding = query(getCall, {
  read: async ({ params }, { reads }) => {
    const call = await reads.call(params.branchId, params.customerId, params.callId);
    return call ? { body: presentCall(call), version: call.version } : notFound('call');
  },
});
