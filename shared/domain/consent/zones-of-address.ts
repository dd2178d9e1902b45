/** The state or province before the postal code, as addresses of these countries are written. */
const FORMS: readonly (readonly [form: RegExp, country: string])[] = [
  [/\b([A-Z]{2})[\s,.]+\d{5}(?:-\d{4})?\b/, 'US'],
  [/\b([A-Z]{2})[\s,.]+[A-Z]\d[A-Z]\s?\d[A-Z]\d\b/, 'CA'],
  [/\b(NSW|VIC|QLD|TAS|ACT|SA|WA|NT)[\s,.]+\d{4}\b/, 'AU'],
];

/** Zones of states and provinces, all of them where there are several. Source: 49 CFR 71, and the IANA `zone.tab`. */
const STATES: Readonly<Record<string, string>> = {
  'America/New_York': 'US CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV',
  'America/New_York America/Chicago': 'US FL IN KY MI TN',
  'America/Chicago': 'US AL AR IA IL LA MN MO MS OK WI',
  'America/Chicago America/Denver': 'US KS ND NE SD TX',
  'America/Denver': 'US CO MT NM UT WY',
  'America/Denver America/Phoenix': 'US AZ',
  'America/Denver America/Los_Angeles': 'US ID NV OR',
  'America/Los_Angeles': 'US CA WA',
  'America/Anchorage America/Adak': 'US AK',
  'Pacific/Honolulu': 'US HI',
  'America/Puerto_Rico': 'US PR VI',
  'Pacific/Guam': 'US GU MP',
  'Pacific/Pago_Pago': 'US AS',
  'America/St_Johns America/Halifax': 'CA NL',
  'America/Halifax': 'CA NB NS PE',
  'America/Toronto America/Halifax': 'CA QC',
  'America/Toronto America/Winnipeg': 'CA ON',
  'America/Winnipeg': 'CA MB',
  'America/Regina America/Edmonton': 'CA SK',
  'America/Edmonton': 'CA AB NT',
  'America/Vancouver America/Edmonton': 'CA BC',
  'America/Whitehorse': 'CA YT',
  'America/Toronto America/Winnipeg America/Edmonton': 'CA NU',
  'Australia/Sydney': 'AU NSW VIC TAS ACT',
  'Australia/Brisbane': 'AU QLD',
  'Australia/Adelaide': 'AU SA',
  'Australia/Perth Australia/Eucla': 'AU WA',
  'Australia/Darwin': 'AU NT',
};

/**
 * Every zone an address may be in, by name, where its country spans several and the address says which state it is in.
 * @param address as people write it, on one line or several.
 * @returns nothing where the address does not tell.
 */
export function zonesOfAddress(address: string): readonly string[] {
  return FORMS.flatMap(([form, country]) => {
    const state = form.exec(address.normalize('NFKC').toUpperCase())?.[1];
    return state === undefined ? [] : zonesOfState(country, state);
  });
}

function zonesOfState(country: string, state: string): readonly string[] {
  for (const [zones, places] of Object.entries(STATES)) {
    const [of, ...states] = places.split(' ');
    if (of === country && states.includes(state)) return zones.split(' ');
  }
  return [];
}
