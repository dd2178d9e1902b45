import { randomBytes } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { SigningKeys } from '../application/signing-keys.ts';
import type { Database } from './database.ts';
import { databaseErrorName } from './database-errors.ts';
import { CURSOR_SIGNING_KEY } from './keys.ts';
import { getItems } from './read/get-items.ts';
import { encode } from './records/encode.ts';

const SECRET_BYTES = 32;

/** The secrets of a deployment, kept in its table: made by whoever needs them first, read once per process. */
export class DynamoSigningKeys implements SigningKeys {
  readonly #database: Database;
  #cursorKey: Promise<Uint8Array> | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  cursorKey(): Promise<Uint8Array> {
    this.#cursorKey ??= this.#readOrMake().catch((error: unknown) => {
      this.#cursorKey = undefined;
      throw error;
    });
    return this.#cursorKey;
  }

  async #readOrMake(): Promise<Uint8Array> {
    const stored = await this.#stored();
    if (stored) return stored;
    await this.#make();
    const made = await this.#stored();
    if (!made) throw new Error('The signing key was made and is not there');
    return made;
  }

  async #stored(): Promise<Uint8Array | undefined> {
    const found = await getItems(this.#database, [CURSOR_SIGNING_KEY]);
    const secret = found.record('signingKey', CURSOR_SIGNING_KEY)?.secret;
    return secret === undefined ? undefined : new Uint8Array(Buffer.from(secret, 'base64url'));
  }

  /** Two processes may be first at the same moment: one key wins and both read that one. */
  async #make(): Promise<void> {
    const { client, tableName } = this.#database;
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    try {
      await client.send(
        new PutItemCommand({
          TableName: tableName,
          Item: encode(CURSOR_SIGNING_KEY, { type: 'signingKey', secret }, {}),
          ConditionExpression: 'attribute_not_exists(PK)',
        }),
      );
    } catch (error) {
      if (databaseErrorName(error) !== 'ConditionalCheckFailedException') throw error;
    }
  }
}
