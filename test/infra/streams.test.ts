import { expect, it } from 'vitest';
import { UNDEPLOYED } from '../../infra/synthesise.ts';
import { named, templatesOf } from './templates.ts';

const { folderOf, ofType } = templatesOf(UNDEPLOYED);

const mappings = ofType('AWS::Lambda::EventSourceMapping').map(({ Properties }) => ({
  consumer: folderOf(named(Properties['FunctionName'])),
  Properties,
}));

it.each([
  ['functions/streams/arm-timers', 50, { type: { S: ['obligation', 'digest', 'remainder'] } }],
  ['functions/streams/send-mail', 10, { type: { S: ['mail'] }, status: { S: ['pending'] } }],
])('%s gets the changes it is for, in batches of %d', (folder, batchSize, newImage) => {
  const found = mappings.find(({ consumer }) => consumer === folder);

  expect(found?.Properties).toMatchObject({
    BatchSize: batchSize,
    FilterCriteria: { Filters: [{ Pattern: JSON.stringify({ dynamodb: { NewImage: newImage } }) }] },
  });
});

it('has two consumers, which is as many as a stream serves', () => {
  expect(mappings.map(({ consumer }) => consumer).sort()).toEqual([
    'functions/streams/arm-timers',
    'functions/streams/send-mail',
  ]);
});

it.each(mappings.map(({ consumer, Properties }) => [String(consumer), Properties] as const))(
  '%s is not held up by a bad record for long, and loses none silently',
  (_, properties) => {
    expect(properties).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 5,
      MaximumRecordAgeInSeconds: 6 * 3600,
      ParallelizationFactor: 4,
    });
    expect(named(properties['DestinationConfig'])).toBe(
      ofType('AWS::SQS::Queue').find((queue) => queue.Properties['QueueName'] === 'aftercare-local-given-up')
        ?.logicalId,
    );
  },
);
