import { LocalStartError } from '../local-start-error.ts';
import type { LocalPlan } from './local-plan.ts';
import { readApi } from './read-api.ts';
import { readFunctions } from './read-functions.ts';
import { readMailEvents, readRecurring, readRules, readScheduleGroups } from './read-events.ts';
import { readStreams } from './read-streams.ts';
import { readTable } from './read-table.ts';
import { resourcesOf } from './resources.ts';
import type { Templates } from './template.ts';

/**
 * Reads what is to run out of the synthesised templates.
 *
 * @throws LocalStartError when a template holds something the local run cannot carry out.
 */
export function readPlan(templates: Templates): LocalPlan {
  try {
    const resources = resourcesOf(templates);
    return {
      table: readTable(resources),
      functions: readFunctions(resources),
      api: readApi(resources),
      streams: readStreams(resources),
      recurring: readRecurring(resources),
      rules: readRules(resources),
      scheduleGroups: readScheduleGroups(resources),
      mailEvents: readMailEvents(resources),
    };
  } catch (error) {
    throw new LocalStartError(`The templates cannot be run locally: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
