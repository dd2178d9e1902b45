import { text } from '../../shared/contracts/schemas/index.ts';

/**
 * Loads what every declaration is made of, and tries it once, while the function starts. A start has a full core; the
 * first request has the share of the function's memory and would take three times as long for it.
 */
text(1).safeParse('');
