import type { GenuineRequest } from './genuine-request.ts';

/**
 * A body that would also be accepted but says something else. Undefined where every text is an identifier.
 */
export function otherContent({ operation, body }: GenuineRequest): unknown {
  if (!operation.body || typeof body !== 'object' || body === null) return undefined;
  for (const [name, value] of Object.entries(body)) {
    if (typeof value !== 'string') continue;
    const other = { ...body, [name]: `${value} 2` };
    if (operation.body.safeParse(other).success) return other;
  }
  return undefined;
}
