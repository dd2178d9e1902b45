/**
 * The size of an item in bytes as DynamoDB counts it, names and values in UTF-8; numbers are estimated one
 * byte high at most, and what is undefined is not stored. Emulators do not report capacity units correctly,
 * so units are computed from this.
 * @throws for a value no record has: anything but text, number, flag, null, list or map.
 */
export function itemBytes(item: Readonly<Record<string, unknown>>): number {
  return stored(item).reduce((sum, [name, value]) => sum + utf8(name) + valueBytes(value), 0);
}

function valueBytes(value: unknown): number {
  if (value === null) return 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, inner) => sum + 1 + valueBytes(inner), 3);
  switch (typeof value) {
    case 'string':
      return utf8(value);
    case 'number':
      return Math.ceil(String(value).replace(/[-.]/g, '').length / 2) + 2;
    case 'boolean':
      return 1;
    case 'object':
      return stored(value).reduce((sum, [name, inner]) => sum + 1 + utf8(name) + valueBytes(inner), 3);
    default:
      throw new Error('Attributes are text, numbers, flags, lists and maps only');
  }
}

function stored(map: object): readonly (readonly [name: string, value: unknown])[] {
  return Object.entries(map).filter(([, value]) => value !== undefined);
}

function utf8(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
