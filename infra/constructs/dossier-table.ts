import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { type Projection, TABLE_DEFINITION } from '../../shared/storage/table-definition.ts';

const PROJECTIONS: Readonly<Record<Projection, ProjectionType>> = {
  ALL: ProjectionType.ALL,
  KEYS_ONLY: ProjectionType.KEYS_ONLY,
};

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What others need to know of the table. */
export type TableReference = Pick<TableV2, 'tableArn' | 'tableName'>;

/** How far back the table can be restored. */
const RECOVERY_DAYS = 35;

/** The one table with its indexes and its stream, made from the definition that storage works by. */
export class DossierTable extends Construct {
  readonly table: TableV2;
  readonly streamArn: string;

  /** @param removal `destroy` leaves nothing behind when the stack goes. For trial stages only. */
  constructor(scope: Construct, id: string, removal: 'retain' | 'destroy') {
    super(scope, id);
    const { partitionKey, sortKey, timeToLiveAttribute, streamViewType, indexes, localIndexes } =
      TABLE_DEFINITION;
    this.table = new TableV2(this, 'Table', {
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      billing: Billing.onDemand(),
      // A key of our own would cost money per request and not protect from anybody who can read the table.
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      timeToLiveAttribute,
      dynamoStream: StreamViewType[streamViewType],
      globalSecondaryIndexes: Object.values(indexes).map((index) => ({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        projectionType: PROJECTIONS[index.projection],
      })),
      localSecondaryIndexes: Object.values(localIndexes).map((index) => ({
        indexName: index.name,
        sortKey: text(index.sortKey),
        projectionType: PROJECTIONS[index.projection],
      })),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: RECOVERY_DAYS,
      },
      deletionProtection: removal === 'retain',
      removalPolicy: removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const { tableStreamArn } = this.table;
    if (tableStreamArn === undefined) throw new Error('the table has no stream');
    this.streamArn = tableStreamArn;
  }
}
