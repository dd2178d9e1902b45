/** The values of a problem's data in a sentence. */
export function listed(values: unknown): string {
  return Array.isArray(values) ? values.join(', ') : String(values);
}
