/**
 * Stands in for `node:http` in the bundles. Importing that module by name asks for each of its names, and one
 * of them (`WebSocket`) loads a whole HTTP client: half of a function's start for nothing. These are the names
 * that are needed: of the SDK where it talks to a local stand-in, and of middy.
 */
const { Agent, request, STATUS_CODES } = process.getBuiltinModule('node:http');

export { Agent, request, STATUS_CODES };
