// Prints "<passed> <failed>" of a vitest JSON report. A test file that could not be loaded has no tests to
// count, and a run may fail outside any test: each counts as one failure.
import { readFileSync } from 'node:fs';

const [report, exitCode] = process.argv.slice(2);

function counted() {
  let run;
  try {
    run = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const broken = run.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return { passed: run.numPassedTests, failed: run.numFailedTests + broken.length };
}

const { passed, failed } = counted();
console.log(passed, exitCode !== '0' && failed === 0 ? 1 : failed);
