import type * as z from 'zod';
import { getLetter, type getLetterRegister } from '../../../shared/contracts/letter/index.ts';
import type { Branch } from '../../../shared/domain/records/branch.ts';
import type { Cast } from './cast.ts';
import type { LetterCounts } from './demo-report.ts';
import { isGapFree } from './is-gap-free.ts';
import { supervisorOf } from './supervise.ts';

export type LetterLine = z.output<typeof getLetterRegister.reply.schema>['data'][number];

/** Counts the letters of a branch by how they left and by what came back. */
export async function countLetters(
  cast: Cast,
  branch: Branch,
  lines: readonly LetterLine[],
): Promise<LetterCounts> {
  const ofStory = lines.filter(({ customerId }) => cast.dossiers.has(customerId));
  return {
    registered: ofStory.length,
    gapFree: isGapFree(lines),
    byWay: countBy(ofStory.map(({ way }) => way)),
    failed: countBy(ofStory.flatMap(({ returned }) => (returned ? [returned.because] : []))),
    softBounces: await countSoftBounces(cast, branch, ofStory),
  };
}

function countBy<Value extends string>(values: readonly Value[]): Partial<Record<Value, number>> {
  const counts = new Map<Value, number>();
  for (const value of values.toSorted()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts) as Partial<Record<Value, number>>;
}

/** The letter stays sent after those: the address may do better next time. */
async function countSoftBounces(cast: Cast, branch: Branch, lines: readonly LetterLine[]): Promise<number> {
  const client = cast.stack.clientOf(supervisorOf(branch));
  let count = 0;
  for (const { customerId, letterId, way } of lines) {
    if (way !== 'email') continue;
    const params = { branchId: branch.id, customerId, letterId };
    const { delivery } = (await client.send(getLetter, { params })).body;
    if (delivery?.status === 'bounced' && delivery.hard === false) count += 1;
  }
  return count;
}
