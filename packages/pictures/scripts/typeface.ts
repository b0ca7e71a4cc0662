// Writes the typeface of the site and of its pictures: Atkinson Hyperlegible Next as its package has it, with a plain zero. Run again when the package is a new one.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { withPlainZero } from '../src/plain-zero.ts';
import { readWoff, writeWoff } from '../src/woff.ts';

const require = createRequire(import.meta.url);
const FONTS = new URL('../fonts/', import.meta.url);

mkdirSync(FONTS, { recursive: true });
for (const weight of [400, 600, 700]) {
  const source = require.resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`);
  writeFileSync(new URL(`atkinson-plain-zero-${weight}.woff`, FONTS), writeWoff(withPlainZero(readWoff(readFileSync(source)))));
}
