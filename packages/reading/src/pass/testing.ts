import { readHtml } from '../html.ts';
import type { Reading } from '../reading.ts';

/** Reads the body of a small page of a town. */
export function readBody(body: string, head = ''): Reading {
  const source = `<!doctype html><html lang="fr"><head>${head}</head><body>${body}</body></html>`;
  return readHtml(source, { url: 'https://www.rivebelle.fr/page', encoding: 'utf-8', misdeclared: false });
}

/** The blocks of a small page: zone, kind and text. */
export function blocksOf(body: string): readonly string[] {
  return readBody(body).blocks.map(({ zone, kind, text }) => `${zone} ${kind} ${text}`);
}

/** For each block of a small page: the text of the heading that governs it. */
export function governorsOf(body: string): Readonly<Record<string, string>> {
  const { blocks } = readBody(body);
  return Object.fromEntries(blocks.map(({ text, heading }) => [text, blocks[heading]?.text ?? '']));
}
