import { marshall } from '@aws-sdk/util-dynamodb';
import { setTimeout } from 'node:timers/promises';
import type { DynamoDBRecord } from 'aws-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import { compose } from '../../../../functions/streams/arm-timers/compose.ts';
import { insert, type DomainRecord } from '../../../../shared/domain/records/change.ts';
import type { Obligation } from '../../../../shared/domain/records/obligation.ts';
import { planActions } from '../../../../shared/storage/commit/plan-actions.ts';
import { asId } from '../../../../shared/kernel/ids.ts';
import { commitOf } from '../../../support/commits.ts';
import { customer, digest, obligation } from '../../../support/stored-records.ts';

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

let asked: string[];
let refusing: (name: string) => boolean;
let slow: (name: string) => boolean;
let near: (name: string) => boolean;
let lines: string[];

beforeEach(() => {
  asked = [];
  lines = [];
  refusing = () => false;
  slow = () => false;
  near = () => false;
});

const log = (level: string) => (sentence: string) => {
  lines.push(`${level}: ${sentence}`);
};
const arm = compose(
  {},
  {
    scheduler: {
      create: async ({ name, fireAt }) => {
        if (refusing(name)) throw new Error('away');
        if (slow(name)) await setTimeout(20);
        asked.push(`create ${name} at ${fireAt}`);
        return near(name) ? 'tooNear' : 'created';
      },
      remove: async ({ name }) => {
        asked.push(`remove ${name}`);
      },
    },
    directFiring: {
      fire: async ({ name }) => {
        asked.push(`fire ${name}`);
      },
    },
    log: { info: () => undefined, warn: log('warn'), error: log('error') },
  },
);

/** The item of a record as storage writes it. */
function imageOf(record: DomainRecord): Image {
  const [action] = planActions(commitOf([insert(record)]), 'table', () => []);
  return marshall(action?.write.Put?.Item, { removeUndefinedValues: true }) as Image;
}

function changed(
  sequence: number,
  before: DomainRecord | undefined,
  after: DomainRecord | undefined,
): DynamoDBRecord {
  const { PK = { S: '' }, SK = { S: '' } } = imageOf((after ?? before) as DomainRecord);
  return {
    dynamodb: {
      Keys: { PK, SK },
      SequenceNumber: String(sequence),
      ...(before && { OldImage: imageOf(before) }),
      ...(after && { NewImage: imageOf(after) }),
    },
  };
}

const opening = `${obligation.id}-1-opening`;
const overdue = `${obligation.id}-1-overdue`;
const atOverdue: Obligation = { ...obligation, version: 2, pendingSteps: obligation.pendingSteps.slice(1) };
const cancelled: Obligation = {
  ...obligation,
  version: 3,
  pendingSteps: [],
  status: 'cancelled',
  cancelledAt: obligation.dueAt,
  reason: 'doNotCall',
};
const other: Obligation = { ...obligation, id: asId('obl_01kbqw0000000000000000000z') };

describe('a change of an obligation', () => {
  test.each([
    [
      'opened: the first step is armed',
      undefined,
      obligation,
      [`create ${opening} at 2026-11-26T16:00:00.000Z`],
    ],
    [
      'a step gone by: the next is armed, the old removed',
      obligation,
      atOverdue,
      [`create ${overdue} at 2026-12-01T16:00:00.000Z`, `remove ${opening}`],
    ],
    ['closed: the step is removed', atOverdue, cancelled, [`remove ${overdue}`]],
    ['changed without its next step changing: nothing', obligation, { ...obligation, version: 2 }, []],
    ['opened with no step ahead: nothing', undefined, { ...obligation, pendingSteps: [] }, []],
    [
      'armed anew under a new generation',
      obligation,
      { ...obligation, version: 2, generation: 2 },
      [`create ${obligation.id}-2-opening at 2026-11-26T16:00:00.000Z`, `remove ${opening}`],
    ],
    ['gone from the table: the step is removed', obligation, undefined, [`remove ${opening}`]],
  ])('%s', async (_, before, after, expected) => {
    expect(await arm({ Records: [changed(1, before, after)] })).toEqual({ batchItemFailures: [] });
    expect(asked).toEqual(expected);
  });
});

describe('a change of a digest', () => {
  test.each([
    [
      'woken: its hour is armed',
      undefined,
      digest,
      [`create ${digest.id}-digest at 2026-11-27T01:00:00.000Z`],
    ],
    ['told of more while it waits: nothing', digest, { ...digest, version: 2 }, []],
    [
      'composed: nothing waits any more',
      digest,
      { ...digest, status: 'composed' },
      [`remove ${digest.id}-digest`],
    ],
  ] as const)('%s', async (_, before, after, expected) => {
    await arm({ Records: [changed(1, before, after)] });
    expect(asked).toEqual(expected);
  });
});

describe('a timer that is too near for a schedule', () => {
  test('is fired directly, and leaves no schedule to remove later', async () => {
    near = (name) => name === opening;

    await arm({ Records: [changed(1, undefined, obligation)] });

    expect(asked).toEqual([`create ${opening} at 2026-11-26T16:00:00.000Z`, `fire ${opening}`]);
  });
});

describe('a batch', () => {
  test('other records of the table are passed over', async () => {
    expect(await arm({ Records: [changed(1, undefined, customer)] })).toEqual({ batchItemFailures: [] });
    expect(asked).toEqual([]);
  });

  test('a record that fails is named and stops the later ones of its item only', async () => {
    refusing = (name) => name === opening;
    const Records = [
      changed(1, undefined, obligation),
      changed(2, undefined, other),
      changed(3, obligation, atOverdue),
    ];

    expect(await arm({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    expect(asked).toEqual([`create ${other.id}-1-opening at 2026-11-26T16:00:00.000Z`]);
  });

  test('a record that cannot be read is reported and holds nothing up', async () => {
    const damaged = changed(1, undefined, obligation);
    delete damaged.dynamodb?.NewImage?.['dueAt'];

    const Records = [damaged, changed(2, undefined, other), changed(3, obligation, atOverdue)];

    expect(await arm({ Records })).toEqual({ batchItemFailures: [] });
    expect(lines).toEqual(['error: A changed item cannot be read; its timer is left to the sweep']);
    expect(asked.toSorted()).toEqual(
      [
        `create ${other.id}-1-opening at 2026-11-26T16:00:00.000Z`,
        `create ${overdue} at 2026-12-01T16:00:00.000Z`,
        `remove ${opening}`,
      ].toSorted(),
    );
  });

  test.each([
    ['PK and SK in one order', false],
    ['PK and SK now this way round, now that', true],
  ])('the records of one item keep their order, %s', async (_, turned) => {
    const after: Obligation = { ...obligation, version: 2, generation: 2 };
    const Records = [changed(1, undefined, obligation), changed(2, obligation, after)];
    const [, second] = Records;
    if (turned && second?.dynamodb?.Keys) {
      second.dynamodb.Keys = Object.fromEntries(Object.entries(second.dynamodb.Keys).toReversed());
    }
    slow = (name) => name === opening;

    await arm({ Records });

    expect(asked).toEqual([
      `create ${opening} at 2026-11-26T16:00:00.000Z`,
      `create ${obligation.id}-2-opening at 2026-11-26T16:00:00.000Z`,
      `remove ${opening}`,
    ]);
  });

  test('a record without its key is a bug and fails the batch', async () => {
    const keyless = changed(1, undefined, obligation);
    delete keyless.dynamodb?.Keys?.['SK'];

    await expect(arm({ Records: [keyless] })).rejects.toThrow('An item without its key');
  });

  test('many items are armed side by side, all of them', async () => {
    const Records = Array.from({ length: 100 }, (_, index) =>
      changed(index + 1, undefined, {
        ...obligation,
        id: asId<'obligation'>(`obl_${String(index).padStart(26, '0')}`),
      }),
    );

    expect(await arm({ Records })).toEqual({ batchItemFailures: [] });
    expect(new Set(asked).size).toBe(100);
  });
});
