import * as z from 'zod';
import { LANGUAGES } from '../../domain/records/roles.ts';
import {
  atLeastOne,
  copied,
  fieldError,
  formed,
  id,
  line,
  localDate,
  slug,
  text,
  timeZone,
} from '../schemas/index.ts';

export const calendarException = z
  .strictObject({
    on: localDate,
    kind: z
      .enum(['closed', 'open'])
      .describe('`open`: works although the weekly pattern says closed (调休).'),
    name: text(80),
  })
  .meta({ id: 'CalendarException' });

const sender = atLeastOne({
  address: line(300).exactOptional(),
  phoneNumber: copied(40).exactOptional(),
  email: z.email().max(254).exactOptional().describe('Where answers to e-mails go.'),
  signature: text(200).exactOptional().describe('Who signs.'),
}).meta({ id: 'BranchSender', description: 'What customers read of the branch on its letters.' });

export const branchFields = {
  name: line(120),
  timeZone,
  country: formed(
    /^[A-Z]{2}$/,
    fieldError(
      'bad-country',
      'must be a country code of two capital letters, such as CN',
      '必须是两个大写字母的国家代码，例如 CN',
    ),
  ).describe('ISO 3166-1 alpha-2; default region of telephone numbers.'),
  language: z.enum(LANGUAGES),
  calendarId: slug('calendar'),
  sender: sender.exactOptional(),
};

export const branchView = z.lazy(() =>
  z
    .strictObject({
      id: slug('branch'),
      version: z.int(),
      ...branchFields,
      calendarOverrides: z.array(calendarException),
      followUpAgentIds: z.array(id('staff')).describe('In the order work is dealt to them.'),
      supervisorIds: z.array(id('staff')),
    })
    .meta({ id: 'Branch' }),
);
