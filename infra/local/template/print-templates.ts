import { synthesiseTemplates } from '../../synthesise.ts';

// Run by the local start in a process of its own; what it prints is the templates and nothing else.
process.stdout.write(JSON.stringify(synthesiseTemplates({ bundle: false })));
