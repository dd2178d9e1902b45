import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UNDEPLOYED } from '../../infra/synthesise.ts';
import { named, templatesOf } from './templates.ts';

const templates = templatesOf(UNDEPLOYED);
const { functions, resources, ofType } = templates;

const PROJECT = join(import.meta.dirname, '../..');

const API = ['TABLE_NAME', 'PUBLIC_API_URL'];

/** Folder → its environment variables (besides LOG_LEVEL) and its timeout in seconds. */
const EXPECTED: Readonly<Record<string, { variables: readonly string[]; timeout: number }>> = {
  'functions/api/branch': { variables: API, timeout: 15 },
  'functions/api/dossier': { variables: API, timeout: 15 },
  'functions/api/visit': { variables: API, timeout: 15 },
  'functions/api/follow-up': { variables: API, timeout: 15 },
  'functions/api/call': { variables: API, timeout: 15 },
  'functions/api/absence': { variables: API, timeout: 15 },
  'functions/api/letter': { variables: API, timeout: 15 },
  'functions/api/case': { variables: API, timeout: 15 },
  'functions/api/consent': { variables: API, timeout: 15 },
  'functions/api/privacy': { variables: API, timeout: 15 },
  'functions/api/obligation': { variables: API, timeout: 15 },
  'functions/api/reference': { variables: ['PUBLIC_API_URL'], timeout: 15 },
  'functions/auth/add-branch-roles': { variables: ['TABLE_NAME'], timeout: 5 },
  'functions/streams/arm-timers': {
    variables: ['SCHEDULE_GROUP', 'SCHEDULE_ROLE_ARN', 'FIRE_TIMER_ARN', 'TIMER_DLQ_ARN'],
    timeout: 60,
  },
  'functions/streams/send-mail': {
    variables: ['TABLE_NAME', 'MAIL_FROM', 'MAIL_CONFIGURATION_SET', 'PUBLIC_API_URL'],
    timeout: 120,
  },
  'functions/timers/fire-timer': { variables: ['TABLE_NAME'], timeout: 120 },
  'functions/timers/retention': { variables: ['TABLE_NAME'], timeout: 300 },
  'functions/timers/sweep': {
    variables: ['TABLE_NAME', 'MAIL_FROM', 'MAIL_CONFIGURATION_SET', 'PUBLIC_API_URL'],
    timeout: 55,
  },
  'functions/events/mail-feedback': { variables: ['TABLE_NAME'], timeout: 30 },
};

it('deploys one function per folder and none besides', () => {
  expect(functions.map(({ folder }) => folder).sort()).toEqual(Object.keys(EXPECTED).sort());
});

describe.each(functions.map((one) => [one.folder, one] as const))('%s', (folder, { Properties }) => {
  const environment = templates.environmentOf(folder);

  it('is given the agreed variables and no others', () => {
    expect(Object.keys(environment).sort()).toEqual(
      [...(EXPECTED[folder]?.variables ?? []), 'LOG_LEVEL'].sort(),
    );
  });

  it('starts with these variables, and with none of them less', async () => {
    const { compose } = await import(/* @vite-ignore */ join(PROJECT, folder, 'compose.ts'));
    const filled = Object.fromEntries(Object.keys(environment).map((name) => [name, 'something']));
    const complete = { ...filled, LOG_LEVEL: 'INFO', PUBLIC_API_URL: 'https://api.example' };

    expect(() => compose(complete)).not.toThrow();
    for (const variable of EXPECTED[folder]?.variables ?? []) {
      expect(() => compose({ ...complete, [variable]: undefined }), variable).toThrow(variable);
    }
  });

  it('runs on Node 24 on arm64, traced, with a timeout and memory of its own', () => {
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      Timeout: EXPECTED[folder]?.timeout,
      MemorySize: 512,
      Handler: 'index.handler',
    });
  });

  it('has a log group of its own that forgets after three months', () => {
    const logGroup = named((Properties['LoggingConfig'] as { LogGroup: unknown }).LogGroup);
    const sharing = functions.filter(({ Properties: other }) => JSON.stringify(other).includes(logGroup));

    expect(resources[logGroup]?.Properties).toMatchObject({ RetentionInDays: 90 });
    expect(sharing.map((one) => one.folder)).toEqual([folder]);
  });

  it('has a role of its own', () => {
    const sharing = functions.filter(
      (other) => named(other.Properties['Role']) === named(Properties['Role']),
    );

    expect(sharing.map((one) => one.folder)).toEqual([folder]);
  });
});

it('keeps what fails after it was accepted, except a tick of the sweep, which the next one repeats', () => {
  const queue = ofType('AWS::SQS::Queue').find(
    ({ Properties }) => String(Properties['QueueName']) === 'aftercare-local-given-up',
  );
  const configured = ofType('AWS::Lambda::EventInvokeConfig').map(({ Properties }) => [
    templates.folderOf(named(Properties['FunctionName'])),
    Properties['MaximumRetryAttempts'],
    Properties['MaximumEventAgeInSeconds'],
    Properties['DestinationConfig'] && named(Properties['DestinationConfig']),
  ]);

  expect(configured.sort()).toEqual([
    ['functions/events/mail-feedback', 2, 21_600, queue?.logicalId],
    ['functions/timers/fire-timer', 2, 21_600, queue?.logicalId],
    ['functions/timers/retention', 0, 21_600, queue?.logicalId],
    ['functions/timers/sweep', 0, 60, undefined],
  ]);
});

it('caps timers only where the operator says so', () => {
  const concurrency = (settings: typeof UNDEPLOYED) =>
    templatesOf(settings).functions.flatMap(({ folder, Properties }) =>
      'ReservedConcurrentExecutions' in Properties
        ? [[folder, Properties['ReservedConcurrentExecutions']]]
        : [],
    );

  expect(concurrency(UNDEPLOYED)).toEqual([]);
  expect(concurrency({ ...UNDEPLOYED, timerConcurrency: 20 })).toEqual([['functions/timers/fire-timer', 20]]);
});
