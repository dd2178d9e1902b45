import { randomBytes } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { SigningKeys, SigningPurpose } from '../application/signing-keys.ts';
import type { Database } from './database.ts';
import { databaseErrorName } from './database-errors.ts';
import { type Key, signingKeyKey } from './keys.ts';
import { getItems } from './read/get-items.ts';
import { encode } from './records/encode.ts';

const SECRET_BYTES = 32;

/**
 * The secrets of a deployment, kept in its table. The first function that needs one makes it. Each process
 * reads it once.
 */
export class DynamoSigningKeys implements SigningKeys {
  readonly #database: Database;
  readonly #known = new Map<SigningPurpose, Promise<Uint8Array>>();

  constructor(database: Database) {
    this.#database = database;
  }

  keyFor(purpose: SigningPurpose): Promise<Uint8Array> {
    const known = this.#known.get(purpose);
    if (known) return known;
    const asked = this.#readOrMake(signingKeyKey(purpose)).catch((error: unknown) => {
      this.#known.delete(purpose);
      throw error;
    });
    this.#known.set(purpose, asked);
    return asked;
  }

  async #readOrMake(key: Key): Promise<Uint8Array> {
    const stored = await this.#stored(key);
    if (stored) return stored;
    await this.#make(key);
    const made = await this.#stored(key);
    if (!made) throw new Error('The signing key was made and is not there');
    return made;
  }

  async #stored(key: Key): Promise<Uint8Array | undefined> {
    const found = await getItems(this.#database, [key]);
    const secret = found.record('signingKey', key)?.secret;
    return secret === undefined ? undefined : new Uint8Array(Buffer.from(secret, 'base64url'));
  }

  /** Two processes may be first at the same moment. One key wins and both read that one. */
  async #make(key: Key): Promise<void> {
    const { client, tableName } = this.#database;
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    try {
      await client.send(
        new PutCommand({
          TableName: tableName,
          Item: encode(key, { type: 'signingKey', secret }, {}),
          ConditionExpression: 'attribute_not_exists(PK)',
        }),
      );
    } catch (error) {
      if (databaseErrorName(error) !== 'ConditionalCheckFailedException') throw error;
    }
  }
}
