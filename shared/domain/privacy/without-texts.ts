import { isSameContent } from '../../kernel/canonical-json.ts';
import { ID_PREFIXES } from '../../kernel/ids.ts';

/** Replaces a name or a text. It belongs to no language and to nobody. */
export const ERASED = '[erased]';

/** Attributes whose text is a code, a name of ours or an identifier of the operator's. */
const NAMELESS: ReadonlySet<string> = new Set([
  'type',
  'status',
  'branchId',
  'groupId',
  'kind',
  'level',
  'outcome',
  'direction',
  'callType',
  'topics',
  'previousTopics',
  'effect',
  'because',
  'channel',
  'language',
  'purpose',
  'template',
  'way',
  'by',
  'source',
  'satisfaction',
  'state',
  'how',
  'wording',
  'ordinal',
  'label',
  'round',
  'problem',
  'vehicleModel',
  'vehicleClass',
  'senderName',
  'onDuty',
]);

/** Attributes that say nothing once their text is gone, and that may be missing. */
const DROPPED: ReadonlySet<string> = new Set([
  'plateNumber',
  'vin',
  'vinValid',
  'phoneNumber',
  'spokenTo',
  'trackingNumber',
  'replyTo',
  'unsubscribeUrl',
  'calendar',
  'event',
]);

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/;
const IDENTIFIER = new RegExp(`^(${Object.values(ID_PREFIXES).join('|')})_[0-9a-hjkmnp-tv-z]{26}$`);

/**
 * The record without anything people wrote: every text is erased unless it is known to name nobody. So a text
 * added to a record later is erased too. Numbers, moments, identifiers and codes stay.
 * @returns the record itself when there was nothing to erase.
 */
export function withoutTexts<Kind extends object>(record: Kind): Kind {
  const cleaned = cleanedMap(record) as Kind;
  return isSameContent(record, cleaned) ? record : cleaned;
}

function cleanedMap(map: object): object {
  return Object.fromEntries(
    Object.entries(map)
      .filter(([name, value]) => !DROPPED.has(name) && value !== undefined)
      .map(([name, value]) => [name, NAMELESS.has(name) && !isMap(value) ? value : cleaned(value)]),
  );
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return MOMENT.test(value) || IDENTIFIER.test(value) ? value : ERASED;
  if (Array.isArray(value)) return value.map(cleaned);
  return isMap(value) ? cleanedMap(value) : value;
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
