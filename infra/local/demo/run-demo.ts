import { enableCompileCache } from 'node:module';

// Most of a start is compiling; only what is imported from here on is found again.
enableCompileCache();
const { demoCommand } = await import('./demo-command.ts');
process.exitCode = await demoCommand(process.argv.slice(2), process.env['AFTERCARE_URL']);
