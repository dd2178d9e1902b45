import type { ProblemDocument } from './problems/problem-document.ts';

/** A refusal of the API, or of the gateway before it (then only status and a code made of it are known). */
export class ProblemError extends Error {
  readonly status: number;
  /** Stable: decide by this. `gateway-<status>` where the gateway answered. */
  readonly code: string;
  readonly problem: ProblemDocument | undefined;
  /** Seconds to wait before repeating, where the answer said so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, problem: ProblemDocument | undefined, retryAfter: string | null) {
    const code = problem?.code ?? `gateway-${status}`;
    super(problem ? `${code}: ${problem.detail}` : code);
    this.name = 'ProblemError';
    this.status = status;
    this.code = code;
    this.problem = problem;
    this.retryAfterSeconds = retryAfter === null ? undefined : Number(retryAfter);
  }
}
