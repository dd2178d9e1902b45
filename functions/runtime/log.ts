/**
 * Everything a log line may carry. Identifiers, codes and counts only: no field exists for a name, a
 * number, a text, a body or an error message, because messages may quote what they are about.
 */
export interface LogFields {
  readonly operation?: string;
  readonly method?: string;
  readonly status?: number;
  readonly code?: string;
  readonly requestId?: string;
  readonly groupId?: string;
  readonly branchId?: string;
  readonly recordId?: string;
  readonly obligationId?: string;
  readonly mailId?: string;
  readonly step?: string;
  readonly generation?: number;
  readonly count?: number;
  readonly failed?: number;
  readonly outcome?: string;
  readonly durationMilliseconds?: number;
  readonly replayed?: boolean;
  readonly errorName?: string;
  readonly errorAt?: readonly string[];
}

/** Where log lines go. The sentence is fixed text, and what varies is in the fields. */
export interface Log {
  info(sentence: string, fields: LogFields): void;
  warn(sentence: string, fields: LogFields): void;
  error(sentence: string, fields: LogFields): void;
}
