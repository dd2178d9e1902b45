/**
 * Stands in for `node:http` in the bundles. Importing that module by name reads each of its names, and one of
 * them (`WebSocket`) loads a whole HTTP client, a fifth of a function's start for nothing. This file names
 * what is used: by middy, and by the SDK when it talks to a local engine.
 */
const http = process.getBuiltinModule('node:http');

export default http;
export const { Agent, request, STATUS_CODES } = http;
