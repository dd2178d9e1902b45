import { describe, expect, it } from 'vitest';
import { UNDEPLOYED } from '../../infra/synthesise.ts';
import { templatesOf } from './templates.ts';

describe('the table', () => {
  const table = templatesOf(UNDEPLOYED).theOnly('AWS::DynamoDB::GlobalTable');
  const [replica] = table.Properties['Replicas'] as Record<string, unknown>[];

  it('has the keys and indexes storage works by', () => {
    const index = (name: string, sortKey: string, projection: string) => ({
      IndexName: name,
      KeySchema: [
        { AttributeName: `${name}PK`, KeyType: 'HASH' },
        { AttributeName: sortKey, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: projection },
    });
    expect(table.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'PK', KeyType: 'HASH' },
        { AttributeName: 'SK', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        index('due', 'dueSK', 'KEYS_ONLY'),
        index('opening', 'dueSK', 'ALL'),
        index('branchWork', 'workSK', 'ALL'),
        index('ownerWork', 'workSK', 'ALL'),
      ],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAtSeconds', Enabled: true },
    });
  });

  it('cannot be lost by a mistake: recovery for 35 days, protected, kept when the stack goes', () => {
    expect(replica).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    });
    expect([table.DeletionPolicy, table.UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
  });

  it('goes with its stack in a stage that is to be destroyed', () => {
    const trial = templatesOf({ ...UNDEPLOYED, removal: 'destroy' });
    const { Properties, DeletionPolicy } = trial.theOnly('AWS::DynamoDB::GlobalTable');
    const pool = trial.theOnly('AWS::Cognito::UserPool');
    expect(Properties['Replicas']).toMatchObject([{ DeletionProtectionEnabled: false }]);
    expect([DeletionPolicy, pool.DeletionPolicy]).toEqual(['Delete', 'Delete']);
  });
});
