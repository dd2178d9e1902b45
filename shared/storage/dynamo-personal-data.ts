import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { PersonalData, PersonalEntry, PersonReference } from '../application/personal-data.ts';
import type { Page, PageRequest } from '../application/read-ports.ts';
import type { Database } from './database.ts';
import { isThrottling, databaseErrorName } from './database-errors.ts';
import { type Key, receiptOf } from './keys.ts';
import { getItems } from './read/get-items.ts';
import { personalEntries } from './read/personal-entries.ts';

/** Everything the table holds about one person. */
export class DynamoPersonalData implements PersonalData {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  entries(person: PersonReference, page: PageRequest): Promise<Page<PersonalEntry>> {
    return personalEntries(this.#database, person, page);
  }

  /** In transactions, because functions may write in no other way. */
  async emptyAnswers(answerKeys: readonly string[]): Promise<void> {
    const keys = [...new Set(answerKeys)].map(receiptOf);
    const found = await getItems(this.#database, keys);
    await Promise.all(
      keys.map(async (key) => {
        const stored = found.record('receipt', key);
        if (stored) await this.#empty(key, stored.response);
      }),
    );
  }

  async #empty(key: Key, response: string): Promise<void> {
    const answer = JSON.parse(response) as Readonly<Record<string, unknown>>;
    if (answer['body'] === null) return;
    const emptied = JSON.stringify({ ...answer, body: null });
    const { client, tableName: TableName } = this.#database;
    try {
      await client.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Update: {
                TableName,
                Key: key,
                UpdateExpression: 'SET #response = :emptied',
                ConditionExpression: 'attribute_exists(PK)',
                ExpressionAttributeNames: { '#response': 'response' },
                ExpressionAttributeValues: { ':emptied': emptied },
              },
            },
          ],
        }),
      );
    } catch (error) {
      // Expired meanwhile, or written by another command at this moment. The second round looks again.
      const name = databaseErrorName(error);
      if (name !== 'TransactionCanceledException' && !isThrottling(name)) throw error;
    }
  }
}
