import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const INSTRUMENTS_FOLDER = new URL('../../packages/instruments/', import.meta.url);

/** What the rubric of an instrument covers: a module that passes on all that makes findings. */
const covers = (/** @type {string} */ instrument) => new URL(`${instrument}/judge/rubric/covers.ts`, INSTRUMENTS_FOLDER);

/** Instruments that have a rubric, by the names of their folders. */
export const INSTRUMENTS = readdirSync(INSTRUMENTS_FOLDER)
  .filter((name) => existsSync(covers(name)))
  .sort();

/** @param {string} instrument its path in the house */
export const coversOf = (instrument) => fileURLToPath(covers(instrument)).slice(fileURLToPath(new URL('../../', import.meta.url)).length);

/** The folder of the versions of an instrument's rubric, one file each. @param {string} instrument */
export const versionsOf = (instrument) => new URL(`${instrument}/judge/rubric/versions/`, INSTRUMENTS_FOLDER);

/** What was found in the fixtures by the version in force. @param {string} instrument */
export const recordOf = (instrument) => new URL(`${instrument}/test/findings.txt`, INSTRUMENTS_FOLDER);

/** How an instrument judges the fixtures. @param {string} instrument */
export const fixturesOf = (instrument) => new URL(`${instrument}/test/judge-fixtures.ts`, INSTRUMENTS_FOLDER);

/** What says what its wordings earned, for an instrument that keeps account of it. @param {string} instrument @returns {URL | null} */
export function wordingsOf(instrument) {
  const report = new URL(`${instrument}/test/wordings-earned.ts`, INSTRUMENTS_FOLDER);
  return existsSync(report) ? report : null;
}
