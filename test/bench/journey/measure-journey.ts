import { crashPoint } from '../../support/crash-point.ts';
import { startSesServer } from '../../support/ses-server.ts';
import { startTable } from '../../support/table.ts';
import { wholeChain } from '../../support/whole-chain.ts';
import { type Measured, meterDatabase } from '../requests/database-meter.ts';

/** One part of the journey and what it asked of the database, for all customers together. */
export interface Leg {
  readonly name: string;
  readonly measured: Measured;
}

interface Opened {
  readonly customer: { readonly id: string };
  readonly vehicles: readonly { readonly id: string }[];
}

interface Called {
  readonly planned: readonly { readonly id: string }[];
}

interface Made {
  readonly visit: { readonly id: string; readonly firstFollowUpId?: string };
}

/**
 * Lets customers of one branch go through a whole visit side by side: intake, delivery, both follow-ups, each made the
 * day after it opened, and everything that time brings about between: reminders, digests, mails and their states.
 * @param customers how many share the digests.
 */
export async function measureJourney(customers: number): Promise<readonly Leg[]> {
  const [engine, ses] = await Promise.all([startTable(), startSesServer()]);
  try {
    const chain = await wholeChain(engine, ses, '2026-11-24T01:00:00Z', crashPoint(), {
      recovery: 'redelivered',
    });
    const each = async (work: (index: number) => Promise<void>): Promise<void> => {
      for (let index = 0; index < customers; index += 1) await work(index);
    };
    const opened: Opened[] = [];
    await each(async (index) => {
      opened.push(await chain.post<Opened>('dossier', '', arrival(index)));
    });
    const meter = meterDatabase(chain.table.client, engine.client);
    const legs: Leg[] = [];
    const leg = async (name: string, work: () => Promise<void>): Promise<void> => {
      meter.take();
      await work();
      legs.push({ name, measured: meter.take() });
    };

    const path = (index: number): string => `/${opened[index]?.customer.id}`;
    const visits: string[] = [];
    const followUps: string[] = [];

    await leg('intake', () =>
      each(async (index) => {
        const { visit } = await chain.post<Made>('visit', `${path(index)}/visits`, {
          vehicleId: opened[index]?.vehicles[0]?.id,
          intakeDoneAt: '2026-11-24T01:00:00Z',
          workItems: ['oil change', 'brake inspection'],
          wishedServices: 'wash before pickup',
        });
        visits.push(visit.id);
      }),
    );
    await leg('delivery', () =>
      each(async (index) => {
        const { visit } = await chain.post<Made>('visit', `${path(index)}/visits/${visits[index]}/delivery`, {
          deliveredAt: '2026-11-24T01:00:00Z',
          workDone: ['oil change', 'brake inspection'],
        });
        followUps.push(visit.firstFollowUpId ?? '');
      }),
    );
    await leg('days until the entry', async () => {
      for (const at of momentsUntil('2026-11-24', 1).slice(2)) await chain.at(at);
      await chain.at('2026-11-25T01:20:00Z');
    });
    await leg('entry', () =>
      each(async (index) => {
        await chain.post('visit', `${path(index)}/visits/${visits[index]}/dossier-entry`, {
          contactPlan: {
            talkingPoints: ['brakes'],
            nextServiceItem: 'tyres',
            plannedContactAt: '2026-11-28T10:00:00+08:00',
          },
        });
      }),
    );
    await leg('days until the first call', async () => {
      for (const at of momentsUntil('2026-11-25', 2).slice(2)) await chain.at(at);
    });
    const followUpCall = async (type: 'firstFollowUp' | 'secondFollowUp', topics: readonly string[]) =>
      each(async (index) => {
        const made = await chain.post<Called>('call', `${path(index)}/calls`, {
          direction: 'outbound',
          callType: type,
          startedAt: chain.clock.now(),
          outcome: 'completed',
          vehicleUse: 'runs well',
          serviceOpinion: 'satisfied',
          topics,
          followUpIds: [followUps[index]],
        });
        followUps[index] = made.planned[0]?.id ?? '';
      });
    await leg('first call', () => followUpCall('firstFollowUp', ['vehicleAndService']));
    await leg('days until the second call', async () => {
      for (const at of momentsUntil('2026-11-27', 8)) await chain.at(at);
    });
    await leg('second call', () => followUpCall('secondFollowUp', ['newNeeds']));
    await leg('days after', async () => {
      for (const at of momentsUntil('2026-12-05', 10)) await chain.at(at);
    });
    return legs;
  } finally {
    await Promise.all([engine.stop(), ses.stop()]);
  }
}

function arrival(index: number): unknown {
  return {
    customer: {
      fullName: '王小明',
      surname: '王',
      address: '浦东新区世纪大道 1 号',
      phones: [{ number: `138 1234 ${5000 + index}` }],
    },
    vehicles: [
      {
        plateNumber: `沪A${10_000 + index}`,
        vehicleModel: 'Model Y',
        vehicleClass: 'SUV',
        maintenanceInterval: { months: 12 },
      },
    ],
  };
}

/** When the sweep looks after mails: after midnight and around nine in Shanghai, when digests are written. */
function momentsUntil(firstDay: string, days: number): readonly string[] {
  return Array.from({ length: days }, (_, day) => {
    const on = new Date(Date.parse(`${firstDay}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10);
    return ['01:01', '01:07', '01:13', '16:12'].map((time) => `${on}T${time}:00Z`);
  }).flat();
}
