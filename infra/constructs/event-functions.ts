import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AftercareFunction, type AftercareFunctionProps } from './aftercare-function.ts';

type Common = Pick<AftercareFunctionProps, 'stage' | 'code'>;
type Environment = Pick<AftercareFunctionProps, 'environment'>;

/** Adds a group, a member of staff and their roles to access tokens. Cognito waits five seconds for it. */
export function addBranchRolesFunction(scope: Construct, props: Common & Environment): AftercareFunction {
  return new AftercareFunction(scope, 'AddBranchRoles', {
    ...props,
    folder: 'functions/auth/add-branch-roles',
    calledBy: 'waiting',
    description: 'Adds group, member of staff and roles to access tokens',
    timeout: Duration.seconds(5),
    memoryMegabytes: 512,
    whenFailing:
      'Nobody can sign in, and whoever is signed in is sent away when the token ends (15 minutes).',
  });
}

/** Takes the step a schedule was made for. */
export function fireTimerFunction(
  scope: Construct,
  props: Common & Environment & Pick<AftercareFunctionProps, 'concurrency'>,
): AftercareFunction {
  return new AftercareFunction(scope, 'FireTimer', {
    ...props,
    folder: 'functions/timers/fire-timer',
    calledBy: 'event',
    description: 'Does what is due: reminders, escalations, digests',
    // A timer that was fired directly waits here for its moment, less than 90 seconds.
    timeout: Duration.seconds(120),
    memoryMegabytes: 512,
    whenFailing: 'Reminders and escalations come late: only the sweep still finds what is due.',
  });
}

/** Every minute does what is due and was not done. */
export function sweepFunction(scope: Construct, props: Common & Environment): AftercareFunction {
  return new AftercareFunction(scope, 'Sweep', {
    ...props,
    folder: 'functions/timers/sweep',
    calledBy: 'tick',
    description: 'Does what is due and was not done, and sends mail that was announced in vain',
    // Ends before the next one starts. The next one does the rest.
    timeout: Duration.seconds(55),
    memoryMegabytes: 512,
    whenFailing:
      'What was lost is not found: a deadline whose timer failed is not acted on, and mail that got stuck stays so.',
  });
}

/** Once a day forgets the customers kept longer than the periods. */
export function retentionFunction(scope: Construct, props: Common & Environment): AftercareFunction {
  return new AftercareFunction(scope, 'Retention', {
    ...props,
    folder: 'functions/timers/retention',
    calledBy: 'event',
    rarelyRuns: true,
    description: 'Begins to forget customers who were kept long enough',
    timeout: Duration.minutes(5),
    memoryMegabytes: 512,
    whenFailing: 'Personal data is kept longer than the branches promise.',
  });
}

/** Makes and deletes schedules as the table changes. */
export function armTimersFunction(scope: Construct, props: Common & Environment): AftercareFunction {
  return new AftercareFunction(scope, 'ArmTimers', {
    ...props,
    folder: 'functions/streams/arm-timers',
    calledBy: 'stream',
    description: 'Makes and removes the one-shot schedules of obligations and digests',
    timeout: Duration.seconds(60),
    memoryMegabytes: 512,
    whenFailing:
      'Deadlines get no timer: reminders and escalations come up to two minutes late, by the sweep.',
  });
}

/** Hands mails to SES as the table announces them. */
export function sendMailFunction(scope: Construct, props: Common & Environment): AftercareFunction {
  return new AftercareFunction(scope, 'SendMail', {
    ...props,
    folder: 'functions/streams/send-mail',
    calledBy: 'stream',
    description: 'Sends the mails that commands left behind',
    timeout: Duration.seconds(120),
    memoryMegabytes: 512,
    whenFailing: 'Mail waits: staff hear of deadlines and escalations some ten minutes late, by the sweep.',
  });
}

/** Notes what SES reports about sent mails. */
export function mailFeedbackFunction(scope: Construct, props: Common & Environment): AftercareFunction {
  return new AftercareFunction(scope, 'MailFeedback', {
    ...props,
    folder: 'functions/events/mail-feedback',
    calledBy: 'event',
    description: 'Records what became of sent mail',
    timeout: Duration.seconds(30),
    memoryMegabytes: 512,
    whenFailing: 'Mail that did not arrive looks as if it had: nobody learns of wrong addresses.',
  });
}
