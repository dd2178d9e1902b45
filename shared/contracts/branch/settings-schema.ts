import * as z from 'zod';
import {
  CASE_REPORT_ANCHORS,
  CUTOFFS,
  DAY_COUNTINGS,
  HOLIDAY_ROLLS,
  SECOND_ANCHORS,
} from '../../domain/records/settings.ts';
import { CONSENT_PURPOSES } from '../../domain/records/consent.ts';
import { fieldError, formed, line, localTime } from '../schemas/index.ts';

const dayRule = {
  dayCounting: z.enum(DAY_COUNTINGS).exactOptional(),
  cutoff: z.enum(CUTOFFS).exactOptional(),
  holidayRoll: z.enum(HOLIDAY_ROLLS).exactOptional(),
};

const clientUrl = formed(
  /^(none|https:\/\/[^\s"<>]{1,200})$/,
  fieldError(
    'address',
    'must be an address that begins with https://, or none',
    '必须是以 https:// 开头的网址，或 none',
  ),
);
const days = z.int().min(0).max(366).exactOptional();
const dayOfWeek = z.literal([1, 2, 3, 4, 5, 6, 7]);
const hours = z
  .array(z.strictObject({ from: localTime, to: localTime }))
  .max(4)
  .readonly();

/**
 * Settings in which anything may be left out. What is left out comes from the level above. Built when first
 * used.
 */
export const settingsInput = z.lazy(() =>
  z
    .strictObject({
      workingDays: z.array(dayOfWeek).max(7).readonly().exactOptional().describe('1 = Monday … 7 = Sunday.'),
      contactHours: z
        .strictObject({
          1: hours.exactOptional(),
          2: hours.exactOptional(),
          3: hours.exactOptional(),
          4: hours.exactOptional(),
          5: hours.exactOptional(),
          6: hours.exactOptional(),
          7: hours.exactOptional(),
        })
        .exactOptional()
        .describe('Hours in which customers are called and staff are told, per weekday, branch local.'),
      customerHours: z
        .strictObject({ from: localTime.exactOptional(), to: localTime.exactOptional() })
        .exactOptional()
        .describe('Hours in which calls are allowed, by the clock where the customer lives.'),
      dossier: z.strictObject({ ...dayRule, dueDays: days }).exactOptional(),
      firstFollowUp: z
        .strictObject({
          ...dayRule,
          opensAfterDays: days,
          dueAfterDays: days,
          appliesTo: z
            .array(z.enum(['delivery', 'consultation']))
            .readonly()
            .exactOptional(),
        })
        .exactOptional(),
      secondFollowUp: z
        .strictObject({
          ...dayRule,
          enabled: z.boolean().exactOptional(),
          opensAfterDays: days,
          dueAfterDays: days,
          anchor: z
            .enum(SECOND_ANCHORS)
            .exactOptional()
            .describe('Days count from the first one as made, or from the last day it had to be made on.'),
        })
        .exactOptional(),
      earlyContactCounts: z.boolean().exactOptional(),
      writtenReplyCounts: z
        .boolean()
        .exactOptional()
        .describe('Whether a reply in writing that answers both questions fulfils a follow-up.'),
      unreachable: z
        .strictObject({
          minAttempts: z.int().exactOptional(),
          minDays: z.int().exactOptional(),
          minDayParts: z.int().exactOptional(),
          minGapMinutes: z.int().exactOptional(),
          finalMessage: z.enum(['none', 'sms', 'email', 'letter', 'smsOrLetter']).exactOptional(),
        })
        .exactOptional(),
      onRevisit: z.enum(['supersede', 'keep']).exactOptional(),
      callerMayBeServingAdvisor: z.boolean().exactOptional(),
      caseReport: z
        .strictObject({
          ...dayRule,
          dueDays: days,
          anchor: z
            .enum(CASE_REPORT_ANCHORS)
            .exactOptional()
            .describe('What the days count from: the call, or the declaration that the matter is unsolved.'),
          declareWithinDays: days.describe(
            'With `unsolvedDeclared`: the days after which a matter counts as unsolved though nobody declared it.',
          ),
        })
        .exactOptional(),
      sameDayReply: z
        .strictObject({
          lateDecisionRoll: z.enum(['off', 'nextContactWindow']).exactOptional(),
          minContactMinutesLeft: z.int().exactOptional(),
        })
        .exactOptional(),
      firstResponse: z
        .strictObject({
          ordinaryMinutes: z.int().exactOptional(),
          seriousMinutes: z.int().exactOptional(),
          majorMinutes: z.int().exactOptional(),
        })
        .exactOptional(),
      satisfactionCheck: z.strictObject({ ...dayRule, dueDays: days }).exactOptional(),
      contactData: z.strictObject({ ...dayRule, dueDays: days }).exactOptional(),
      consent: z
        .strictObject({
          askedFor: z.array(z.enum(CONSENT_PURPOSES)).readonly().exactOptional(),
          secondFollowUpPurpose: z.enum(CONSENT_PURPOSES).exactOptional(),
        })
        .exactOptional(),
      retention: z
        .strictObject({
          visitMonths: z.int().exactOptional().describe('After the last activity.'),
          caseMonths: z.int().exactOptional().describe('After the last case was closed.'),
          consentMonths: z
            .int()
            .exactOptional()
            .describe(
              'After the consent ended: after a no, or after the last activity of somebody who said yes.',
            ),
        })
        .exactOptional()
        .describe('How long a person is kept; the longest counts. Defaults by country.'),
      notices: z
        .strictObject({
          escalationSpreadMinutes: z.int().exactOptional(),
          reminderLeadMinutes: z
            .int()
            .exactOptional()
            .describe(
              'Minutes before a callback or a promised reply at which its owner is reminded; 0 for none.',
            ),
          clientUrl: clientUrl
            .exactOptional()
            .describe('Where the client of the group is. Rows of notices lead there; none: to the API.'),
        })
        .exactOptional(),
    })
    .meta({ id: 'Settings' }),
);

export const settingBound = z
  .discriminatedUnion('rule', [
    z.strictObject({ path: line(80), rule: z.literal('locked') }),
    z.strictObject({
      path: line(80),
      rule: z.literal('bounded'),
      minimum: z.number().exactOptional(),
      maximum: z.number().exactOptional(),
    }),
  ])
  .meta({ id: 'SettingBound' });
