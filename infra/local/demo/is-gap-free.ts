/** Numbers are `2026-000123`: within a year each is one more than the one before. */
export function isGapFree(lines: readonly { readonly number: string }[]): boolean {
  return lines.every(({ number }, place) => {
    const before = lines[place - 1]?.number;
    const [year, sequence] = number.split('-').map(Number);
    const [yearBefore, sequenceBefore] = before?.split('-').map(Number) ?? [];
    return year === yearBefore
      ? sequence === (sequenceBefore ?? 0) + 1
      : before === undefined || sequence === 1;
  });
}
