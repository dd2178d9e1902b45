import { join } from 'node:path';
import { vi } from 'vitest';
import { fromSource } from '../../infra/local/functions/local-functions.ts';
import type { StartOptions } from '../../infra/local/start-options.ts';

/** The output of a process, as text. Nothing of it reaches the terminal until `restore`. */
export interface SpokenOutput {
  text(): string;
  restore(): void;
}

/** Listens to everything that is written to the outputs and the console from here on. */
export function listenToOutput(): SpokenOutput {
  let said = '';
  const hear = (text: unknown): boolean => {
    said += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(hear),
    vi.spyOn(process.stderr, 'write').mockImplementation(hear),
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi
        .spyOn(console, level)
        .mockImplementation((...parts: unknown[]) => void hear(parts.map(String).join(' '))),
    ),
  ];
  return {
    text: () => said,
    restore: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}

/** Starts a stack whose functions say everything they can say, not only errors. */
export function sayingEverything(): Pick<StartOptions, 'loadCompose'> {
  const load = fromSource(join(import.meta.dirname, '../..'));
  return {
    loadCompose: async (folder) => {
      const compose = await load(folder);
      return (environment, overrides) => compose({ ...environment, LOG_LEVEL: 'DEBUG' }, overrides);
    },
  };
}
