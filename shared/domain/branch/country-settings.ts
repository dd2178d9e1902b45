import type { PartialSettings } from '../records/settings.ts';

/**
 * Defaults that come from a country's law, as far as we found it. So far this is how long things are kept.
 */
export type CountrySettings = Pick<PartialSettings, 'retention'>;

/**
 * By the branch's country; one that is not named has the product's defaults. Not legal advice: the group or the
 * branch sets what its counsel says (practice C.10).
 *
 * | months          | because                                                                               |
 * | --------------- | ------------------------------------------------------------------------------------- |
 * | visits, CN: 24  | repair files two years (机动车维修管理规定), and no longer than need be (PIPL art. 19) |
 * | visits, US: 36  | California three years (16 CCR 3358), New York two: a branch there may set 24         |
 * | visits, else 36 | no figure found, in the EU either (GDPR art. 5(1)(e)): the longest of those found     |
 * | cases: 36       | no rule found; the trade's three years after closing                                  |
 * | consent: 60     | US: proof five years (16 CFR 310.5), stops five years (47 CFR 64.1200(d)(6))          |
 */
const COUNTRY_SETTINGS: Readonly<Record<string, CountrySettings>> = {
  CN: { retention: { visitMonths: 24, caseMonths: 36, consentMonths: 60 } },
  // The country does not say which state, so the longest period of its states.
  US: { retention: { visitMonths: 36, caseMonths: 36, consentMonths: 60 } },
};

/**
 * What holds in a country where neither group nor branch says otherwise, over the product's defaults.
 * @param country ISO 3166-1 alpha-2.
 */
export function settingsOfCountry(country: string): CountrySettings {
  return Object.hasOwn(COUNTRY_SETTINGS, country) ? (COUNTRY_SETTINGS[country] ?? {}) : {};
}
