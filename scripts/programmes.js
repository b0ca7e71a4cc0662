// `node scripts/programmes.js`, or with ids behind it: makes the documents of the fictional programmes from their sources. What is made is committed:
// neither tests nor users need the programs that make it (Debian: chromium ghostscript groff imagemagick libreoffice-writer hyphen-fr pandoc
// poppler-utils qpdf tex-gyre texlive-lang-french texlive-latex-extra).
import './on-node-24.js';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

const { FORMATS, MAKERS, SITES } = await import('./programmes/makers.js');
const { PROGRAMMES, programmeIds, readSource } = await import('./programmes/source.js');

const asked = process.argv.slice(2);
for (const id of asked.length > 0 ? asked : programmeIds()) {
  const source = readSource(id);
  const format = FORMATS[source.about.format];
  if (format === undefined) throw new Error(`${id}: there is no format "${source.about.format}"`);
  const made = (MAKERS[id] ?? format.make)(source);
  if (Buffer.isBuffer(made)) {
    const file = new URL(`documents/${id}.${format.extension}`, PROGRAMMES);
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, made);
    console.log(`${id}.${format.extension}: ${Math.ceil(made.length / 1024)} KiB`);
  } else {
    const host = SITES[id];
    if (host === undefined) throw new Error(`${id}: its site has no address`);
    const root = new URL(`web/${host}/`, PROGRAMMES);
    rmSync(root, { recursive: true, force: true });
    for (const [path, text] of made) {
      const file = new URL(path, root);
      mkdirSync(new URL('.', file), { recursive: true });
      writeFileSync(file, text);
    }
    console.log(`${host}: ${made.size} pages`);
  }
}
