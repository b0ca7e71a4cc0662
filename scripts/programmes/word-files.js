// Documents as an office suite writes them: ODT, DOCX, and PDFs out of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { piecesOf } from './source.js';
import { dated, datedZip, dayOf, inFolder, run } from './tools.js';

/**
 * @typedef {import('./source.js').About} About
 * @typedef {import('./source.js').Block} Block
 * @typedef {{ columns?: number, tagged?: boolean, loose?: boolean, face?: string, cut?: boolean }} Look `loose`: headings are bold lines and items begin with a typed dash, as amateurs write
 */

/**
 * @param {About} about
 * @param {readonly Block[]} blocks
 * @param {'odt' | 'docx' | 'pdf'} kind
 * @param {Look} look
 * @returns {Buffer}
 */
export function officeDocument(about, blocks, kind, look) {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'programme.fodt'), flatDocument(about, blocks, look));
    const filter = kind === 'pdf' ? `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${look.tagged === true}"}}` : kind;
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    run(about, 'soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'programme.fodt')]);
    const made = readFileSync(join(folder, `programme.${kind}`));
    return kind === 'pdf' ? dated(about, made) : datedZip(about, made);
  });
}

/**
 * The same, as somebody makes it who writes Markdown.
 * @param {About} about
 * @param {string} body
 * @returns {Buffer}
 */
export function pandocDocument(about, body) {
  return inFolder((folder) => {
    const out = join(folder, 'programme.docx');
    run(about, 'pandoc', ['-f', 'gfm', '-t', 'docx', '-M', `title=${about.list}`, '-M', 'lang=fr-FR', '-o', out], {
      input: body.replace(/^---$/gm, ''),
    });
    return datedZip(about, readFileSync(out));
  });
}

/** @param {string} text */
function escaped(text) {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return safe.replace(/ {2,}/g, (blanks) => ` <text:s text:c="${blanks.length - 1}"/>`);
}

/** @param {string} text */
function inline(text) {
  return piecesOf(text)
    .map((piece) =>
      piece.kind === 'strong' ? `<text:span text:style-name="Strong">${escaped(piece.text)}</text:span>` : escaped(piece.text),
    )
    .join('');
}

/**
 * @param {Block} block
 * @param {boolean} loose
 * @param {string} style of paragraphs: one of them begins a page
 * @returns {string}
 */
function written(block, loose, style) {
  const p = (/** @type {string} */ text, /** @type {string} */ name) => `<text:p text:style-name="${name}">${text}</text:p>`;
  switch (block.kind) {
    case 'heading':
      if (loose) return p(inline(block.text), `Bold${block.level}`);
      return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${inline(block.text)}</text:h>`;
    case 'items':
      if (loose || /^\d/.test(block.items[0]?.mark ?? ''))
        return block.items.map(({ mark, text }) => p(`${mark} ${inline(text)}`, 'Typed')).join('\n');
      return `<text:list text:style-name="Bullets">${block.items.map(({ text }) => `<text:list-item>${p(inline(text), 'Item')}</text:list-item>`).join('')}</text:list>`;
    case 'box':
      return p(inline(block.text), 'Box');
    case 'table': {
      const columns = block.rows[0]?.length ?? 1;
      const rows = block.rows.map(
        (row) =>
          `<table:table-row>${row.map((cell) => `<table:table-cell table:style-name="Cell" office:value-type="string">${p(inline(cell), 'Standard')}</table:table-cell>`).join('')}</table:table-row>`,
      );
      return `<table:table><table:table-column table:number-columns-repeated="${columns}"/>${rows.join('')}</table:table>`;
    }
    case 'text':
      return p(inline(block.text), style);
    default:
      return '';
  }
}

/**
 * @param {About} about
 * @param {readonly Block[]} blocks
 * @param {Look} look
 */
function flatDocument(about, blocks, look) {
  const { columns = 1, loose = false, face = 'Liberation Serif', cut = columns > 1 } = look;
  const running = (/** @type {string} */ text) =>
    `<text:p text:style-name="Running">${escaped(text).replace('{page}', '<text:page-number text:select-page="current"/>')}</text:p>`;
  const size = columns > 1 ? 10 : 11.5;
  const heading = (/** @type {number} */ level) =>
    `fo:font-size="${[20, 15, 12][level - 1]}pt" fo:font-weight="bold" style:font-name-asian="${face}"`;
  const body = [];
  let page = false;
  for (const block of blocks) {
    if (block.kind === 'break') page = true;
    else {
      if (page) body.push('<text:p text:style-name="NewPage"/>');
      page = false;
      body.push(written(block, loose, 'Standard'));
    }
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${escaped(about.list)}</dc:title><meta:creation-date>${dayOf(about).toISOString().slice(0, 19)}</meta:creation-date></office:meta>
<office:font-face-decls><style:font-face style:name="${face}" svg:font-family="'${face}'"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/><style:text-properties style:font-name="${face}" fo:font-size="${size}pt" fo:language="fr" fo:country="FR" fo:hyphenate="${cut}" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="3"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:text-align="${columns > 1 ? 'justify' : 'start'}"/></style:style>
${[1, 2, 3]
  .map(
    (
      level,
    ) => `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:default-outline-level="${level}"><style:paragraph-properties fo:margin-top="0.4cm" fo:keep-with-next="always"/><style:text-properties ${heading(level)} fo:hyphenate="false"/></style:style>
<style:style style:name="Bold${level}" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.3cm"/><style:text-properties ${heading(level)} fo:hyphenate="false"/></style:style>`,
  )
  .join('\n')}
<style:style style:name="Item" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Typed" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Box" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:border="0.05cm solid #336699" fo:padding="0.2cm"/></style:style>
<style:style style:name="NewPage" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="Running" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="8pt" fo:hyphenate="false"/></style:style>
<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.6cm" fo:text-indent="-0.6cm" fo:margin-left="0.6cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
</office:styles>
<office:automatic-styles>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.02cm solid #888888" fo:padding="0.1cm"/></style:style>
<style:page-layout style:name="Sheet"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="1.8cm"><style:columns fo:column-count="${columns}" fo:column-gap="0.8cm"/></style:page-layout-properties><style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.4cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Sheet">${about.header === '' ? '' : `<style:header>${running(about.header)}</style:header>`}${about.footer === '' ? '' : `<style:footer>${running(about.footer)}</style:footer>`}</style:master-page></office:master-styles>
<office:body><office:text>
${body.join('\n')}
</office:text></office:body>
</office:document>
`;
}
