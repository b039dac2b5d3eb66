/**
 * Prints one line, `N passed, N failed`, from the report that the tests leave (vitest's JSON reporter). Prints
 * nothing and exits with 1 when a test failed or none ran.
 *
 * `node scripts/count-tests.js .work/tests.json`
 */
import { readFileSync } from 'node:fs';

const [, , file = ''] = process.argv;
/** @typedef {{ success: boolean, numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} Report */
/** @type {unknown} */
const content = JSON.parse(readFileSync(file, 'utf8'));
const report = /** @type {Report} */ (content);
const skipped = report.numPendingTests + report.numTodoTests;
if (!report.success || report.numFailedTests > 0 || report.numPassedTests === 0) {
  console.error(`${file} does not say that the tests passed.`);
  process.exitCode = 1;
} else {
  console.log(`${report.numPassedTests} passed, 0 failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}
