/** What a dossier consists of for people. */
export const DOSSIER_KINDS = [
  'vehicle',
  'visit',
  'followUp',
  'obligation',
  'case',
  'letter',
  'call',
  'activity',
] as const;
export type DossierKind = (typeof DOSSIER_KINDS)[number];
