import { relative } from 'node:path';

/**
 * How long each file of tests took, from vitest's JSON report.
 *
 * @param {unknown} report
 * @param {string} root
 * @returns {ReadonlyMap<string, number>} milliseconds by path from the root
 */
export function durationsIn(report, root) {
  /** @type {Map<string, number>} */
  const durations = new Map();
  if (typeof report !== 'object' || report === null || !('testResults' in report) || !Array.isArray(report.testResults)) return durations;
  for (const { name, startTime, endTime } of report.testResults) {
    if (typeof name !== 'string' || !Number.isFinite(startTime) || !Number.isFinite(endTime)) continue;
    durations.set(relative(root, name).replaceAll('\\', '/'), Math.max(0, Math.round(endTime - startTime)));
  }
  return durations;
}

/**
 * @param {ReadonlyMap<string, number>} durations
 * @param {number} n
 */
export function slowestIn(durations, n) {
  return [...durations].sort(([, one], [, other]) => other - one).slice(0, n);
}
