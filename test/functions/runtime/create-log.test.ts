import { afterEach, describe, expect, test, vi } from 'vitest';
import { createLog } from '../../../functions/runtime/create-log.ts';
import type { LogFields } from '../../../functions/runtime/log.ts';

/** What reaches the standard output while something is logged. */
function written(level: string | undefined, say: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  say(createLog('api/visit', level));
  return lines.join('');
}

afterEach(() => vi.restoreAllMocks());

describe('the log', () => {
  test('writes one line of JSON with the allowed fields and no others', () => {
    const smuggled = { status: 200, fullName: 'Zhang Wei' } as LogFields;
    const text = written(undefined, (log) => log.info('Answered', smuggled));
    expect(JSON.parse(text)).toMatchObject({
      level: 'INFO',
      message: 'Answered',
      service: 'api/visit',
      status: 200,
    });
    expect(text).not.toContain('Zhang');
  });

  test('is as quiet as it is told to be', () => {
    expect(written('warn', (log) => log.info('Answered', {}))).toBe('');
  });

  test('refuses a level nobody knows', () => {
    expect(() => createLog('api/visit', 'verbose')).toThrow('LOG_LEVEL must be one of');
  });
});
