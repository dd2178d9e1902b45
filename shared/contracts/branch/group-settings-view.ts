import * as z from 'zod';
import { settingBound, settingsInput } from './settings-schema.ts';

export const groupSettingsView = z
  .strictObject({
    settingsVersion: z.int(),
    settings: settingsInput,
    bounds: z.array(settingBound),
  })
  .meta({ id: 'GroupSettings' });
