/**
 * Prints `N passed, N failed[, N skipped]`, the sum of vitest's JSON reports. A run without a report, and a failure outside the
 * tests, count as one failed.
 */
import { readFileSync } from 'node:fs';

const [status, ...files] = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;
for (const file of files) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    if (report.numPassedTests === 0) throw new Error('nothing passed');
    passed += report.numPassedTests;
    failed += report.numFailedTests;
    skipped += report.numPendingTests + report.numTodoTests;
  } catch {
    console.log(`${file}: these tests did not run to their end; an earlier step failed.`);
    failed = Math.max(failed, 1);
  }
}
if (status !== '0' && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
