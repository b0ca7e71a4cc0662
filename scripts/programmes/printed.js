// PDFs as a browser prints them: columns, leaflets, plain pages. Optionally distilled afterwards, as printers' shops do.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escaped, markup } from './markup.js';
import { partsOf } from './source.js';
import { dated, distilled, inFolder, run } from './tools.js';

/**
 * @typedef {import('./source.js').About} About
 * @typedef {import('./source.js').Block} Block
 * @typedef {{ layout: 'plain' | 'columns' | 'panels' | 'grid' | 'letter', columns?: number, tagged?: boolean, distilled?: boolean, face?: string, ink?: string, cut?: boolean, soft?: boolean, size?: string }} Look `soft`: places where words could have been cut stay in the text
 */

/**
 * @param {About} about
 * @param {readonly Block[]} blocks
 * @param {Look} look
 * @returns {Buffer}
 */
export function printed(about, blocks, look) {
  return inFolder((folder) => {
    const page = join(folder, 'page.html');
    const out = join(folder, 'page.pdf');
    writeFileSync(page, sheet(about, blocks, look));
    const tagging = look.tagged ? [] : ['--disable-pdf-tagging'];
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    run(about, 'chromium', [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      profile,
      '--no-pdf-header-footer',
      ...tagging,
      `--print-to-pdf=${out}`,
      page,
    ]);
    if (!look.distilled) return dated(about, anonymous(readFileSync(out)));
    return dated(about, anonymous(distilled(about, out)));
  });
}

/**
 * The browser that printed says on which system it ran: blanks of the same length instead.
 * @param {Buffer} pdf
 */
function anonymous(pdf) {
  const text = pdf
    .toString('latin1')
    .replace(/(\/Creator\s*\()((?:\\.|[^()\\])*)\)/g, (_, before, name) => `${before}${'Chromium'.padEnd(name.length)})`);
  return Buffer.from(
    text.replace(/(<xmp:CreatorTool>)(Mozilla[^<]*)/g, (_, before, name) => before + 'Chromium'.padEnd(name.length)),
    'latin1',
  );
}

/**
 * @param {About} about
 * @param {readonly Block[]} blocks
 * @param {Look} look
 */
function sheet(about, blocks, look) {
  const { layout, face = "'Liberation Sans'", ink = '#1d3f6e', cut = layout === 'columns' } = look;
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>${escaped(about.list)}</title><style>
${page(about, layout)}
body { font: ${look.size ?? (layout === 'columns' ? '9.5pt' : '11pt')}/1.35 ${face}, 'Liberation Serif'; margin: 0; hyphens: manual; }
h1, h2, h3 { color: ${ink}; line-height: 1.15; break-after: avoid; margin: 1em 0 .4em; text-align: left; }
h1 { font-size: 2em; margin-top: 0; } h2 { font-size: 1.4em; } h3 { font-size: 1.1em; }
p { margin: 0 0 .6em; orphans: 2; widows: 2; } ul, ol { margin: 0 0 .6em; padding-left: 1.4em; } li { margin: 0 0 .2em; }
ul { list-style-type: '${layout === 'grid' ? '→' : layout === 'plain' ? '–' : '•'}\\00a0'; } .note { font-size: .8em; }
blockquote { margin: .8em 0; padding: .5em .8em; border: 1.5pt solid ${ink}; background: #eef2f7; break-inside: avoid; } blockquote p { margin: 0; }
table { border-collapse: collapse; margin: .6em 0; font-size: .9em; } td, th { border: .5pt solid #888; padding: .15em .4em; text-align: left; }
.sheet { width: ${landscapeOf(layout) ? 273 : layout === 'letter' ? 162 : 176}mm; } .sheet + .sheet { break-before: page; }
.columns { column-count: ${look.columns ?? 2}; column-gap: 7mm; text-align: justify; column-rule: ${look.columns === 3 ? 'none' : '.5pt solid #bbb'}; }
.panels { column-count: 3; column-gap: 8mm; } .panels section { break-inside: avoid; padding: 3mm; margin-bottom: 4mm; border: 1pt solid ${ink}; border-radius: 2mm; }
.grid { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 5mm; align-items: start; } .grid section { padding: 3mm; background: #f3ecd9; }
.panels h2, .panels h3, .grid h2, .grid h3 { margin-top: 0; }
</style></head><body>
${partsOf(blocks, 'break')
  .map((part) => `<div class="sheet">\n${arranged(part, layout, cut)}\n</div>`)
  .join('\n')}
${cut && !look.soft ? `<script>${SETTLE}</script>` : ''}
</body></html>
`;
}

/** Makes soft hyphens at the ends of lines hard ones, and takes the others away: what a printer's program leaves in a PDF. */
const SETTLE = `
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const settled = [];
const lineOf = (node, at) => { const range = document.createRange(); range.setStart(node, at); range.setEnd(node, at + 1); const { left, bottom } = range.getBoundingClientRect(); return [left, bottom]; };
for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
  if (!node.data.includes('\\u00ad')) continue;
  let text = '';
  for (let at = 0; at < node.data.length; at++) {
    if (node.data[at] !== '\\u00ad') { text += node.data[at]; continue; }
    const [before, after] = [lineOf(node, at - 1), lineOf(node, at + 1)];
    if (after[0] < before[0] || Math.abs(after[1] - before[1]) > 4) text += '\\u2010';
  }
  settled.push([node, text]);
}
for (const [node, text] of settled) node.data = text;
// A line that has moved for it has no hyphen any more.
for (const [node] of settled) {
  for (let at = node.data.length - 2; at > 0; at--) {
    if (node.data[at] !== '\\u2010') continue;
    const [before, after] = [lineOf(node, at - 1), lineOf(node, at + 1)];
    if (after[0] >= before[0] && Math.abs(after[1] - before[1]) <= 4) node.deleteData(at, 1);
  }
}
`;

/** @param {Look['layout']} layout */
function landscapeOf(layout) {
  return layout === 'panels' || layout === 'grid';
}

/**
 * The sheet of paper with its header and footer.
 * @param {About} about
 * @param {Look['layout']} layout
 */
function page(about, layout) {
  const said = (/** @type {string} */ text) =>
    text
      .split('{page}')
      .map((piece) => `'${piece.replaceAll("'", '\\27 ')}'`)
      .join(' counter(page) ');
  const landscape = landscapeOf(layout);
  const margins = landscape ? '14mm 12mm' : layout === 'letter' ? '22mm 24mm' : '20mm 17mm';
  const font = "font: 7.5pt 'Liberation Sans'; color: #444; white-space: pre-wrap;";
  const header =
    about.header === '' ? '' : `@top-${layout === 'columns' ? 'right' : 'center'} { content: ${said(about.header)}; ${font} width: 100%; }`;
  const footer = about.footer === '' ? '' : `@bottom-center { content: ${said(about.footer)}; ${font} width: 100%; }`;
  return `@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: ${margins}; ${header} ${footer} }`;
}

/**
 * @param {readonly Block[]} part
 * @param {Look['layout']} layout
 * @param {boolean} cut
 */
function arranged(part, layout, cut) {
  if (layout === 'plain' || layout === 'letter') return markup(part, cut);
  // The title stands over the columns.
  const titles = part[0]?.kind === 'heading' && part[0].level === 1 ? part.slice(0, 1) : [];
  const rest = part.slice(titles.length);
  if (layout === 'columns') return `${markup(titles)}\n<div class="columns">\n${markup(rest, cut)}\n</div>`;
  const panels = partsOf(rest, 'heading').map((panel) => `<section>\n${markup(panel, cut)}\n</section>`);
  return `${markup(titles)}\n<div class="${layout}">\n${panels.join('\n')}\n</div>`;
}
