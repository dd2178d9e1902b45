import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/**
 * The size of an item in bytes as DynamoDB counts it, names and values in UTF-8; numbers are estimated
 * one byte high at most. Emulators do not report capacity units truly, so units are reckoned from this.
 */
export function itemBytes(item: Readonly<Record<string, AttributeValue>>): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + utf8(name) + valueBytes(value), 0);
}

function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return utf8(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/[-.]/g, '').length / 2) + 2;
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1;
  if (value.L !== undefined) return value.L.reduce((sum, inner) => sum + 1 + valueBytes(inner), 3);
  if (value.M !== undefined) {
    return Object.entries(value.M).reduce(
      (sum, [name, inner]) => sum + 1 + utf8(name) + valueBytes(inner),
      3,
    );
  }
  throw new Error('Attributes are text, numbers, flags, lists and maps only');
}

function utf8(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
