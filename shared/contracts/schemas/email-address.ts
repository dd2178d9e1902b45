import * as z from 'zod';
import { fieldError } from './field-error.ts';

/** RFC 5321 4.5.3.1.1, in octets; a local part that can be delivered is ASCII. */
const LOCAL_PART_MAXIMUM = 64;
/** RFC 5321 4.5.3.1.3, less the angle brackets. */
const MAXIMUM = 254;

/** Characters between dots (RFC 5321 4.1.2, Dot-string). Quoted local parts are not used by people. */
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * An e-mail address. Blanks and invisible characters around it are dropped and full-width characters made narrow. The
 * domain becomes lower case, and one in other scripts ASCII (IDNA), as it is sent. The local part stays as given.
 */
export const emailAddress = z
  .string()
  .overwrite(tidied)
  .refine((given) => given.length <= MAXIMUM && isAddress(given), {
    ...fieldError('bad-email', 'must be an e-mail address', '必须是电子邮件地址'),
    abort: true,
  })
  .refine(
    (given) => localPartOf(given).length <= LOCAL_PART_MAXIMUM,
    fieldError(
      'email-local-part-too-long',
      'must have at most 64 characters before the @',
      '@ 之前最多 64 个字符',
    ),
  )
  .meta({ format: 'email', maxLength: MAXIMUM });

function tidied(given: string): string {
  const narrow = given
    .normalize('NFKC')
    .replace(/[\p{Cf}\ufe00-\ufe0f]/gu, '')
    .trim();
  const at = narrow.lastIndexOf('@');
  if (at < 0) return narrow;
  return `${narrow.slice(0, at)}@${asciiDomain(narrow.slice(at + 1))}`;
}

/** As given where it is no domain, so that the rules see it. */
function asciiDomain(domain: string): string {
  if (/^[\x00-\x7f]*$/.test(domain)) return domain.toLowerCase();
  const address = URL.parse(`http://${domain}`);
  return address && address.host !== '' && address.pathname === '/' ? address.host : domain;
}

function isAddress(given: string): boolean {
  const at = given.lastIndexOf('@');
  return at > 0 && LOCAL_PART.test(given.slice(0, at)) && DOMAIN.test(given.slice(at + 1));
}

function localPartOf(given: string): string {
  return given.slice(0, given.lastIndexOf('@'));
}
