import type { AnyRefusal } from '../../shared/domain/records/decision.ts';

/** Errors of the network or an AWS service that cannot serve now. Names are stable, messages are not. */
const OUTAGES = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'TransactionInProgressException',
  'NetworkingError',
  'AbortError',
  'ECONNREFUSED',
  'ECONNRESET',
]);

/** What the caller is told about an exception. An outage may pass; anything else is our bug. */
export function refusalFor(error: unknown): AnyRefusal {
  const { name, code, statusCode, cause } = shape(error);
  if (cause === '@middy/http-json-body-parser') {
    return { code: statusCode === 415 ? 'content-type-unsupported' : 'malformed-json' };
  }
  // The SDK also uses TimeoutError when a connection timed out. Either way the outcome is unknown.
  if (name === 'TimeoutError') return { code: 'timed-out' };
  if (OUTAGES.has(name) || OUTAGES.has(code)) return { code: 'temporarily-unavailable' };
  return { code: 'internal-error' };
}

/** Whether waiting may help. */
export function isOutage(code: string): boolean {
  return code === 'timed-out' || code === 'temporarily-unavailable';
}

function shape(error: unknown): { name: string; code: string; statusCode: unknown; cause: unknown } {
  if (!(error instanceof Error)) return { name: '', code: '', statusCode: undefined, cause: undefined };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const cause = error.cause as { package?: unknown } | undefined;
  return { name: error.name, code: String(code ?? ''), statusCode, cause: cause?.package };
}

/** Where an error came from, without its message, because messages may quote what they are about. */
export function errorFields(error: unknown): {
  readonly errorName: string;
  readonly errorAt: readonly string[];
} {
  if (!(error instanceof Error)) return { errorName: typeof error, errorAt: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { errorName: error.name, errorAt: frames.slice(0, 8).map((frame) => frame.trim()) };
}
