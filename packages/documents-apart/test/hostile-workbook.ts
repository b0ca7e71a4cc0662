import { zipSync } from 'fflate';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of one cell and so many shared texts of nothing, no two neighbours alike enough to be packed as a bomb is: a megabyte of five million takes seconds to be read. */
export function hostileWorkbook(texts: number): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const parts: Readonly<Record<string, string>> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${relation('s', 'worksheet', 's.xml')}${relation('t', 'sharedStrings', 't.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Plan" r:id="s"/></sheets></workbook>`,
    'xl/s.xml': `<worksheet xmlns="${SHEET}"><sheetData><row><c t="inlineStr"><is><t>Action</t></is></c></row></sheetData></worksheet>`,
    'xl/t.xml': `<sst xmlns="${SHEET}">${Array.from({ length: texts }, (_, at) => (isOdd(at) ? '<si a="0"/>' : '<si/>')).join('')}</sst>`,
  };
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])));
}

/** As good as by chance, and the same each time. */
function isOdd(at: number): boolean {
  return ((Math.imul(at + 1, 2_654_435_761) ^ (Math.imul(at + 7, 40_503) >>> 3)) >>> 13) % 2 === 1;
}
