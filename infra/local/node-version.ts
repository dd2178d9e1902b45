const NEEDED = 24;

/** Why this Node cannot run the backend, as one sentence. Undefined when it can. */
export function tooOldNode(version: string): string | undefined {
  const major = Number(version.split('.')[0]);
  if (major >= NEEDED) return undefined;
  return `Node ${version} is too old: start with npm start, which uses the Node ${NEEDED} that npm ci installed.`;
}
