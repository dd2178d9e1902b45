import * as z from 'zod';
import { ABSENCE_STATES } from '../../domain/records/absence.ts';
import { id, instant, localDate, slug } from '../schemas/index.ts';

/** A person's days off, with the deputy. */
export const absenceView = z.lazy(() =>
  z
    .strictObject({
      id: id('absence'),
      version: z.int(),
      state: z.enum(ABSENCE_STATES),
      agentId: id('staff').describe('Who is absent; stays the owner of the work.'),
      deputyId: id('staff')
        .exactOptional()
        .describe('Absent while nobody is named: the supervisors have the work.'),
      startsOn: localDate,
      startsAt: instant,
      endsOn: localDate
        .exactOptional()
        .describe('The last day off, as planned; absent of somebody who no longer works at the branch.'),
      endsAt: instant.exactOptional().describe('Exclusive, as planned.'),
      reason: z.string().exactOptional(),
      assignedBy: id('staff'),
      assignedAt: instant,
      deputies: z
        .array(z.strictObject({ deputyId: id('staff'), namedBy: id('staff'), namedAt: instant }))
        .describe('Everybody who was ever named, in that order.'),
      endedEarlyAt: instant.exactOptional(),
      revokedAt: instant.exactOptional(),
      closedBy: id('staff').exactOptional().describe('Who ended it early or took it back.'),
    })
    .meta({ id: 'Absence' }),
);

/** An absence, with what the person who enters it should know. */
export const warnedAbsence = z
  .strictObject({
    absence: absenceView,
    uncovered: z
      .strictObject({
        tasks: z.int().describe('Open tasks whose window has begun or begins before the absence ends.'),
        dueMeanwhile: z.int().describe('Those of them due before it ends.'),
        firstDueAt: instant,
      })
      .exactOptional()
      .describe('Work that falls into the absence while, at least for a time, nobody stands in.'),
    alsoUncovered: z
      .array(id('absence'))
      .describe('Other absences that are left without anybody, because who stood in is absent now.'),
    deputyAbsent: z
      .array(z.strictObject({ branchId: slug('branch'), startsAt: instant, endsAt: instant.exactOptional() }))
      .describe('When the deputy is absent at other branches meanwhile.'),
  })
  .meta({ id: 'WarnedAbsence' });
