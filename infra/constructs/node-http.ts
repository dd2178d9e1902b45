/**
 * Stands in for `node:http` in the bundles. Importing that module by name asks for each of its names, and one
 * of them (`WebSocket`) loads a whole HTTP client: a fifth of a function's start for nothing. Named here is
 * what is used: by middy, and by the SDK where it talks to a local stand-in.
 */
const http = process.getBuiltinModule('node:http');

export default http;
export const { Agent, request, STATUS_CODES } = http;
