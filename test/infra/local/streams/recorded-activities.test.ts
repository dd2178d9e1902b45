import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { activityText, recordedActivities } from '../../../../infra/local/streams/recorded-activities.ts';

const INTAKE = {
  type: 'activity',
  id: 'act',
  groupId: 'harmony',
  branchId: 'sh-pudong',
  operation: 'registerIntake',
  changed: [
    { type: 'dossierHead', id: 'cus' },
    { type: 'visit', id: 'vis', status: 'intakeDone' },
    { type: 'obligation', id: 'first', status: 'open' },
    { type: 'obligation', id: 'second', status: 'open' },
  ],
};

const inserted = (item: object): StreamRecord => ({
  eventName: 'INSERT',
  dynamodb: { NewImage: marshall(item) },
});

describe('what was recorded', () => {
  it('is read from new history lines only', () => {
    const records: StreamRecord[] = [
      inserted({ type: 'visit', id: 'vis' }),
      inserted(INTAKE),
      { eventName: 'MODIFY', dynamodb: { NewImage: marshall(INTAKE) } },
      { eventName: 'REMOVE', dynamodb: { OldImage: marshall(INTAKE) } },
    ];

    expect(recordedActivities(records)).toEqual([INTAKE]);
  });

  it('is told with the branch and the states reached, each once', () => {
    const texts = recordedActivities([
      inserted(INTAKE),
      inserted({ ...INTAKE, branchId: 'ny-queens', operation: 'addNote', changed: [] }),
    ]).map(activityText);

    expect(texts).toEqual([
      'registerIntake at sh-pudong: visit intakeDone, obligation open',
      'addNote at ny-queens',
    ]);
  });
});
