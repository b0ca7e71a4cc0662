import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DocumentResult } from '../document.ts';
import { readDocument } from '../read.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const archive = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const relations = (...some: readonly (readonly [type: string, target: string, mode?: string | undefined])[]) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${some
    .map(
      ([type, target, mode], i) =>
        `<Relationship Id="r${i}" Type="${type}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
    )
    .join('')}</Relationships>`;

const body = (text: string, element = 'document') =>
  `<?xml version="1.0"?><w:${element} xmlns:w="${W}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:${element}>`;

async function textsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const result = await readDocument(archive(files), { name: 'programme' });
  if (result.kind !== 'document') throw new Error(`${result.because}: ${result.detail}`);
  return result.document.blocks.map(({ kind, text }) => `${kind} ${text}`);
}

const refused = (files: Readonly<Record<string, string>>): Promise<DocumentResult> => readDocument(archive(files), { name: 'programme' });

describe('a Word package', () => {
  it.each([
    ['where Word puts it', 'word/document.xml', 'word/document.xml'],
    ['under another name', 'word/document2.xml', 'word/document2.xml'],
    ['by an absolute path', '/word/document.xml', 'word/document.xml'],
    ['at the top', 'texte.xml', 'texte.xml'],
    ['in another folder', './a/../contenu/texte.xml', 'contenu/texte.xml'],
    ['in another case', 'Word/Document.xml', 'word/document.XML'],
    ['with characters written as numbers', 'word/mon%20texte.xml', 'word/mon texte.xml'],
  ])('has its main part where its relations say: %s', async (_, target, name) => {
    expect(await textsOf({ '_rels/.rels': relations([`${TRANSITIONAL}/officeDocument`, target]), [name]: body('La fibre.') })).toEqual([
      'text La fibre.',
    ]);
  });

  it('is not read by the path alone: what lies there and is not named is not its text', async () => {
    const files = {
      '_rels/.rels': relations([`${TRANSITIONAL}/officeDocument`, 'word/document2.xml']),
      'word/document.xml': body('Ancien.'),
      'word/document2.xml': body('Nouveau.'),
      'word/footnotes.xml': body('Note que rien ne nomme.', 'footnotes'),
    };
    expect(await textsOf(files)).toEqual(['text Nouveau.']);
  });

  it.each([
    ['transitional', TRANSITIONAL],
    ['strict', STRICT],
  ])('has its styles, notes, headers and title by the relations of its main part: %s', async (_, base) => {
    const styled = body('Valbourg').replace('<w:p>', '<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr>');
    const files = {
      '_rels/.rels': relations(
        [`${base}/officeDocument`, 'w/main.xml'],
        ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'props.xml'],
      ),
      'w/main.xml': styled,
      'w/_rels/main.xml.rels': relations(
        [`${base}/styles`, 'looks.xml'],
        [`${base}/footnotes`, '../notes/pied.xml'],
        [`${base}/header`, '/w/tete.xml'],
        // Links of the text lead out, and are no part of it.
        [`${base}/hyperlink`, 'https://valbourg.example/', 'External'],
        [`${base}/image`, 'media/absente.png'],
      ),
      'w/looks.xml': `<w:styles xmlns:w="${W}"><w:style w:styleId="T"><w:name w:val="heading 1"/></w:style></w:styles>`,
      'notes/pied.xml': body('Voir le bilan.', 'footnotes'),
      'w/tete.xml': body('Ensemble', 'hdr'),
      'props.xml': '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Demain</dc:title></p>',
    };
    expect(await textsOf(files)).toEqual(['heading Valbourg', 'note Voir le bilan.', 'running Ensemble']);
    expect(await refused(files)).toMatchObject({ kind: 'document', document: { title: 'Demain' } });
  });

  it('is read in the names of strict OOXML, and under whatever prefix', async () => {
    const strict = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="1"/></x:pPr><x:r><x:t>Le numérique</x:t></x:r></x:p></x:body></x:document>`;
    const plain = `<document xmlns="${W}" xmlns:w="urn:autre"><body><p><r><t>La fibre.</t></r></p><w:p><w:r><w:t>Rien de Word.</w:t></w:r></w:p></body></document>`;
    const rels = relations([`${STRICT}/officeDocument`, 'word/document.xml']);
    expect(await textsOf({ '_rels/.rels': rels, 'word/document.xml': strict })).toEqual(['heading Le numérique']);
    expect(await textsOf({ '_rels/.rels': rels, 'word/document.xml': plain })).toEqual(['text La fibre.']);
  });

  it.each([
    ['outside, it says', ['/word/document.xml', 'External'], 'its relation “officeDocument” leads outside of the package'],
    ['to another machine', ['https://example.org/document.xml'], 'its relation “officeDocument” leads outside of the package'],
    ['to a file', ['file:///etc/passwd'], 'its relation “officeDocument” leads outside of the package'],
    ['to a host', ['//example.org/a.xml'], 'its relation “officeDocument” leads outside of the package'],
    ['above the top', ['../../word/document.xml'], 'its relation “officeDocument” leads outside of the package'],
    [
      'above the top, in disguise',
      ['word/%2e%2e/%2e%2e/%2e%2e/document.xml'],
      'its relation “officeDocument” leads outside of the package',
    ],
    ['nowhere', ['word/autre.xml'], 'its relation “officeDocument” leads nowhere'],
    ['to nothing', [''], 'its relation “officeDocument” leads nowhere'],
    ['back to the relations', ['_rels/.rels'], 'its relation “officeDocument” leads in a circle'],
  ] as const)('whose relation to its main part leads %s is refused', async (_, [target, mode], detail) => {
    const files = { '_rels/.rels': relations([`${TRANSITIONAL}/officeDocument`, target, mode]), 'word/document.xml': body('La fibre.') };
    expect(await refused(files)).toEqual({ kind: 'unreadable', because: 'broken', detail });
  });

  it.each([
    ['outside', '../../../notes.xml', 'its relation “footnotes” leads outside of the package'],
    ['nowhere', 'notes.xml', 'its relation “footnotes” leads nowhere'],
    ['in a circle', 'document.xml', 'its relation “footnotes” leads in a circle'],
    ['in a circle, through its own relations', '_rels/document.xml.rels', 'its relation “footnotes” leads in a circle'],
  ])('whose notes lead %s is refused', async (_, target, detail) => {
    const files = {
      '_rels/.rels': relations([`${TRANSITIONAL}/officeDocument`, 'word/document.xml']),
      'word/document.xml': body('La fibre.'),
      'word/_rels/document.xml.rels': relations([`${TRANSITIONAL}/footnotes`, target]),
    };
    expect(await refused(files)).toEqual({ kind: 'unreadable', because: 'broken', detail });
  });

  it('of a workbook or slides is no text document, nor one whose relations name no main part', async () => {
    const rels = relations([`${TRANSITIONAL}/officeDocument`, 'xl/workbook.xml']);
    expect(
      await refused({ '_rels/.rels': rels, 'xl/workbook.xml': '<?xml version="1.0"?><!-- a --><workbook><sheets/></workbook>' }),
    ).toMatchObject({ because: 'unknown-format' });
    expect(await refused({ '_rels/.rels': relations(), 'word/document.xml': body('La fibre.') })).toMatchObject({
      because: 'unknown-format',
      detail: 'its relations name no main part',
    });
  });

  it('that says nothing of itself is read where Word puts its parts', async () => {
    expect(await textsOf({ 'Word/Document.xml': body('La fibre.'), 'word/footnotes.xml': body('Note.', 'footnotes') })).toEqual([
      'text La fibre.',
      'note Note.',
    ]);
  });

  it('gives a document or a reason whatever its relations say', async () => {
    const target = fc.oneof(
      fc.constantFrom(
        'word/document.xml',
        '/word/document.xml',
        '..',
        '/',
        '%',
        '%ff',
        '\\\\a\\b',
        '_rels/.rels',
        'word/',
        'a:b',
        '#x',
        '?',
      ),
      anyText({ maxLength: 30 }).map((text) => text.replaceAll(/[<>"&]/gu, '')),
    );
    const type = fc.constantFrom('officeDocument', 'styles', 'footnotes', 'header', 'core-properties', '');
    const some = fc.array(fc.tuple(type, target, fc.constantFrom('Internal', 'External')), { maxLength: 6 });
    const listed = (all: readonly (readonly [string, string, string])[]) =>
      relations(...all.map(([name, to, mode]) => [`${TRANSITIONAL}/${name}`, to, mode] as const));
    await fc.assert(
      fc.asyncProperty(some, some, async (top, own) => {
        const files = { '_rels/.rels': listed(top), 'word/document.xml': body('La fibre.'), 'word/_rels/document.xml.rels': listed(own) };
        expect(['document', 'unreadable']).toContain((await refused(files)).kind);
      }),
    );
  });
});

describe('an OpenDocument package', () => {
  const content = (text: string) =>
    `<office:document-content><office:text><text:p>${text}</text:p></office:text></office:document-content>`;
  const manifest = (...parts: readonly (readonly [path: string, type: string])[]) =>
    `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${parts
      .map(([path, type]) => `<m:file-entry m:full-path="${path}" m:media-type="${type}"/>`)
      .join('')}</m:manifest>`;
  const TEXT = ['/', 'application/vnd.oasis.opendocument.text'] as const;

  it('is read by its manifest, without a mimetype of its own and in whatever case', async () => {
    const files = { 'META-INF/manifest.xml': manifest(TEXT, ['Content.xml', 'text/xml']), 'content.XML': content('La fibre.') };
    expect(await textsOf(files)).toEqual(['text La fibre.']);
  });

  it('is read under whatever prefix', async () => {
    const text = `<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:text><t:h t:outline-level="2">Le numérique</t:h></o:text></o:document-content>`;
    expect(await textsOf({ 'content.xml': text })).toEqual(['heading Le numérique']);
  });

  it('has no part that its manifest does not name', async () => {
    const files = {
      'META-INF/manifest.xml': manifest(TEXT, ['content.xml', 'text/xml']),
      'content.xml': content('La fibre.'),
      'meta.xml': '<dc:title>Un autre</dc:title>',
    };
    expect(await refused(files)).toMatchObject({ kind: 'document', document: { title: '' } });
  });

  it.each([
    ['names a part outside', manifest(TEXT, ['../content.xml', 'text/xml']), 'broken', 'its manifest leads outside of the package'],
    [
      'names a part of another machine',
      manifest(TEXT, ['https://example.org/content.xml', '']),
      'broken',
      'its manifest leads outside of the package',
    ],
    ['names no content', manifest(TEXT, ['styles.xml', 'text/xml']), 'broken', 'its manifest names no content'],
    [
      'is of a spreadsheet',
      manifest(['/', 'application/vnd.oasis.opendocument.spreadsheet'], ['content.xml', 'text/xml']),
      'unknown-format',
      null,
    ],
  ])('whose manifest %s is refused', async (_, text, because, detail) => {
    const result = await refused({ 'META-INF/manifest.xml': text, 'content.xml': content('La fibre.'), 'styles.xml': '<a/>' });
    expect(result).toMatchObject({ kind: 'unreadable', because, ...(detail === null ? {} : { detail }) });
  });

  it('whose manifest names a content that is not there is refused', async () => {
    expect(await refused({ 'META-INF/manifest.xml': manifest(TEXT, ['content.xml', 'text/xml']) })).toEqual({
      kind: 'unreadable',
      because: 'broken',
      detail: 'its manifest names content.xml, which is not there',
    });
  });
});
