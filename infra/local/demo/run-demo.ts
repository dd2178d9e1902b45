import { enableCompileCache } from 'node:module';

// Most of a start is compiling. Only what is imported from here on comes from the compile cache.
enableCompileCache();
const { demoCommand } = await import('./demo-command.ts');
process.exitCode = await demoCommand(process.argv.slice(2), process.env['AFTERCARE_URL']);
