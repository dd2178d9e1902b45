import { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { TableReference } from './dossier-table.ts';

/**
 * A table that was restored from a backup. It is always a new table, no stack owns it, and a deployment
 * changes nothing of it.
 *
 * @param streamArn `arn:aws:dynamodb:<region>:<account>:table/<name>/stream/<label>`
 */
export function restoredTable(
  scope: Construct,
  streamArn: string,
): { readonly table: TableReference; readonly streamArn: string } {
  const [tableArn = ''] = streamArn.split('/stream/');
  return { table: TableV2.fromTableArn(scope, 'Restored', tableArn), streamArn };
}
