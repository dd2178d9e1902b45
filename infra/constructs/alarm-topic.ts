import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Configuration } from '../configuration.ts';

/** Where alarms go: the operator's own topic, or a new one that mails an address. */
export function alarmTopic(scope: Construct, { stage, alarmEmail, alarmTopicArn }: Configuration): ITopic {
  if (alarmTopicArn !== undefined) return Topic.fromTopicArn(scope, 'Alarms', alarmTopicArn);
  const topic = new Topic(scope, 'Alarms', { topicName: `aftercare-${stage}-alarms`, enforceSSL: true });
  // A topic with a policy of its own no longer lets the alarms of the account in by default.
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  if (alarmEmail !== undefined) {
    topic.addSubscription(new EmailSubscription(alarmEmail));
    acknowledge(
      topic,
      'Serverless-SNSRedrivePolicy',
      'An alarm that cannot be mailed is still on the alarm board; a queue of old alarms helps nobody.',
    );
  }
  return topic;
}
