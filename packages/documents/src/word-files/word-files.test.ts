import { processorTime } from '@beffroi/domain/testing';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DocumentReading } from '../document.ts';
import { readDocument } from '../read.ts';

const utf8 = (text: string) => strToU8(text);

async function reading(bytes: Uint8Array): Promise<DocumentReading> {
  const result = await readDocument(bytes, { name: 'programme' });
  if (result.kind !== 'document') throw new Error(`${result.because}: ${result.detail}`);
  return result.document;
}

const told = ({ blocks }: DocumentReading) => blocks.map((block) => `${block.page} ${block.kind}${block.level || ''} ${block.text}`);

/** A Word document with this body; its styles are a heading, a list and a title of one’s own. */
function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const styles = `<w:styles><w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Mien"><w:basedOn w:val="Titre1"/><w:name w:val="À nous"/></w:style>
    <w:style w:styleId="Liste"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>`;
  const files = {
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': styles,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, utf8(text)])));
}

const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

describe('a Word document', () => {
  it('has headings by style, by a style’s parent and by outline, and items by numbering and style', async () => {
    const bytes = docx(
      [
        p('Valbourg demain', '<w:pStyle w:val="Titre1"/>'),
        p('Nos idées', '<w:pStyle w:val="Mien"/>'),
        p('Le numérique', '<w:outlineLvl w:val="2"/>'),
        p('Un guichet &amp; un site.'),
        p('le wifi', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
        p('la fibre', '<w:pStyle w:val="Liste"/>'),
        p('hors liste.', '<w:pStyle w:val="Liste"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      ].join(''),
    );
    expect(told(await reading(bytes))).toEqual([
      '1 heading1 Valbourg demain',
      '1 heading1 Nos idées',
      '1 heading3 Le numérique',
      '1 text Un guichet & un site.',
      '1 item le wifi',
      '1 item la fibre',
      '1 text hors liste.',
    ]);
  });

  it('is read without what was deleted, moved away or hidden, and with a text box once', async () => {
    const bytes = docx(
      `<w:p><w:r><w:t xml:space="preserve">La fibre </w:t></w:r><w:del><w:r><w:delText>jamais </w:delText></w:r></w:del><w:moveFrom><w:r><w:t>ailleurs </w:t></w:r></w:moveFrom>
       <w:ins><w:r><w:t xml:space="preserve">pour tous</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>.</w:t></w:r></w:p>
       <w:p><w:r><w:t>Avant l’encadré.</w:t></w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('Dans l’encadré.')}</w:txbxContent></mc:Choice>
       <mc:Fallback><w:txbxContent>${p('Dans l’encadré.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>`,
    );
    expect(told(await reading(bytes))).toEqual(['1 text La fibre pour tous.', '1 text Avant l’encadré.', '1 text Dans l’encadré.']);
  });

  it('turns its page where Word noted it, else where the writer forced it', async () => {
    const forced = docx(`${p('Une.')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${p('Deux.')}${p('Trois.', '<w:pageBreakBefore/>')}`);
    expect(told(await reading(forced))).toEqual(['1 text Une.', '2 text Deux.', '3 text Trois.']);
    const noted = docx(
      `${p('Une.')}<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>Deux.</w:t></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>Trois.</w:t></w:r></w:p>`,
    );
    expect(told(await reading(noted))).toEqual(['1 text Une.', '2 text Deux.', '3 text Trois.']);
  });

  it('has cells row by row, notes behind, headers and footers apart, and its own title', async () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const bytes = docx(
      `<w:tbl><w:tr>${cell('Wifi')}${cell('2027')}</w:tr><w:tr>${cell('Fibre')}${cell('2028')}</w:tr></w:tbl>${p('Fin.')}`,
      {
        'word/footnotes.xml': `<w:footnotes><w:footnote w:type="separator">${p('---')}</w:footnote><w:footnote>${p('Voir le bilan.')}</w:footnote></w:footnotes>`,
        'word/header1.xml': `<w:hdr>${p('Ensemble')}</w:hdr>`,
        'docProps/core.xml': '<cp:coreProperties><dc:title>Demain</dc:title></cp:coreProperties>',
      },
    );
    const document = await reading(bytes);
    expect(told(document)).toEqual([
      '1 cell6 Wifi',
      '1 cell 2027',
      '1 cell6 Fibre',
      '1 cell 2028',
      '1 text Fin.',
      '1 note Voir le bilan.',
      '1 running Ensemble',
    ]);
    expect(document.title).toBe('Demain');
    expect(document.sentences.map((sentence) => sentence.text)).not.toContain('Ensemble');
  });

  it('knows which cell begins its row: its first paragraph, not one of a table within it, and none where the first cell has no words', async () => {
    const cell = (body: string) => `<w:tc>${body}</w:tc>`;
    const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const within = `<w:tbl>${row(cell(p('dedans')), cell(p('aussi')))}</w:tbl>`;
    const bytes = docx(
      `<w:tbl>${row(cell(p('École') + p('et collège')), cell(p('Tablettes')))}${row(cell(p('')), cell(p('Câblage')), cell(p('2028')))}${row(cell(p('Eau')), cell(within + p('')))}</w:tbl>`,
    );
    expect(told(await reading(bytes))).toEqual([
      '1 cell6 École',
      '1 cell et collège',
      '1 cell Tablettes',
      '1 cell Câblage',
      '1 cell 2028',
      '1 cell6 Eau',
      '1 cell dedans',
      '1 cell aussi',
    ]);
  });

  it('has headings that only look so: all bold, in capitals, larger', async () => {
    const run = (text: string, properties: string) => `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    const bytes = docx(
      `${run('Une ville sobre', '<w:b/>')}${p('NOS ENGAGEMENTS')}${run('Grand titre', '<w:sz w:val="40"/>')}${run('Une phrase entière en gras.', '<w:b/>')}`,
    );
    expect(told(await reading(bytes))).toEqual([
      '1 heading4 Une ville sobre',
      '1 heading3 NOS ENGAGEMENTS',
      '1 heading2 Grand titre',
      '1 text Une phrase entière en gras.',
    ]);
  });
});

/** An OpenDocument text with this body. */
function odt(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Heading_20_2"/>
    <style:style style:name="P2"><style:paragraph-properties fo:break-before="page"/></style:style><style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>
    </office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const files = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, ...parts };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, utf8(text)])));
}

describe('an OpenDocument text', () => {
  it('knows which cell begins its row, in rows of its head too; one that is covered by the cell above begins none', async () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
    const bytes = odt(
      `<table:table><table:table-header-rows>${row(cell('Domaine'), cell('Mesure'))}</table:table-header-rows>${row(cell('École'), cell('Tablettes'))}${row(
        '<table:covered-table-cell/>',
        cell('Câblage'),
      )}${row(cell('Eau'), cell('Sondes'))}</table:table>`,
    );
    expect(told(await reading(bytes))).toEqual([
      '1 cell6 Domaine',
      '1 cell Mesure',
      '1 cell6 École',
      '1 cell Tablettes',
      '1 cell Câblage',
      '1 cell6 Eau',
      '1 cell Sondes',
    ]);
  });

  it('has headings, items, cells, notes and pages', async () => {
    const bytes = odt(
      `<text:h text:outline-level="1">Valbourg</text:h><text:p text:style-name="P1">Nos idées</text:p>
       <text:p>La<text:s text:c="2"/>fibre<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Voir le bilan.</text:p></text:note-body></text:note> pour<text:soft-page-break/> tous.</text:p>
       <text:list><text:list-item><text:p>le wifi</text:p></text:list-item></text:list>
       <table:table><table:table-row><table:table-cell><text:p>Coût</text:p></table:table-cell><table:table-cell><text:p>2 M€</text:p></table:table-cell></table:table-row></table:table>
       <text:p><text:span text:style-name="T1">Une ville sobre</text:span></text:p><text:p text:style-name="P2">Fin.</text:p>`,
    );
    const document = await reading(bytes);
    expect(told(document)).toEqual([
      '1 heading1 Valbourg',
      '1 heading2 Nos idées',
      '1 text La fibre pour tous.',
      '2 item le wifi',
      '2 cell6 Coût',
      '2 cell 2 M€',
      '2 heading4 Une ville sobre',
      '3 text Fin.',
      '1 note Voir le bilan.',
    ]);
    expect(document.pages).toHaveLength(3);
  });

  it('is read without deletions and remarks, and headers stand apart', async () => {
    const bytes = odt(
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>Jamais.</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Oui<office:annotation><text:p>Sûr ?</text:p></office:annotation>.</text:p>',
      {
        'styles.xml':
          '<office:document-styles><office:master-styles><style:master-page><style:header><text:p>Ensemble</text:p></style:header></style:master-page></office:master-styles></office:document-styles>',
      },
    );
    expect(told(await reading(bytes))).toEqual(['1 text Oui.', '1 running Ensemble']);
  });

  it('is not read when it is encrypted', async () => {
    const bytes = odt('<text:p>?</text:p>', {
      'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
    });
    expect(await readDocument(bytes, { name: 'a.odt' })).toMatchObject({ kind: 'unreadable', because: 'encrypted' });
  });
});

describe('an archive', () => {
  it('that unfolds to too much is refused, whatever it says of itself', async () => {
    // Half as much again as an archive may unfold to.
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(90_000_000), { level: 9 }] });
    expect(bomb.length).toBeLessThan(120_000);
    const unfolding = await processorTime(() => unzipSync(bomb));
    const refusing = await processorTime(async () =>
      expect(await readDocument(bomb, { name: 'a.docx' })).toMatchObject({ kind: 'unreadable', because: 'too-large' }),
    );
    // It costs no more than to unfold it once.
    expect(refusing).toBeLessThan(2 * unfolding);
  });

  it('that is no text document is none', async () => {
    expect(await readDocument(zipSync({ 'a.txt': utf8('Bonjour.') }), { name: 'a.zip' })).toMatchObject({ because: 'unknown-format' });
    expect(
      await readDocument(zipSync({ mimetype: utf8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': utf8('<a/>') }), {
        name: 'a.ods',
      }),
    ).toMatchObject({ because: 'unknown-format' });
  });

  it('with elements nested a hundred thousand deep is refused', async () => {
    expect(await readDocument(docx('<w:p>'.repeat(100_000)), { name: 'a.docx' })).toMatchObject({ kind: 'unreadable', because: 'broken' });
  });
});
