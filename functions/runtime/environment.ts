/** The variables a function is configured with. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A variable the function cannot work without.
 * @throws when it is missing or empty. It is better to fail at start than during a request.
 */
export function required(environment: Environment, name: string): string {
  const value = environment[name];
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is missing`);
  return value;
}

/** `PUBLIC_API_URL` without a slash at the end. */
export function publicUrl(environment: Environment): string {
  return required(environment, 'PUBLIC_API_URL').replace(/\/$/, '');
}
