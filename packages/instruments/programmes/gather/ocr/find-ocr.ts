import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { OcrTools } from '@beffroi/documents-apart';
import { drawHeldPictures, drawPagesWith } from './draw-pages.ts';
import { recogniseWith } from './recognise-with.ts';
import { runProgram } from './run-program.ts';

/** Programs that recognise words in pictures of pages. */
export interface OcrPrograms {
  readonly tesseract: string;
  /** Poppler’s, that draws any page; without it, only pages that are pictures are drawn, and not of every kind. */
  readonly pdftoppm: string | null;
}

const LIMITS = { milliseconds: 10_000, bytes: 1_000_000 };

/**
 * Finds Tesseract with its French on the `PATH`, and Poppler, which draws pages for it better than we do.
 *
 * @param env `BEFFROI_OCR` set to `none` means to do without
 * @returns `null` without Tesseract: scanned documents are then unreadable, all others are read
 */
export async function findOcrPrograms(env: Readonly<Record<string, string | undefined>>): Promise<OcrPrograms | null> {
  const { BEFFROI_OCR = '', PATH = '' } = env;
  if (BEFFROI_OCR.trim() === 'none') return null;
  const [tesseract, pdftoppm] = await Promise.all([onPath('tesseract', PATH), onPath('pdftoppm', PATH)]);
  if (tesseract === null) return null;
  const languages = await runProgram(tesseract, ['--list-langs'], new Uint8Array(), LIMITS);
  return languages !== null && /^fra\s*$/m.test(languages.toString('utf8')) ? { tesseract, pdftoppm } : null;
}

/** Who draws pages and recognises words in them on this machine; `null` when nobody does. */
export async function findOcr(env: Readonly<Record<string, string | undefined>>): Promise<OcrTools | null> {
  const programs = await findOcrPrograms(env);
  if (programs === null) return null;
  const { tesseract, pdftoppm } = programs;
  return { draw: pdftoppm === null ? drawHeldPictures : drawPagesWith(pdftoppm), recognise: recogniseWith(tesseract) };
}

async function onPath(name: string, path: string): Promise<string | null> {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  for (const folder of path.split(delimiter)) {
    if (folder === '') continue;
    try {
      await access(join(folder, file), constants.X_OK);
      return join(folder, file);
    } catch {
      // Not in this one.
    }
  }
  return null;
}
