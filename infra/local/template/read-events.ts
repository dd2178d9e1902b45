import * as z from 'zod';
import type { EventPattern } from '../functions/event-pattern.ts';
import type { MailEventPlan, RecurringPlan, RulePlan } from './local-plan.ts';
import { functionArn } from './read-functions.ts';
import type { Resources } from './resources.ts';

const ruleSchema = z.object({
  ScheduleExpression: z.string().optional(),
  EventPattern: z.custom<EventPattern>((value) => typeof value === 'object').optional(),
  Targets: z.array(z.object({ Arn: z.string(), Input: z.string().optional() })).default([]),
});

const scheduleSchema = z.object({
  ScheduleExpression: z.string(),
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
});

const destinationSchema = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.unknown().optional(),
  }),
});

const MINUTES_PER_UNIT: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };

/** What runs again and again: recurring schedules and rules with a rate. */
export function readRecurring(resources: Resources): readonly RecurringPlan[] {
  const schedules = resources('AWS::Scheduler::Schedule').map((resource) => {
    const schedule = scheduleSchema.parse(resource.properties());
    return recurring(resources, resource.logicalId, schedule.ScheduleExpression, schedule.Target);
  });
  const rules = resources('AWS::Events::Rule').flatMap((resource) => {
    const rule = ruleSchema.parse(resource.properties());
    const expression = rule.ScheduleExpression;
    if (expression === undefined) return [];
    return rule.Targets.map((target) => recurring(resources, resource.logicalId, expression, target));
  });
  return [...schedules, ...rules];
}

function recurring(
  resources: Resources,
  id: string,
  expression: string,
  target: { readonly Arn: string; readonly Input?: string | undefined },
): RecurringPlan {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const minutes = MINUTES_PER_UNIT[unit];
  if (count === undefined || minutes === undefined) {
    throw new Error(`${id} recurs by ${expression}; the local run knows rate() only`);
  }
  return {
    id,
    functionArn: functionArn(resources, target.Arn),
    everyMinutes: Number(count) * minutes,
    input: target.Input === undefined ? {} : JSON.parse(target.Input),
  };
}

/** Rules that hand matching events to one of our functions. */
export function readRules(resources: Resources): readonly RulePlan[] {
  return resources('AWS::Events::Rule').flatMap((resource) => {
    const { EventPattern: pattern, Targets } = ruleSchema.parse(resource.properties());
    if (pattern === undefined) return [];
    return Targets.filter(({ Arn }) => Arn.includes(':function:')).map(({ Arn }) => ({
      id: resource.logicalId,
      pattern,
      functionArn: functionArn(resources, Arn),
    }));
  });
}

/** The names of the schedule groups in the templates. */
export function readScheduleGroups(resources: Resources): readonly string[] {
  return resources('AWS::Scheduler::ScheduleGroup').map(({ name }) => name);
}

/** Which events of which configuration set go to the event bus. */
export function readMailEvents(resources: Resources): readonly MailEventPlan[] {
  return resources('AWS::SES::ConfigurationSetEventDestination').flatMap((resource) => {
    const { ConfigurationSetName, EventDestination } = destinationSchema.parse(resource.properties());
    if (EventDestination.EventBridgeDestination === undefined) return [];
    return {
      configurationSet: ConfigurationSetName,
      types: EventDestination.MatchingEventTypes.map((type) => type.toUpperCase()),
    };
  });
}
