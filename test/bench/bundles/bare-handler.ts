const COMMAND = /^node_modules\/(@aws-sdk\/client-[^/]+)\/dist-es\/commands\/(\w+Command)\.js$/;
const CLIENT = /^node_modules\/(@aws-sdk\/client-[^/]+)\/dist-es\/(\w+Client)\.js$/;

/** The least that talks to the same services: their clients, and the commands the function sends. */
export interface BareHandler {
  /** `dynamodb`, `ses`; empty for a function that talks to nobody. */
  readonly services: readonly string[];
  readonly source: string;
}

/** Finds clients and commands among the sources of a function's bundle. */
export function bareHandler(sources: readonly string[]): BareHandler {
  const clients = found(sources, CLIENT);
  const commands = found(sources, COMMAND);
  const lines = [
    ...[...clients, ...commands].map(([from, name]) => `import { ${name} } from '${from}';`),
    `const clients = { ${clients.map(([from, name]) => `'${from}': new ${name}({})`).join(', ')} };`,
    `const commands = [${commands.map(([from, name]) => `['${from}', ${name}]`).join(', ')}];`,
    'export const handler = (event) =>',
    '  Promise.all(commands.map(([from, Command]) => clients[from].send(new Command(event))));',
  ];
  return {
    services: clients.map(([from]) => from.replace('@aws-sdk/client-', '')),
    source: lines.join('\n'),
  };
}

function found(sources: readonly string[], pattern: RegExp): readonly (readonly [string, string])[] {
  return sources.flatMap((source) => {
    const [, from, name] = pattern.exec(source) ?? [];
    return from && name ? [[from, name] as const] : [];
  });
}
