/**
 * @typedef {{ passed: number, failed: number, remarks: string[] }} Verdict
 * @typedef {{ checks: readonly { name: string, ok: boolean }[], tests: { ok: boolean, report: unknown } }} Outcome
 */

/**
 * Adds up the checks and vitest's JSON report. Whatever fails is counted: a file of tests that could not be loaded, a test that
 * was skipped (the house has none), a run that ended badly although every test passed, a report that is not there.
 *
 * @param {Outcome} outcome
 * @returns {Verdict}
 */
export function verdict({ checks, tests }) {
  let passed = checks.filter((check) => check.ok).length;
  let failed = checks.length - passed;
  /** @type {string[]} */
  const remarks = [];
  const report = isReport(tests.report) ? tests.report : null;
  if (report === null) {
    remarks.push('The tests left no report.');
    return { passed, failed: failed + 1, remarks };
  }
  let failures = 0;
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed++;
      else {
        failures++;
        if (test.status === 'failed') remarks.push(`Failed: ${test.fullName ?? '?'} (${file.name ?? '?'}): ${reasonOf(test)}`);
        else remarks.push(`Not run: ${test.fullName ?? '?'} (${test.status}). The house has no skipped test.`);
      }
    }
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) {
      failures++;
      remarks.push(`Could not be run: ${file.name ?? '?'}: ${firstLines(file.message)}`);
    }
  }
  if (!tests.ok && failures === 0) {
    failures++;
    remarks.push('Every test passed, but the run ended with an error.');
  }
  failed += failures;
  return { passed, failed, remarks };
}

/** How much of why a test failed stands beside the sum: a log of the whole run may be cut before its end, never after. */
const REASON = 600;

/** @param {Tried} test */
const reasonOf = (test) => firstLines(test.failureMessages?.[0]);

/** @param {string | undefined} said */
const firstLines = (said) => (said ?? '').trim().slice(0, REASON) || 'no reason given';

/**
 * @typedef {{ fullName?: string, status: string, failureMessages?: readonly string[] }} Tried
 * @typedef {{ testResults: readonly { name?: string, status: string, message?: string, assertionResults: readonly Tried[] }[] }} Report
 * @param {unknown} value
 * @returns {value is Report}
 */
function isReport(value) {
  return typeof value === 'object' && value !== null && 'testResults' in value && Array.isArray(value.testResults);
}
