import type { Content, DescribedOperation } from './api-description.ts';

/** A command line to copy: the first example of the body, placeholders for what only the caller knows. */
export function curl(method: string, path: string, operation: DescribedOperation, publicUrl: string): string {
  const headers = (operation.parameters ?? []).filter(
    ({ in: place, required }) => place === 'header' && required,
  );
  const body = firstExample(operation.requestBody?.content['application/json']);
  const lines = [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}"${publicUrl}${path.replaceAll(/\{(\w+)\}/g, '$$$1')}"`,
    ...(operation.security.length > 0 ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...headers.map(({ name }) => `-H ${HEADER_VALUES[name] ?? `"${name}: …"`}`),
    ...(operation.requestBody ? ["-H 'Content-Type: application/json'"] : []),
    ...(body === undefined ? [] : [`-d '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''")}'`]),
  ];
  return lines.join(' \\\n  ');
}

const HEADER_VALUES: Readonly<Record<string, string>> = {
  'Idempotency-Key': '"Idempotency-Key: $(uuidgen)"',
  'If-Match': '"If-Match: $ETAG"',
};

export function firstExample(content: Content | undefined): unknown {
  return Object.values(content?.examples ?? {})[0]?.value;
}
