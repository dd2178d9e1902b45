import { commandIds } from '../../../shared/adapters/ids.ts';
import { jitteredPause } from '../../../shared/adapters/jittered-pause.ts';
import { systemClock } from '../../../shared/adapters/system-clock.ts';
import { databaseClient } from '../../../shared/storage/database-client.ts';
import { DynamoDueWork } from '../../../shared/storage/dynamo-due-work.ts';
import { DynamoPersonalData } from '../../../shared/storage/dynamo-personal-data.ts';
import { DynamoStore } from '../../../shared/storage/dynamo-store.ts';
import { createLog } from '../../runtime/create-log.ts';
import { type Environment, required } from '../../runtime/environment.ts';
import { errorFields } from '../../runtime/outages.ts';
import { mailSettings } from '../../streams/send-mail/mail-settings.ts';
import { createSweep, type SweepDependencies } from './handler.ts';

/** The function as it runs on AWS. The local run and tests replace parts of it. */
export function compose(environment: Environment, overrides: Partial<SweepDependencies> = {}) {
  const database = { client: databaseClient(), tableName: required(environment, 'TABLE_NAME') };
  const log = overrides.log ?? createLog('timers/sweep', environment['LOG_LEVEL']);
  const ports = {
    store: new DynamoStore(database),
    clock: systemClock,
    ids: commandIds,
    pause: jitteredPause,
    log,
    ...overrides,
  };
  const settings = mailSettings(environment);
  return createSweep({
    ...ports,
    dueWork: new DynamoDueWork(database, (error) =>
      log.error('Something due cannot be read', errorFields(error)),
    ),
    personalData: new DynamoPersonalData(database),
    // Most sweeps send nothing: what sending needs is loaded with the first mail that nobody took.
    deliver: async (mail) => {
      const [{ deliverMail }, { mailSending }] = await Promise.all([
        import('../../streams/send-mail/deliver-mail.ts'),
        import('../../streams/send-mail/compose.ts'),
      ]);
      return deliverMail({ ...mailSending(settings, database), ...ports }, mail, 'sweep');
    },
    ...overrides,
  });
}
