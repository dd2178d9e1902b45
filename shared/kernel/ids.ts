/** Prefixes of the identifiers we make ourselves: `<prefix>_<26 characters of Crockford base32>`. */
export const ID_PREFIXES = {
  staff: 'stf',
  customer: 'cus',
  vehicle: 'veh',
  visit: 'vis',
  followUp: 'fup',
  obligation: 'obl',
  call: 'cal',
  notice: 'ntc',
  digest: 'dig',
  mail: 'mai',
  activity: 'act',
  case: 'cas',
  letter: 'let',
  absence: 'abs',
  consent: 'con',
} as const;

export type IdName = keyof typeof ID_PREFIXES;

declare const brand: unique symbol;

/** A string that can only be used where this kind of identifier is meant. */
export type Id<Name extends string> = string & { readonly [brand]: Name };

/** Chosen by the operator, stable for ever: lower-case letters, digits and hyphens (`sh-pudong`). */
export type GroupId = Id<'group'>;
export type BranchId = Id<'branch'>;
export type CalendarId = Id<'calendar'>;

export type StaffId = Id<'staff'>;
export type CustomerId = Id<'customer'>;
export type VehicleId = Id<'vehicle'>;
export type VisitId = Id<'visit'>;
export type FollowUpId = Id<'followUp'>;
export type ObligationId = Id<'obligation'>;
export type CallId = Id<'call'>;
export type NoticeId = Id<'notice'>;
export type DigestId = Id<'digest'>;
export type MailId = Id<'mail'>;
export type CaseId = Id<'case'>;
export type LetterId = Id<'letter'>;
export type AbsenceId = Id<'absence'>;
export type ConsentId = Id<'consent'>;

const SUFFIX = '[0-9a-hjkmnp-tv-z]{26}';

/** Operator-chosen identifiers (groups, branches, calendars): 2 to 32 characters. */
export const SLUG_PATTERN = /^[a-z][a-z0-9-]{1,31}$/;

/** The pattern every identifier of this kind matches. */
export function idPattern(name: IdName): RegExp {
  return new RegExp(`^${ID_PREFIXES[name]}_${SUFFIX}$`);
}

/**
 * Marks a string as an identifier where trust begins: at the parsed edge, in fixtures, from storage.
 * The check is the caller's (`idPattern`, `SLUG_PATTERN`); this only changes the type.
 */
export function asId<Name extends string>(text: string): Id<Name> {
  return text as Id<Name>;
}
