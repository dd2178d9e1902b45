import { text } from '../../shared/contracts/schemas/index.ts';

/**
 * Tries what every declaration is made of, so that it is loaded and ready while the function starts. A start has a full
 * core; the first request has the share of the function's memory and would take three times as long for it.
 */
export function trySchemas(): void {
  text(1).safeParse('');
}
