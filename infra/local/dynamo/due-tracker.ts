import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../../../shared/application/ports.ts';
import { type Instant, latest } from '../../../shared/kernel/instant.ts';
import type { TablePlan } from '../template/local-plan.ts';

/** The index the sweep reads; its sort key begins with the instant at which an item falls due. */
const DUE_INDEX = 'due';
/** The index also lists things that are never due: dossiers by age, branches. */
const SWEPT = 'DUE';
const INSTANT_LENGTH = '2026-11-23T00:00:00.000Z'.length;

/** Knows when the sweep would first find something, without reading the table each time. */
export interface DueTracker {
  observe(records: readonly StreamRecord[]): void;
  /**
   * When the first pending item falls or fell due, but not before it was seen. So what is recorded late is
   * swept together with everything recorded meanwhile. Undefined when nothing is pending.
   */
  earliest(): Instant | undefined;
}

/** Reads the due index once and continues from the stream, which shows every change of it. */
export async function dueTracker(client: DynamoDBClient, plan: TablePlan, clock: Clock): Promise<DueTracker> {
  const index = plan.create.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === DUE_INDEX);
  const attribute = (type: 'HASH' | 'RANGE'): string | undefined =>
    index?.KeySchema?.find(({ KeyType }) => KeyType === type)?.AttributeName;
  const partitionKey = attribute('HASH');
  const sortKey = attribute('RANGE');
  const due = new Map<string, Instant>();
  if (partitionKey === undefined || sortKey === undefined)
    return { observe: () => undefined, earliest: () => undefined };

  const keyNames = (plan.create.KeySchema ?? []).map(({ AttributeName }) => String(AttributeName));
  const note = (item: Attributes, image: Attributes | undefined): void => {
    const key = keyNames.map((name) => item[name]?.S).join('\n');
    const text = image?.[sortKey]?.S;
    const isSwept = image?.[partitionKey]?.S?.startsWith(SWEPT) === true;
    if (text === undefined || !isSwept) due.delete(key);
    else due.set(key, latest(text.slice(0, INSTANT_LENGTH) as Instant, clock.now()));
  };

  const pages = paginateScan({ client }, { TableName: plan.create.TableName, IndexName: DUE_INDEX });
  for await (const { Items = [] } of pages) for (const item of Items) note(item, item);
  return {
    observe(records) {
      for (const { dynamodb } of records) note(dynamodb?.Keys ?? {}, dynamodb?.NewImage);
    },
    earliest() {
      let earliest: Instant | undefined;
      for (const at of due.values()) if (earliest === undefined || at < earliest) earliest = at;
      return earliest;
    },
  };
}

type Attributes = Readonly<Record<string, { readonly S?: string | undefined } | undefined>>;
