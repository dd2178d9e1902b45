/**
 * Makes the function that takes a record from one state to another. What every state has is kept; whatever only the
 * former state had is gone, and what the new one needs must be given.
 * @param kept the names of what every state has. The compiler wants each of them and no other.
 */
export function inStateOf<Base extends object, State extends { readonly status: string }>(
  kept: Readonly<Record<keyof Base, true>>,
): <Next extends State>(record: Base, next: Next, changed?: Partial<Base>) => Base & Next {
  return (record, next, changed) => {
    const base = Object.entries(record).filter(([name]) => name in kept);
    return { ...(Object.fromEntries(base) as Base), ...changed, ...next };
  };
}
