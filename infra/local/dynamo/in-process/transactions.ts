import {
  IdempotentParameterMismatchException,
  TransactionCanceledException,
  type TransactWriteItemsInput,
} from '@aws-sdk/client-dynamodb';
import { bytesOf } from './attribute-values.ts';
import { heedsOnly, invalid, NO_METADATA } from './refusals.ts';
import type { TableContent } from './table-content.ts';
import { planned } from './write-operations.ts';

const MOST_ACTIONS = 100;
const MOST_BYTES = 4 * 1024 * 1024;

/** How long a token belongs to the request it was first used with. */
const TOKEN_MILLISECONDS = 10 * 60_000;

/** Writes that happen all together or not at all. A request sent twice within ten minutes happens once. */
export class Transactions {
  readonly #nowMilliseconds: () => number;
  /** In the order in which they run out. */
  readonly #done = new Map<string, { readonly content: string; readonly at: number }>();

  constructor(nowMilliseconds: () => number) {
    this.#nowMilliseconds = nowMilliseconds;
  }

  write(table: TableContent, input: TransactWriteItemsInput): object {
    heedsOnly(input, 'TransactItems', 'ClientRequestToken');
    const { TransactItems: actions = [], ClientRequestToken: token } = input;
    const content = token === undefined ? '' : JSON.stringify(actions);
    if (token !== undefined && this.#isDone(token, content)) return {};
    if (actions.length === 0 || actions.length > MOST_ACTIONS)
      throw invalid(`A transaction takes 1 to ${MOST_ACTIONS} actions`);
    const names = actions.map(({ Put, Update, Delete, ConditionCheck }) =>
      table.nameOf(Put?.Item ?? (Update ?? Delete ?? ConditionCheck)?.Key ?? {}),
    );
    if (new Set(names).size < names.length)
      throw invalid('Transaction request cannot include multiple operations on one item');

    const changes = actions.map((action) => planned(table, action));
    if (changes.includes('conditionFailed')) {
      throw new TransactionCanceledException({
        message: 'Transaction cancelled, please refer cancellation reasons for specific reasons',
        CancellationReasons: changes.map((change) => ({
          Code: change === 'conditionFailed' ? 'ConditionalCheckFailed' : 'None',
        })),
        ...NO_METADATA,
      });
    }
    const allowed = changes.filter((change) => change !== 'conditionFailed');
    if (allowed.reduce((sum, { after }) => sum + (after ? bytesOf(after) : 0), 0) > MOST_BYTES)
      throw invalid('The items of a transaction exceed 4 MB');
    for (const change of allowed) table.apply(change);
    if (token !== undefined) this.#done.set(token, { content, at: this.#nowMilliseconds() });
    return {};
  }

  #isDone(token: string, content: string): boolean {
    for (const [old, { at }] of this.#done) {
      if (this.#nowMilliseconds() - at < TOKEN_MILLISECONDS) break;
      this.#done.delete(old);
    }
    const before = this.#done.get(token);
    if (before && before.content !== content)
      throw new IdempotentParameterMismatchException({
        message: 'The token was used with other content',
        ...NO_METADATA,
      });
    return before !== undefined;
  }
}
