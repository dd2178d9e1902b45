import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { Configuration } from '../configuration.ts';
import { DossierTable } from '../constructs/dossier-table.ts';

/** What must outlive every release: the table. */
export class DataStack extends Stack {
  readonly table: TableV2;
  readonly streamArn: string;

  constructor(scope: Construct, id: string, configuration: Configuration, props?: StackProps) {
    super(scope, id, { description: 'Aftercare: everything it remembers', ...props });
    const { table, streamArn } = new DossierTable(this, 'Dossiers', configuration.removal);
    this.table = table;
    this.streamArn = streamArn;
    new CfnOutput(this, 'TableName', { value: table.tableName, description: 'For npm run found-group' });
  }
}
