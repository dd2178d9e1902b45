import { randomUUID } from 'node:crypto';
import type { TablePlan } from '../../template/local-plan.ts';
import { adoptClients } from './adopt-clients.ts';
import { inProcessClient, inProcessStreams, NOWHERE } from './in-process-clients.ts';
import { inProcessDynamo } from './in-process-dynamo.ts';

/** The database of a run that is thrown away: the table is in this process and gone with it. */
export function inProcessEngine(plan: TablePlan) {
  const engine = inProcessDynamo(plan.create);
  const leave = adoptClients(engine);
  return {
    endpoint: NOWHERE,
    client: inProcessClient(engine),
    streams: inProcessStreams(engine),
    // The stream position of an earlier run is kept beside the table, and means nothing for this run.
    streamArn: `${plan.arn}/stream/${randomUUID()}`,
    version: () => engine.lastSequence(),
    trim: (passed: bigint) => engine.forgetRecords(Number(passed)),
    stop: async () => leave(),
  };
}
