import { callOf, type GenuineRequest } from './genuine-request.ts';
import type { Mistake } from './mistake.ts';

/** A request that was carried out, sent again under the same idempotency key about something else. */
export function elsewhereMistakes(request: GenuineRequest): readonly Mistake[] {
  const { operation, params, claims } = request;
  if (operation.idempotencyKey !== 'required') return [];
  // At both branches, so that it is the key alone that stands in the way.
  const held = claims?.['aftercare:roles'] ?? '';
  const everywhere = {
    ...claims,
    'aftercare:roles': `${held} ${held.replaceAll('sh-pudong', 'ny-queens')}`,
  };
  return Object.entries(params).map(([name, value]) => ({
    name: `of another ${name}`,
    call: callOf(request, { params: { ...params, [name]: another(value) }, claims: everywhere }),
    answer: '422 idempotency-key-reused',
  }));
}

function another(value: string): string {
  if (/^[a-z]{3}_/.test(value)) return `${value.slice(0, 4)}${'0'.repeat(26)}`;
  if (/^\d{4}$/.test(value)) return String(Number(value) + 1);
  return value === 'sh-pudong' ? 'ny-queens' : `${value}-2`;
}
