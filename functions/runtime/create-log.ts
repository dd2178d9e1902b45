import { Logger } from '@aws-lambda-powertools/logger';
import type { Log, LogFields } from './log.ts';

const LEVELS = ['DEBUG', 'INFO', 'WARN', 'ERROR', 'SILENT'] as const;
type Level = (typeof LEVELS)[number];

/**
 * The log of one function, as structured JSON.
 * @param service the function's folder, such as `api/visit`.
 * @param level `LOG_LEVEL`; INFO when it is not set.
 * @throws when the level is unknown, because a typing error must not silence a function.
 */
export function createLog(service: string, level: string | undefined): Log {
  const logLevel = (level ?? 'INFO').toUpperCase();
  if (!isLevel(logLevel)) throw new Error(`LOG_LEVEL must be one of ${LEVELS.join(', ')}`);
  const logger = new Logger({ serviceName: service, logLevel });
  return {
    info: (sentence, fields) => logger.info(sentence, only(fields)),
    warn: (sentence, fields) => logger.warn(sentence, only(fields)),
    error: (sentence, fields) => logger.error(sentence, only(fields)),
  };
}

function isLevel(text: string): text is Level {
  return (LEVELS as readonly string[]).includes(text);
}

const ALLOWED: Readonly<Record<keyof LogFields, true>> = {
  operation: true,
  method: true,
  status: true,
  code: true,
  requestId: true,
  groupId: true,
  branchId: true,
  recordId: true,
  obligationId: true,
  mailId: true,
  step: true,
  generation: true,
  count: true,
  failed: true,
  outcome: true,
  durationMilliseconds: true,
  replayed: true,
  errorName: true,
  errorAt: true,
};

/** A second guard after the type: a field that is not allowed never reaches the log. */
function only(fields: LogFields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name in ALLOWED));
}
