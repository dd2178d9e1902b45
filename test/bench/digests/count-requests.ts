import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** What the functions of this process asked of AWS. */
export interface Requests {
  /** Calls by the name of their command, `CreateScheduleCommand` as `CreateSchedule`. */
  readonly calls: Readonly<Record<string, number>>;
  /** Keys asked for in batches and items found by queries. */
  readonly keysRead: number;
}

type Send = (this: unknown, command: object, ...rest: unknown[]) => Promise<unknown>;

/**
 * Counts the requests of every SDK client of this process from now on: they all send by the method of one
 * class.
 * @returns a function that gives the counts so far.
 */
export function countRequests(): () => Requests {
  const calls: Record<string, number> = {};
  let keysRead = 0;
  const shared = Object.getPrototypeOf(DynamoDBClient.prototype) as { send: Send };
  const send = shared.send;
  shared.send = async function (command, ...rest) {
    const name = command.constructor.name.replace(/Command$/, '');
    calls[name] = (calls[name] ?? 0) + 1;
    const output = await send.call(this, command, ...rest);
    keysRead += keysOf(name, command, output);
    return output;
  };
  return () => ({ calls: { ...calls }, keysRead });
}

function keysOf(name: string, command: object, output: unknown): number {
  if (name === 'Query') return (output as { Items?: readonly unknown[] }).Items?.length ?? 0;
  if (name !== 'BatchGet' && name !== 'BatchGetItem') return 0;
  const { input } = command as { input: { RequestItems?: Record<string, { Keys?: readonly unknown[] }> } };
  return Object.values(input.RequestItems ?? {}).reduce((sum, { Keys = [] }) => sum + Keys.length, 0);
}
