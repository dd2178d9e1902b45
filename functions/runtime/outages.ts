import type { AnyRefusal } from '../../shared/domain/records/decision.ts';
import { NOT_A_FORM } from './form-body.ts';

/** Errors the network or an AWS service raises while it cannot serve; names are stable, messages are not. */
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

/** What the caller is told of an exception: an outage may pass, anything else is a bug of ours. */
export function refusalFor(error: unknown): AnyRefusal {
  const { name, code, statusCode, cause } = shape(error);
  if (cause === '@middy/http-json-body-parser') {
    return { code: statusCode === 415 ? 'content-type-unsupported' : 'malformed-json' };
  }
  if (cause === NOT_A_FORM) return { code: 'content-type-unsupported' };
  // The SDK calls a connection that ran out of time TimeoutError as well: either way the outcome is unknown.
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

/** Where an error came from, without its message: messages may quote what they are about. */
export function errorFields(error: unknown): {
  readonly errorName: string;
  readonly errorAt: readonly string[];
} {
  if (!(error instanceof Error)) return { errorName: typeof error, errorAt: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { errorName: error.name, errorAt: frames.slice(0, 8).map((frame) => frame.trim()) };
}
