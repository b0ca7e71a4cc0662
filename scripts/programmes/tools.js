// What all makers share: other programs, a folder that goes away, one date.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {import('./source.js').About} About */

/**
 * Some weeks before the vote: no document says when or where it was really made.
 * @param {About} about
 */
export function dayOf(about) {
  return new Date(Date.UTC(about.year, 1, 17, 9, 30));
}

/**
 * Runs a program on the programme's day; what it prints when it fails is the reason.
 * @param {About} about
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, input?: string }} [options]
 */
export function run(about, program, args, options = {}) {
  const env = {
    ...process.env,
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
    SOURCE_DATE_EPOCH: String(dayOf(about).getTime() / 1000),
    FORCE_SOURCE_DATE: '1',
  };
  const { status, error, stdout, stderr } = spawnSync(program, args, { env, timeout: 180_000, maxBuffer: 1 << 28, ...options });
  if (status === 0) return stdout;
  throw new Error(`${about.id}: ${program}: ${error?.message ?? `${stdout}${stderr}`.slice(-2_000)}`);
}

/**
 * @template T
 * @param {(folder: string) => T} work gets a folder that is gone afterwards
 * @returns {T}
 */
export function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'programmes-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A PDF written anew, with the letters that it needs and no tags.
 * @param {About} about
 * @param {string} file
 */
export function distilled(about, file) {
  return inFolder((folder) => {
    const out = join(folder, 'distilled.pdf');
    run(about, 'gs', ['-q', '-dSAFER', '-sDEVICE=pdfwrite', '-dCompatibilityLevel=1.4', '-dPDFSETTINGS=/prepress', '-o', out, file]);
    return readFileSync(out);
  });
}

/**
 * Writes the programme's day over every date that a PDF says of itself. Nothing changes its length, so that its table of places stays right.
 * @param {About} about
 * @param {Buffer} pdf
 * @returns {Buffer}
 */
export function dated(about, pdf) {
  const day = dayOf(about).toISOString();
  const digits = day.replace(/\D/g, '').slice(0, 14);
  const text = pdf
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate)\s*\(D:)(\d{14})([^)]*)/g, (_, before, _date, zone) => before + digits + zone.replace(/\d/g, '0'))
    .replace(/(<xmp:\w+Date>)([\d-]{10}T[\d:]{8})/g, (_, before) => before + day.slice(0, 19));
  return Buffer.from(text, 'latin1');
}

/**
 * Writes the programme's day over every date of a ZIP (DOCX, ODT).
 * @param {About} about
 * @param {Buffer} zip
 * @returns {Buffer}
 */
export function datedZip(about, zip) {
  const day = dayOf(about);
  const date = ((day.getUTCFullYear() - 1980) << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate();
  const time = (day.getUTCHours() << 11) | (day.getUTCMinutes() << 5);
  const out = Buffer.from(zip);
  const end = out.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = out.readUInt32LE(end + 16);
  for (let left = out.readUInt16LE(end + 10); left > 0; left--) {
    const local = out.readUInt32LE(at + 42);
    for (const place of [at + 12, local + 10]) {
      out.writeUInt16LE(time, place);
      out.writeUInt16LE(date, place + 2);
    }
    at += 46 + out.readUInt16LE(at + 28) + out.readUInt16LE(at + 30) + out.readUInt16LE(at + 32);
  }
  return out;
}
