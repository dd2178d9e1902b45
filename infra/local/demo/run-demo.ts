import { demoCommand } from './demo-command.ts';

process.exitCode = await demoCommand(process.argv.slice(2), process.env['AFTERCARE_URL']);
