import { bodyOf, type Content, type DescribedOperation } from './api-description.ts';

/**
 * A command line to copy: the first example of the body, with placeholders for what only the caller knows.
 */
export function curl(method: string, path: string, operation: DescribedOperation, publicUrl: string): string {
  const required = (operation.parameters ?? []).filter((parameter) => parameter.required);
  const headers = required.filter(({ in: place }) => place === 'header');
  const named = path.replaceAll(/\{(\w+)\}/g, '$$$1');
  const query = required
    .filter(({ in: place }) => place === 'query')
    .map(({ name }, at) => `${at === 0 ? '?' : '&'}${name}=$${name}`);
  const [type, content] = bodyOf(operation) ?? [];
  const body = firstExample(content);
  const lines = [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}"${publicUrl}${[named, ...query].join('')}"`,
    ...(operation.security.length > 0 ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...headers.map(({ name }) => `-H ${HEADER_VALUES[name] ?? `"${name}: …"`}`),
    ...(type === undefined ? [] : [`-H 'Content-Type: ${type}'`]),
    ...(body === undefined ? [] : [`-d '${written(type, body).replaceAll("'", "'\\''")}'`]),
  ];
  return lines.join(' \\\n  ');
}

function written(type: string | undefined, body: unknown): string {
  if (type === 'application/json') return JSON.stringify(body, null, 2);
  return new URLSearchParams(body as Record<string, string>).toString();
}

const HEADER_VALUES: Readonly<Record<string, string>> = {
  'Idempotency-Key': '"Idempotency-Key: $(uuidgen)"',
  'If-Match': '"If-Match: $ETAG"',
};

/** The value of the first example; undefined when there is none. */
export function firstExample(content: Content | undefined): unknown {
  return Object.values(content?.examples ?? {})[0]?.value;
}
