/** What an index keeps of an item besides the keys. */
export type Projection = 'ALL' | 'KEYS_ONLY';

/** One global secondary index. Items without both attributes are not in it. */
export interface IndexDefinition {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly projection: Projection;
}

/**
 * One local secondary index: another order within each partition, read as strongly as the table. It must be made
 * with the table, and limits a partition to ten gigabytes.
 */
export type LocalIndexDefinition = Omit<IndexDefinition, 'partitionKey'>;

/**
 * The one table, as data. The stacks make it on AWS, the local run and the tests on an emulator. All key
 * attributes are strings. Only `keys.ts` decides what the keys hold.
 */
export const TABLE_DEFINITION = {
  partitionKey: 'PK',
  sortKey: 'SK',
  /** Epoch seconds; only receipts carry it. */
  timeToLiveAttribute: 'expiresAtSeconds',
  streamViewType: 'NEW_AND_OLD_IMAGES',
  indexes: {
    /** What falls due when, for the sweep: 16 shards, sorted by instant. */
    due: { name: 'due', partitionKey: 'duePK', sortKey: 'dueSK', projection: 'KEYS_ONLY' },
    /** Obligations of a branch still to open, in the order of their next step. */
    opening: { name: 'opening', partitionKey: 'openingPK', sortKey: 'dueSK', projection: 'ALL' },
    /** Open obligations of a branch by due instant, those still to open apart. */
    branchWork: {
      name: 'branchWork',
      partitionKey: 'branchWorkPK',
      sortKey: 'workSK',
      projection: 'ALL',
    },
    /** The same of one owner. */
    ownerWork: {
      name: 'ownerWork',
      partitionKey: 'ownerWorkPK',
      sortKey: 'workSK',
      projection: 'ALL',
    },
  },
  localIndexes: {
    /** What rules decide on, of one dossier: by car, strongly consistent. What is settled has left it. */
    open: { name: 'open', sortKey: 'openSK', projection: 'ALL' },
  },
} as const satisfies {
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly timeToLiveAttribute: string;
  readonly streamViewType: 'NEW_AND_OLD_IMAGES';
  readonly indexes: Readonly<Record<string, IndexDefinition>>;
  readonly localIndexes: Readonly<Record<string, LocalIndexDefinition>>;
};
