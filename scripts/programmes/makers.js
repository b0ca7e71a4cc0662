// Who made which document, and how it looks: makers are many, since each draws words in a way of its own.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from './letters.js';
import { printed } from './printed.js';
import { scanned } from './scan.js';
import { campaignPage, campaignSite } from './site.js';
import { inFolder, run } from './tools.js';
import { groffDocument, latexDocument } from './typeset.js';
import { officeDocument, pandocDocument } from './word-files.js';

/**
 * @typedef {import('./source.js').About} About
 * @typedef {import('./source.js').Block} Block
 * @typedef {{ about: About, body: string, blocks: readonly Block[] }} Source
 * @typedef {(source: Source) => Buffer | Map<string, string>} Maker
 */

/** The word that opens the locked documents, for who wants to look at them. */
const USER = 'entre-nous';

const serif = "'Nimbus Roman'";
const book = "'URW Bookman'";
const sans = "'Nimbus Sans'";
const wide = "'DejaVu Sans'";

/**
 * Where the sites of several pages stand.
 * @type {Readonly<Record<string, string>>}
 */
export const SITES = { 'rivebelle-2026-les-quartiers-d-abord': 'www.lesquartiersdabord-rivebelle.fr' };

/** What `format` of a source stands for, unless its programme is named below. */
/** @type {Readonly<Record<string, { readonly extension: string, readonly make: Maker }>>} */
export const FORMATS = {
  'pdf-plain': pdf(browser({ layout: 'plain', tagged: true })),
  'pdf-columns': pdf(browser({ layout: 'columns', columns: 2, tagged: true })),
  'pdf-leaflet': pdf(browser({ layout: 'panels', tagged: true })),
  'pdf-latex-like': pdf(latex({})),
  docx: { extension: 'docx', make: ({ about, blocks }) => officeDocument(about, blocks, 'docx', {}) },
  odt: { extension: 'odt', make: ({ about, blocks }) => officeDocument(about, blocks, 'odt', {}) },
  html: { extension: 'html', make: ({ about, blocks }) => Buffer.from(campaignPage(about, blocks, {})) },
  'html-site': { extension: '', make: ({ about, blocks }) => campaignSite(about, blocks) },
  text: { extension: 'txt', make: ({ about, body }) => plainText(about, body, {}) },
  scan: pdf(scan({})),
  encrypted: pdf(locked),
};

/** @type {Readonly<Record<string, Maker>>} */
export const MAKERS = {
  // Columns.
  'montfaye-2026-montfaye-respire': browser({ layout: 'columns', columns: 3, face: sans, ink: '#2e6b34' }),
  'ormevillers-2026-ormevillers-fidele': office({ columns: 2 }),
  'port-lavigne-2020-maree-haute': latex({ columns: 3, face: 'tgtermes' }),
  'rivebelle-2026-cent-pour-rivebelle': browser({ layout: 'columns', columns: 2, face: serif, ink: '#8a1c2b', distilled: true }),
  'sainte-orane-2026-tous-les-ages': office({ columns: 3, tagged: true, face: 'Liberation Sans' }),
  'sainte-orane-2014-la-vie-devant-nous': groff({ columns: 2 }),
  // One column.
  'aubrelle-2026-fidelite-a-aubrelle': office({ tagged: true }),
  'brezan-2026-les-pieds-sur-terre': browser({ layout: 'plain', face: wide }),
  'cormeilhac-2026-pour-cormeilhac': groff({ face: 'P' }),
  'les-hautes-perrieres-2026-les-perrieres-vivantes': browser({ layout: 'plain', face: serif, ink: '#2e6b34', cut: true, distilled: true }),
  'montfaye-2020-quartier-par-quartier': office({ cut: true }),
  'ormevillers-2020-ormevillers-autrement': browser({ layout: 'plain', face: book, cut: true, soft: true }),
  'rivebelle-2014-rivebelle-en-grand': latex({}),
  'saint-aubert-des-vignes-2026-saint-aubert-en-partage': office({ face: 'Liberation Sans' }),
  // Leaflets.
  'castelrenan-2026-castelrenan-tranquille': browser({ layout: 'grid', face: sans }),
  'courtemarche-2026-courtemarche-serein': browser({ layout: 'panels', ink: '#1d3f6e', distilled: true }),
  'pontarlais-2026-pontarlais-avant-tout': browser({ layout: 'grid', face: wide, size: '9pt', tagged: true }),
  'villefranque-daume-2026-villefranque-avec-vous': browser({ layout: 'panels', face: serif, cut: true }),
  // Typeset.
  'port-lavigne-2026-port-vivant': latex({ face: 'tgpagella', unicode: true }),
  'valombreuse-sur-ise-2026-les-gens-de-l-ise': latex({ face: 'tgbonum' }),
  // Office suites.
  'castelrenan-2026-castelrenan-poursuivons': ({ about, body }) => pandocDocument(about, body),
  'lac-morin-2026-lac-morin-tous-les-ages': ({ about, body }) => pandocDocument(about, body),
  'mesnil-hardouin-2026-bien-vivre-au-mesnil': ({ about, blocks }) =>
    officeDocument(about, blocks, 'docx', { loose: true, face: 'Liberation Sans' }),
  'courtemarche-2026-ensemble-pour-courtemarche': ({ about, blocks }) => officeDocument(about, blocks, 'odt', { loose: true }),
  // Sites, letters, scans.
  'aubrelle-2020-aubrelle-repond': ({ about, blocks }) => Buffer.from(campaignPage(about, blocks, { plain: true })),
  'vernoy-le-grand-2026-vernoy-en-actes': ({ about, body }) => plainText(about, body, { wide: 72 }),
  'la-chapelle-vive-2026-tous-pour-la-chapelle': ({ about, body }) => plainText(about, body, { wide: 66, latin: true }),
  'kerguidic-2026-kerguidic-demain': scan({ dots: 200, askew: -0.9, noise: 0.08, quality: 30 }),
  'bourgneuf-la-garenne-2026-bourgneuf-au-coeur': scan({ askew: 1.1, noise: 0.18 }),
};

/**
 * @param {Maker} make
 */
function pdf(make) {
  return { extension: 'pdf', make };
}

/**
 * @param {import('./printed.js').Look} look
 * @returns {(source: Source) => Buffer}
 */
function browser(look) {
  return ({ about, blocks }) => printed(about, blocks, look);
}

/**
 * @param {import('./word-files.js').Look} look
 * @returns {Maker}
 */
function office(look) {
  return ({ about, blocks }) => officeDocument(about, blocks, 'pdf', look);
}

/**
 * @param {import('./typeset.js').Look} look
 * @returns {Maker}
 */
function latex(look) {
  return ({ about, blocks }) => latexDocument(about, blocks, look);
}

/**
 * @param {import('./typeset.js').Look} look
 * @returns {Maker}
 */
function groff(look) {
  return ({ about, blocks }) => groffDocument(about, blocks, look);
}

/**
 * @param {import('./scan.js').Look} look
 * @returns {Maker}
 */
function scan(look) {
  return ({ about, blocks }) => scanned(about, printed(about, blocks, { layout: 'letter', face: "'Liberation Serif'", ink: '#000' }), look);
}

/**
 * @param {Source} source
 * @returns {Buffer}
 */
function locked({ about, blocks }) {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'open.pdf'), printed(about, blocks, { layout: 'plain' }));
    run(about, 'qpdf', ['--encrypt', USER, `${USER}-tous`, '256', '--', 'open.pdf', 'locked.pdf'], { cwd: folder });
    return readFileSync(join(folder, 'locked.pdf'));
  });
}
