import { synthesiseTemplates, UNDEPLOYED } from '../../synthesise.ts';

// Run by the local start in a process of its own; what it prints is the templates and nothing else. An origin is named so
// that they say what pages of allowed origins may do; the local gateway then allows all of this machine.
const configuration = { ...UNDEPLOYED, allowedOrigins: ['http://localhost'] };
process.stdout.write(JSON.stringify(synthesiseTemplates({ bundle: false }, configuration)));
