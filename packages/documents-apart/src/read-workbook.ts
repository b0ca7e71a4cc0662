import type { WorkbookLimits, WorkbookResult } from '@beffroi/documents';
import { APART_LIMITS, type ApartLimits, type GivenUp } from './given-up.ts';
import { readApart } from './reader-processes.ts';

/**
 * Reads a workbook in a process that can be ended: two megabytes of it unfold to sixty, which take seconds in which nobody else would be answered. What is not given up is what
 * `readWorkbook` gives.
 *
 * @throws Error where the process breaks or the machine gives it no time: never an answer
 */
export function readWorkbookApart(
  bytes: Uint8Array,
  limits: Partial<WorkbookLimits> = {},
  apart: Partial<ApartLimits> = {},
): Promise<WorkbookResult | GivenUp> {
  return readApart<WorkbookResult>({ wanted: { kind: 'workbook', bytes, limits }, limits: { ...APART_LIMITS, ...apart }, signal: null });
}
