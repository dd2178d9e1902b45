import { callOf, type GenuineRequest } from './genuine-request.ts';
import type { Mistake } from './mistake.ts';

/** The request without the headers that make it safe to repeat and to overwrite, or with wrong ones. */
export function headerMistakes(request: GenuineRequest): readonly Mistake[] {
  const { idempotencyKey, ifMatch } = request.operation;
  const header = (name: string, value: string | undefined, answer: string): Mistake => {
    const { [name]: _, ...others } = request.headers;
    return {
      name: `${name}: ${value?.slice(0, 8) ?? 'none'}`,
      call: callOf(request, { headers: value === undefined ? others : { ...others, [name]: value } }),
      answer,
    };
  };
  return [
    ...(idempotencyKey === 'required'
      ? [
          header('idempotency-key', undefined, '400 idempotency-key-missing'),
          header('idempotency-key', ' ', '400 idempotency-key-missing'),
          header('idempotency-key', 'k'.repeat(256), '400 idempotency-key-invalid'),
          header('idempotency-key', '键', '400 idempotency-key-invalid'),
        ]
      : []),
    ...(ifMatch === 'required'
      ? [
          header('if-match', undefined, '428 if-match-missing'),
          header('if-match', '*', '400 if-match-invalid'),
          header('if-match', 'W/v1', '400 if-match-invalid'),
          header('if-match', '"v999"', '412 version-stale'),
        ]
      : []),
  ];
}
