const THROTTLING: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

/** The name of a database error. Errors are recognised only by name, because messages vary. */
export function databaseErrorName(error: unknown): string | undefined {
  return error instanceof Error ? error.name : undefined;
}

/** Whether an error of this name says that capacity ran out. */
export function isThrottling(name: string | undefined): boolean {
  return name !== undefined && THROTTLING.has(name);
}
