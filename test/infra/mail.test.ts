import { expect, it } from 'vitest';
import { type EventPattern, matchesPattern } from '../../infra/local/functions/event-pattern.ts';
import { UNDEPLOYED } from '../../infra/synthesise.ts';
import { named, templatesOf } from './templates.ts';

const { folderOf, ofType, theOnly } = templatesOf(UNDEPLOYED);

it('sends encrypted, and stops sending to addresses that bounced or complained', () => {
  expect(theOnly('AWS::SES::ConfigurationSet').Properties).toMatchObject({
    Name: 'aftercare-local',
    DeliveryOptions: { TlsPolicy: 'REQUIRE' },
    SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    ReputationOptions: { ReputationMetricsEnabled: true },
  });
});

it('reports what became of a mail, and neither openings nor clicks', () => {
  const { EventDestination } = theOnly('AWS::SES::ConfigurationSetEventDestination').Properties;

  expect(EventDestination).toMatchObject({
    Enabled: true,
    MatchingEventTypes: [
      'send',
      'delivery',
      'deliveryDelay',
      'bounce',
      'complaint',
      'reject',
      'renderingFailure',
    ],
    EventBridgeDestination: expect.anything(),
  });
});

const rules = ofType('AWS::Events::Rule').filter(({ Properties }) => 'EventPattern' in Properties);
const event = (configurationSet: string) => ({
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  detail: {
    eventType: 'Bounce',
    mail: { messageId: 'm-1', tags: { 'ses:configuration-set': [configurationSet], mailId: ['mail_1'] } },
  },
});

it.each([
  ['aftercare-local', true],
  ['aftercare-production', false],
])('hears of mail of the configuration set %s: %s', (configurationSet, heard) => {
  const patterns = rules.map(({ Properties }) => Properties['EventPattern'] as EventPattern);

  expect(patterns.map((pattern) => matchesPattern(pattern, event(configurationSet)))).toEqual([heard]);
});

it('hands the reports to mail-feedback for a day, then to a queue', () => {
  const targets = rules.flatMap(({ Properties }) => Properties['Targets'] as Record<string, unknown>[]);

  expect(targets.map(({ Arn }) => folderOf(named(Arn)))).toEqual(['functions/events/mail-feedback']);
  expect(targets).toMatchObject([
    {
      RetryPolicy: { MaximumEventAgeInSeconds: 24 * 3600, MaximumRetryAttempts: 185 },
      DeadLetterConfig: expect.anything(),
    },
  ]);
});
