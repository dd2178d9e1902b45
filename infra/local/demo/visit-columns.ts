/** The columns of the dealer system's export, in its order and under its headings. */
export const VISIT_COLUMNS = [
  'Branch',
  'RO No.',
  'Customer No.',
  'Name',
  'Title',
  'Phone',
  'E-mail',
  'Language',
  'Address',
  'Plate',
  'VIN',
  'Model',
  'Class',
  'Interval',
  'Odometer',
  'Purpose',
  'Work items',
  'In',
  'Out',
  'Advisor',
  'Next maintenance',
  'Wishes',
] as const;

export type VisitColumn = (typeof VISIT_COLUMNS)[number];

/** One line of the export, every cell as the file has it. */
export type VisitCells = Readonly<Record<VisitColumn, string>>;
