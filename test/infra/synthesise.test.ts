import { expect, it } from 'vitest';
import { readPlan } from '../../infra/local/template/read-plan.ts';
import { templateSchema } from '../../infra/local/template/template.ts';
import { synthesiseTemplates } from '../../infra/synthesise.ts';

it('makes templates the local run can carry out', () => {
  const { data, service } = synthesiseTemplates({ bundle: false });

  const plan = readPlan({ data: templateSchema.parse(data), service: templateSchema.parse(service) });

  expect(plan.streams.map(({ functionArn }) => functionArn.split(':').at(-1)).sort()).toEqual([
    'aftercare-local-streams-arm-timers',
    'aftercare-local-streams-send-mail',
  ]);
  expect(plan.functions).toHaveLength(19);
  expect(plan.recurring).toHaveLength(2);
  expect(plan.rules).toHaveLength(1);
  expect(plan.scheduleGroups).toEqual(['aftercare-local-timers']);
  expect(plan.mailEvents.map(({ configurationSet }) => configurationSet)).toEqual(['aftercare-local']);
});
