import type { VisitCells } from './visit-columns.ts';

/** How one line differs from what it should be. */
type Spoil = (cells: VisitCells) => Partial<VisitCells>;

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

/** What people and dealer systems do to data, by the place of the line in the export. */
const SPOILS: Readonly<Record<number, Spoil>> = {
  3: ({ VIN }) => ({ VIN: VIN.replace('0', 'O') }),
  6: ({ Plate }) => ({ Plate: `${Plate.slice(0, 2)}·${Plate.slice(2)}` }),
  9: ({ Phone }) => ({ Phone: `${Phone.slice(0, 3)} ${Phone.slice(3, 7)} ${Phone.slice(7)}` }),
  12: ({ Phone }) => ({ Phone: wide(Phone) }),
  15: () => ({ Phone: '021-58881234转608' }),
  18: ({ In }) => ({ In: In.replace(/^(\d+)\/0?(\d+)\/0?(\d+) /, '$1年$2月$3日 ') }),
  21: ({ VIN }) => ({ VIN: VIN.slice(0, 8) + (VIN[8] === '5' ? '6' : '5') + VIN.slice(9) }),
  24: ({ Name, Wishes }) => ({ Name: ` ${Name}  `, Wishes: `${Wishes}   ` }),
  27: () => ({ Phone: '' }),
  30: () => ({ Phone: '无' }),
  33: ({ In, Out }) => ({ In: Out, Out: In }),
  36: ({ Wishes }) => ({ Wishes: `${Wishes}\n下午三点以后来电，\n说"王老师介绍的"` }),
  39: ({ Plate }) => ({ Plate: wide(Plate.toLowerCase()) }),
  42: () => ({ Advisor: '小刘' }),
  45: () => ({ Address: '' }),
  48: () => ({ Branch: 'sh-puxi' }),
  51: () => ({ In: '2026/11/31 10:00' }),
  54: ({ VIN }) => ({ VIN: VIN.slice(0, 16) }),
  57: () => ({ 'Customer No.': '' }),
  60: () => ({ Odometer: '1.2万公里', 'E-mail': '没有邮箱' }),
  63: () => ({ Name: '' }),
  66: () => ({ Out: '' }),
  69: ({ Name, Title }) => ({ Title: '', Name: `${Name} ${Title}` }),
  72: ({ 'Work items': items }) => ({ 'Work items': `${items.replaceAll('；', '\n')}\n` }),
  75: ({ Plate, Language }) => ({
    Plate: `${Plate.slice(0, 1)} ${Plate.slice(1, 2)}.${Plate.slice(2)}`,
    Language: Language.slice(0, 2),
  }),
  123: ({ Phone }) => ({ Phone: `${Phone} ext. 12` }),
  126: ({ In }) => ({ In: In.replace(/\/2026 /, '/26 ') }),
  129: ({ VIN }) => ({ VIN: VIN.replace('1', 'I') }),
  132: ({ Plate }) => ({ Plate: Plate.toLowerCase().replace(' ', '.') }),
  135: ({ Phone }) => ({ Phone: Phone.replace(/\D/g, '').slice(3) }),
  138: ({ Name }) => ({ Name: Name.toUpperCase() }),
  141: () => ({ Out: '12/32/2026 5:00 PM' }),
  144: ({ Address }) => ({ Address: Address.replace(', ', '\n') }),
  147: () => ({ Wishes: 'Said "never again" after last time, be nice' }),
  150: () => ({ Out: '' }),
  153: () => ({ 'Customer No.': '' }),
  156: ({ Language }) => ({ Language: Language === 'en' ? 'English' : '中文' }),
  159: () => ({ Odometer: 'TMU' }),
};

/** The clean lines with the mess of real life. */
export function spoilRows(rows: readonly VisitCells[]): readonly VisitCells[] {
  return rows.map((cells, place) => ({ ...cells, ...SPOILS[place]?.(cells) }));
}
