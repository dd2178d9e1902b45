type Item = Readonly<Record<string, unknown>>;

interface Numbered {
  readonly year: number;
  readonly sequence: number;
}

/** What a register is made of: its lines, and the records they are one to one with. */
const REGISTERS = {
  call: { line: 'callRegisterLine', record: 'call', link: 'callId' },
  letter: { line: 'letterRegisterLine', record: 'letter', link: 'letterId' },
} as const;

/**
 * What is wrong with the registers in a table: numbers missing or given twice in a branch and
 * year, a counter that knows better, a line without its record or a record without its line, a void in only
 * one of them. Empty when all is well.
 * @param items the whole table, as it is stored.
 */
export function registerFaults(items: readonly Item[]): readonly string[] {
  return (['call', 'letter'] as const).flatMap((register) => {
    const { line, record, link } = REGISTERS[register];
    const lines = items.filter(({ type }) => type === line);
    const records = items.filter(({ type, posting }) => type === record && (register === 'call' || posting));
    return [
      ...numberFaults(register, lines, items),
      ...linkFaults(register, lines, records, link),
      ...records.flatMap((one) => {
        const its = lines.find((candidate) => candidate[link] === one['id']);
        const isVoid = register === 'call' ? Boolean(one['voided']) : one['status'] === 'voided';
        return its && Boolean(its['voided']) !== isVoid ? [`${register} ${one['id']}: void on one side`] : [];
      }),
    ];
  });
}

function numberFaults(register: string, lines: readonly Item[], items: readonly Item[]): readonly string[] {
  const books = new Map<string, number[]>();
  for (const line of lines) {
    const { year, sequence } = line['number'] as Numbered;
    const book = `${register} ${String(line['branchId'])} ${year}`;
    books.set(book, [...(books.get(book) ?? []), sequence]);
  }
  const counted = items
    .filter((item) => item['type'] === 'registerCounter' && item['register'] === register)
    .flatMap((counter) =>
      Object.entries(counter['lastByYear'] as Record<string, number>).map(
        ([year, last]) => [`${register} ${String(counter['branchId'])} ${year}`, last] as const,
      ),
    );
  const lasts = new Map<string, number>(counted);
  return [...new Set([...books.keys(), ...lasts.keys()])].flatMap((book) => {
    const numbers = (books.get(book) ?? []).toSorted((left, right) => left - right);
    const isWhole = numbers.every((number, index) => number === index + 1);
    return [
      ...(isWhole ? [] : [`${book}: ${numbers.join(' ')}`]),
      ...(lasts.get(book) === numbers.length ? [] : [`${book}: counter at ${lasts.get(book)}`]),
    ];
  });
}

function linkFaults(
  register: string,
  lines: readonly Item[],
  records: readonly Item[],
  link: string,
): readonly string[] {
  const fromRecords = records.map((one) => named(one['id'], numberOf(one))).toSorted();
  const fromLines = lines.map((line) => named(line[link], line['number'] as Numbered)).toSorted();
  const missing = fromRecords.filter((name) => !fromLines.includes(name));
  const orphaned = fromLines.filter((name) => !fromRecords.includes(name));
  const doubled = fromLines.filter((name, index) => fromLines[index - 1] === name);
  return [
    ...missing.map((name) => `${register} ${name}: no line`),
    ...orphaned.map((name) => `${register} ${name}: no record`),
    ...doubled.map((name) => `${register} ${name}: two lines`),
  ];
}

function numberOf(record: Item): Numbered {
  return (record['number'] ?? (record['posting'] as Item)['number']) as Numbered;
}

function named(id: unknown, { year, sequence }: Numbered): string {
  return `${String(id)} ${year}-${sequence}`;
}
