import type { ClockStart } from './clock/test-clock.ts';
import type { LoadCompose } from './functions/local-functions.ts';
import type { Templates } from './template/template.ts';

export interface StartOptions {
  /** Default: `.aftercare` below the project. */
  readonly dataFolder?: string;
  /** Forget everything kept so far. */
  readonly fresh?: boolean;
  /** The first of four neighbouring ports (API, inbox, Scheduler, DynamoDB), or any free ones. */
  readonly ports?: number | 'ephemeral';
  /** Do not report failures. Functions log only errors. */
  readonly quiet?: boolean;
  /** What functions log; default WARN. */
  readonly logLevel?: 'INFO' | 'WARN' | 'ERROR';
  readonly clock?: ClockStart;
  /** Seed the demo group; default true. */
  readonly seed?: boolean;
  /** Default: the stacks as they are synthesised from the sources. */
  readonly templates?: Templates;
  /** Default: the function folders below the project. */
  readonly loadCompose?: LoadCompose;
  /** Called when an engine is lost while running. The run cannot continue. */
  readonly onLoss?: (reason: string) => void;
  /** A note that does not stop anything. */
  readonly warn?: (sentence: string) => void;
  /** Keeps the table in this process, quick and gone with it, in place of an emulator beside it. */
  readonly inProcess?: boolean;
  /** Default: the environment of the process (`DYNAMODB_ENDPOINT`, `DYNOXIDE_PATH`). */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}
