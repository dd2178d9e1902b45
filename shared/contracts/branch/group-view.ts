import * as z from 'zod';
import { id, slug } from '../schemas/index.ts';

export const groupView = z.lazy(() =>
  z
    .strictObject({
      id: slug('group'),
      version: z.int(),
      name: z.string(),
      managerIds: z.array(id('staff')),
      settingsVersion: z.int(),
    })
    .meta({ id: 'Group' }),
);
