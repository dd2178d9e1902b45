import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { operations } from '../../shared/contracts/operations.ts';
import {
  mayCommit,
  mayMakeSigningKey,
  mayQueryIndexes,
  mayReadOrganisation,
  mayReadRecords,
  maySendMail,
} from '../capabilities.ts';
import type { Configuration } from '../configuration.ts';
import type { AftercareFunction } from '../constructs/aftercare-function.ts';
import { AlarmBoard } from '../constructs/alarm-board.ts';
import { alarmTopic } from '../constructs/alarm-topic.ts';
import { apiFunctions } from '../constructs/api-functions.ts';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import {
  addBranchRolesFunction,
  armTimersFunction,
  fireTimerFunction,
  mailFeedbackFunction,
  retentionFunction,
  sendMailFunction,
  sweepFunction,
} from '../constructs/event-functions.ts';
import type { FunctionCode } from '../constructs/function-code.ts';
import { OutgoingMail } from '../constructs/outgoing-mail.ts';
import { PublicApi } from '../constructs/public-api.ts';
import {
  watchApi,
  watchBacklog,
  watchReputation,
  watchSending,
  watchSweep,
  watchTable,
  watchTimers,
} from '../constructs/service-alarms.ts';
import { RetentionEveryDay } from '../constructs/retention-every-day.ts';
import { SignIn } from '../constructs/sign-in.ts';
import { StreamConsumer } from '../constructs/stream-consumer.ts';
import { SweepEveryMinute } from '../constructs/sweep-every-minute.ts';
import { Timers } from '../constructs/timers.ts';
import { restoredTable } from '../constructs/restored-table.ts';
import type { DataStack } from './data-stack.ts';

/** Everything else. API, timers, mail and alarms can be made again. The accounts of the people are kept. */
export class ServiceStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    configuration: Configuration,
    kept: DataStack,
    code: FunctionCode,
    props?: StackProps,
  ) {
    super(scope, id, { description: 'Aftercare: API, timers, mail and alarms', ...props });
    const { stage, mailFrom, timerConcurrency, restoredStreamArn } = configuration;
    const { table, streamArn } =
      restoredStreamArn === undefined ? kept : restoredTable(this, restoredStreamArn);
    const common = { stage, code };
    const ofTable = { TABLE_NAME: table.tableName };
    const failures = new DeadLetterQueue(this, 'GivenUp', `aftercare-${stage}-given-up`).queue;

    const fireTimer = fireTimerFunction(this, {
      ...common,
      environment: ofTable,
      ...(timerConcurrency !== undefined && { concurrency: timerConcurrency }),
    });
    const timers = new Timers(this, 'Timers', { stage, fireTimer, failures });
    const armTimers = armTimersFunction(this, {
      ...common,
      environment: {
        SCHEDULE_GROUP: timers.group.scheduleGroupName,
        SCHEDULE_ROLE_ARN: timers.executionRole.roleArn,
        FIRE_TIMER_ARN: fireTimer.lambda.functionArn,
        TIMER_DLQ_ARN: timers.deadLetters.queueArn,
      },
    });
    timers.armedBy(armTimers);
    const retention = retentionFunction(this, { ...common, environment: ofTable });
    new RetentionEveryDay(this, 'RetentionEveryDay', retention, failures);

    const api = new PublicApi(this, 'Api', stage, configuration.allowedOrigins);
    const mail = new OutgoingMail(this, 'OutgoingMail', stage);
    const sending = {
      ...common,
      environment: {
        ...ofTable,
        MAIL_FROM: mailFrom,
        MAIL_CONFIGURATION_SET: mail.configurationSetName,
        // Notices lead to the matter they are about.
        PUBLIC_API_URL: api.url,
      },
    };
    const sendMail = sendMailFunction(this, sending);
    const sweep = sweepFunction(this, sending);
    new SweepEveryMinute(this, 'SweepEveryMinute', sweep);
    for (const { role } of [sendMail, sweep]) {
      maySendMail(role, { from: mailFrom, configurationSet: mail.configurationSetName });
    }
    const mailFeedback = mailFeedbackFunction(this, { ...common, environment: ofTable });
    mail.reportTo(mailFeedback, failures);

    for (const { role } of [fireTimer, sweep, retention, sendMail, mailFeedback]) {
      mayReadRecords(role, table);
      mayCommit(role, table);
    }
    mayQueryIndexes(sweep.role, table, ['due', 'ownerWork']);
    mayQueryIndexes(retention.role, table, ['due']);
    // Contact points are hashed by whoever reads them.
    for (const { role } of [sweep, retention, sendMail, mailFeedback]) mayMakeSigningKey(role, table);

    new StreamConsumer(this, 'ArmTimersFromStream', {
      consumer: armTimers,
      streamArn,
      newImage: { type: ['obligation', 'digest', 'remainder'] },
      batchSize: 50,
      failures,
    });
    new StreamConsumer(this, 'SendMailFromStream', {
      consumer: sendMail,
      streamArn,
      newImage: { type: ['mail'], status: ['pending'] },
      batchSize: 10,
      failures,
    });

    const addBranchRoles = addBranchRolesFunction(this, { ...common, environment: ofTable });
    mayReadOrganisation(addBranchRoles.role, table);
    const signIn = new SignIn(this, 'SignIn', configuration, addBranchRoles);
    const features = apiFunctions(this, { ...common, table, publicUrl: api.url, operations });
    api.serve(operations, features, signIn);

    const functions: readonly AftercareFunction[] = [
      ...Object.values(features),
      addBranchRoles,
      armTimers,
      sendMail,
      fireTimer,
      sweep,
      retention,
      mailFeedback,
    ];
    const board = new AlarmBoard(this, 'AlarmBoard', stage, alarmTopic(this, configuration));
    for (const one of functions) board.watchFunction(one);
    watchApi(board, api);
    watchTable(board, table);
    watchSweep(board, sweep);
    watchTimers(board, timers, failures);
    watchSending(board, sendMail, sweep);
    watchReputation(board);
    watchBacklog(
      board,
      armTimers,
      'New deadlines get their timers late; the sweep still acts on those that are due.',
    );
    watchBacklog(
      board,
      sendMail,
      'Mail goes out some ten minutes late, by the sweep: letters wait for notices to staff.',
    );

    new CfnOutput(this, 'ApiUrl', { value: api.url, description: 'Where the API answers' });
    new CfnOutput(this, 'SignInUrl', {
      value: signIn.domain.baseUrl(),
      description: 'Where people sign in and machines get their tokens',
    });
    new CfnOutput(this, 'UserPoolId', { value: signIn.userPool.userPoolId, description: 'Who may sign in' });
    new CfnOutput(this, 'StaffClientId', {
      value: signIn.clients[0]?.userPoolClientId ?? '',
      description: 'The app client of the people',
    });
  }
}
