import type { LetterEvent } from '../../domain/records/letter.ts';
import type { Instant } from '../../kernel/instant.ts';

const MOST_OCTETS = 75;

/** What a calendar file says beside the event itself. */
export interface CalendarDetails {
  /** The same for every copy of this invitation, so that a diary shows it once. */
  readonly uid: string;
  readonly writtenAt: Instant;
  readonly description: string;
  /** Who invites. A published event must name somebody (RFC 5546). Without a name it is a plain entry. */
  readonly organizer?: { readonly name: string; readonly email: string };
}

/** The event of an invitation as an iCalendar file (RFC 5545), in UTC, which every diary shows in its own zone. */
export function calendarFile(
  event: LetterEvent,
  { uid, writtenAt, description, organizer }: CalendarDetails,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Aftercare//Letters//EN',
    ...(organizer ? ['METHOD:PUBLISH'] : []),
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(writtenAt)}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.endsAt)}`,
    ...(organizer ? [`ORGANIZER;CN="${quotable(organizer.name)}":mailto:${encodeURI(organizer.email)}`] : []),
    `SUMMARY:${escaped(event.title)}`,
    `LOCATION:${escaped(event.place)}`,
    `DESCRIPTION:${escaped(description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** `20261219T010000Z` */
function utc(at: Instant): string {
  return `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (character) => `\\${character}`).replaceAll(/\r\n|\r|\n/g, '\\n');
}

/** The value of a parameter is in quotation marks and cannot contain one. */
function quotable(text: string): string {
  return text.replaceAll('"', "'");
}

/** Lines of at most 75 octets, never cut inside a character. A continued line begins with a blank. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  let text = '';
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
