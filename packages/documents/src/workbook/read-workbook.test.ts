import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import type { WorkbookCell } from './workbook.ts';

const X = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...some: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${some
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

interface Parts {
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly book?: string;
}

/** A workbook as office programs write it. */
function workbook({ sheet, strings = '', styles = '', book = '<sheet name="Plan" r:id="rId1"/>' }: Parts): Uint8Array {
  const files = {
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${X}" xmlns:r="${R}">${book.includes('<sheets') ? book : `<sheets>${book}</sheets>`}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${X}">${sheet}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${X}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${X}">${styles}</styleSheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const cells = (...texts: string[]): WorkbookCell[] => texts.map((text) => ({ kind: 'value', text }));

describe('a workbook', () => {
  it('gives what its cells show: shared and own texts, numbers, days, yes and no', () => {
    const bytes = workbook({
      strings: '<si><t>Action</t></si><si><r><t>Payer la </t></r><r><t>cantine</t></r><rPh><t>ignoré</t></rPh></si>',
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0 &quot;jours&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs>',
      sheet: `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Échéance</t></is></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" s="1"><v>46350</v></c><c r="D3" s="2"><v>46350</v></c><c r="E3" s="3"><v>46350.75</v></c></row><row r="4"><c r="A4"/></row></sheetData>`,
    });
    expect(readWorkbook(bytes)).toEqual({
      ...{ kind: 'workbook', sheet: 'Plan', others: [] },
      rows: [
        { line: 1, cells: cells('Action', '', 'Échéance') },
        { line: 3, cells: cells('Payer la cantine', 'true', '2026-11-24', '46350', '2026-11-24') },
      ],
    });
  });

  it('runs no formula and believes none, and says which cells a merged one covers', () => {
    const bytes = workbook({
      sheet:
        '<sheetData><row r="1"><c r="A1" t="str"><f>HYPERLINK("https://trap.example")</f><v>Cantine</v></c><c r="B1"><v>2</v></c><c r="C1"/></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="B1:C2"/></mergeCells>',
    });
    expect(readWorkbook(bytes)).toMatchObject({
      rows: [
        { cells: [{ kind: 'formula', text: '' }, { kind: 'value', text: '2' }, { kind: 'merged' }] },
        {
          cells: [
            { kind: 'value', text: '1' },
            { kind: 'merged', text: '' },
          ],
        },
      ],
    });
  });

  it('is read by its first sheet that is shown', () => {
    const book = '<sheet name="Caché" state="hidden" r:id="rId9"/><sheet name="Vu" r:id="rId1"/>';
    expect(readWorkbook(workbook({ book, sheet: '<sheetData/>' }))).toMatchObject({ sheet: 'Vu', others: ['Caché'], rows: [] });
  });

  it.each<[string, Uint8Array, string]>([
    ['that unfolds to more than memory holds', workbook({ sheet: `<sheetData>${' '.repeat(80_000_000)}</sheetData>` }), 'too-large'],
    [
      'with more rows than anybody plans',
      workbook({ sheet: `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(20_001)}</sheetData>` }),
      'too-large',
    ],
    [
      'that is a text',
      zipSync({ '_rels/.rels': strToU8(relations(['a', 'officeDocument', 'w.xml'])), 'w.xml': strToU8('<w/>') }),
      'unknown-format',
    ],
    ['without a part', zipSync({ '_rels/.rels': strToU8(relations(['a', 'officeDocument', 'no.xml'])) }), 'broken'],
    ['that leads outside', zipSync({ '_rels/.rels': strToU8(relations(['a', 'officeDocument', '../../etc/passwd'])) }), 'broken'],
    ['of bytes', strToU8('PK no archive at all, and a little longer than an end'), 'broken'],
  ])('%s is refused', (_, bytes, because) => {
    expect(readWorkbook(bytes)).toMatchObject({ kind: 'unreadable', because });
  });

  it('of any bytes at all is read or refused', () => {
    const whole = workbook({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const bytes = cut ? whole.slice(0, at) : whole.slice();
        if (!cut) bytes[at] = byte;
        expect(['workbook', 'unreadable']).toContain(readWorkbook(bytes).kind);
      }),
    );
  });
});
