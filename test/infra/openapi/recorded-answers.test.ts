import { expect, test } from 'vitest';
import { recordedAnswers } from '../../../infra/openapi/answers.ts';
import { registerCustomer } from '../../../shared/contracts/dossier/index.ts';
import { registerStaff } from '../../../shared/contracts/branch/index.ts';
import { endConsultation } from '../../../shared/contracts/visit/index.ts';
import { recordAnswers } from '../../story/answers/record-answers.ts';
import type { Player, Players } from '../../story/players.ts';
import { tellStory } from '../../story/story.ts';

test('a call more in the story changes nothing but its own answer', async () => {
  const answers = await recordAnswers(async (players) => {
    await registerAnother(players.supervisor, '沪C·70001');
    await tellStory({ ...players, supervisor: interrupted(players) });
  });

  expect(Object.keys(answers)).toEqual(Object.keys(answers).toSorted());
  const changed = Object.keys(answers).filter(
    (id) => JSON.stringify(answers[id]) !== JSON.stringify(recordedAnswers[id]),
  );
  expect(changed, 'or the answers are not those of today: `npm run openapi:answers`').toEqual([
    endConsultation.id,
    registerCustomer.id,
  ]);
});

/** The supervisor, who does a lot besides before the first delivery. */
function interrupted({ supervisor, admin }: Players): Player {
  let done = false;
  const send: Player['send'] = async (operation, request) => {
    if (operation.id === 'recordDelivery' && !done) {
      done = true;
      const { customer, vehicles } = await registerAnother(supervisor, '沪C·70002');
      await supervisor.send(endConsultation, {
        params: { branchId: 'sh-pudong', customerId: customer.id },
        body: {
          vehicleId: vehicles[0]?.id ?? '',
          consultationEndedAt: '2026-11-23T17:00:00+08:00',
          wishedServices: 'a child seat',
        },
      });
      await admin.send(registerStaff, {
        body: {
          name: '周洁',
          email: 'zhou.jie@harmony.example',
          language: 'zh-CN',
          department: 'business',
          roles: [{ role: 'agent', branchId: 'ny-queens' }],
        },
      });
    }
    return supervisor.send(operation, request);
  };
  return { ...supervisor, send };
}

async function registerAnother(supervisor: Player, plateNumber: string) {
  const { body } = await supervisor.send(registerCustomer, {
    params: { branchId: 'sh-pudong' },
    body: {
      customer: { fullName: '沈一', phones: [{ number: '136 0000 7001' }] },
      vehicles: [{ plateNumber, vehicleModel: 'Polo' }],
    },
  });
  return body;
}
