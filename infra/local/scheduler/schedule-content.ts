import * as z from 'zod';
import { instantFromEpoch, type Instant } from '../../../shared/kernel/instant.ts';
import { invalid, type SchedulerRefusal } from './refusal.ts';

const NAME = /^[0-9a-zA-Z-_.]{1,64}$/;
const ONE_TIME = /^at\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\)$/;

const name = z.string().regex(NAME);

/** What a one-time schedule is made of, with the limits of the service. */
const contentSchema = z.object({
  ScheduleExpression: z.string().min(1).max(256),
  ScheduleExpressionTimezone: z.string().min(1).max(50).default('UTC'),
  GroupName: name.default('default'),
  ClientToken: z
    .string()
    .regex(/^[a-zA-Z0-9-_]{1,64}$/)
    .optional(),
  Description: z.string().max(512).optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  ActionAfterCompletion: z.enum(['NONE', 'DELETE']).default('NONE'),
  FlexibleTimeWindow: z.discriminatedUnion('Mode', [
    z.object({ Mode: z.literal('OFF') }),
    z.object({ Mode: z.literal('FLEXIBLE'), MaximumWindowInMinutes: z.int().min(1).max(1440) }),
  ]),
  Target: z.object({
    Arn: z.string().min(1).max(1600),
    RoleArn: z.string().regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/),
    Input: z.string().min(1).optional(),
    DeadLetterConfig: z
      .object({
        Arn: z
          .string()
          .regex(/^arn:aws[a-z-]*:sqs:[a-z0-9-]+:\d{12}:[a-zA-Z0-9_-]+$/)
          .optional(),
      })
      .optional(),
    RetryPolicy: z
      .object({
        MaximumRetryAttempts: z.int().min(0).max(185).default(185),
        MaximumEventAgeInSeconds: z.int().min(60).max(86_400).default(86_400),
      })
      .default({ MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 }),
  }),
});

export type ScheduleContent = z.output<typeof contentSchema>;

export interface ReadSchedule {
  readonly content: ScheduleContent;
  readonly fireAt: Instant;
}

/** Whether EventBridge Scheduler would take the name. */
export function isScheduleName(text: string): boolean {
  return NAME.test(text);
}

/** Reads the body of CreateSchedule, or says why the service would refuse it. */
export function readSchedule(scheduleName: string, body: unknown): ReadSchedule | SchedulerRefusal {
  if (!isScheduleName(scheduleName)) return invalid(`Invalid schedule name ${scheduleName}.`);
  const read = contentSchema.safeParse(body);
  if (!read.success) {
    const [issue] = read.error.issues;
    return invalid(`1 validation error detected: ${issue?.path.join('.')} ${issue?.message}`);
  }
  const content = read.data;
  if (content.ScheduleExpressionTimezone !== 'UTC') {
    return invalid('The local Scheduler knows the time zone UTC only.');
  }
  const [, local] = ONE_TIME.exec(content.ScheduleExpression) ?? [];
  const at = local === undefined ? Number.NaN : Date.parse(`${local}Z`);
  // The round trip refuses what Date.parse would silently carry over, such as 31 April.
  if (local === undefined || Number.isNaN(at) || !instantFromEpoch(at).startsWith(local)) {
    return invalid(`Invalid Schedule Expression ${content.ScheduleExpression}.`);
  }
  return { content, fireAt: instantFromEpoch(at) };
}
