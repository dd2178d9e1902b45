import * as z from 'zod';
import { LANGUAGES, ROLES } from '../../domain/records/roles.ts';
import { emailAddress, id, instant, line, slug } from '../schemas/index.ts';

const heldRole = z
  .strictObject({
    role: z.enum(ROLES),
    branchId: slug('branch').exactOptional().describe('Absent for roles that span the group.'),
  })
  .meta({ id: 'HeldRole' });

export const staffFields = {
  name: line(120),
  email: emailAddress,
  language: z.enum(LANGUAGES),
  department: z.enum(['business', 'workshop', 'parts', 'management']),
  roles: z.array(heldRole).max(40),
};

export const staffView = z.lazy(() =>
  z
    .strictObject({
      id: id('staff'),
      version: z.int(),
      ...staffFields,
      status: z.enum(['active', 'left']),
      since: instant,
    })
    .meta({ id: 'Staff' }),
);
