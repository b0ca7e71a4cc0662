import { Unreadable } from '../raw-block.ts';
import { partNamed, partOf, relationsOf } from '../word-files/relations.ts';
import { passOver } from '../word-files/xml.ts';
import { type Archive, archiveOf } from '../word-files/zip.ts';
import { dayOfSerial, isDateFormat } from './dates.ts';
import { sheetReader } from './sheet.ts';
import type { WorkbookLimits, WorkbookResult } from './workbook.ts';

const WORKBOOK_LIMITS: WorkbookLimits = { bytes: 10_000_000, rows: 20_000, columns: 200, characters: 5_000_000 };

/** Reads a workbook of Office Open XML (XLSX): values of its first sheet that is shown. No formula is run, no link followed, nothing unfolds beyond limits. */
export function readWorkbook(bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}): WorkbookResult {
  const most = { ...WORKBOOK_LIMITS, ...limits };
  try {
    if (bytes.length > most.bytes) throw new Unreadable('too-large', `more than ${most.bytes} bytes`);
    return opened(archiveOf(bytes), most);
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', because: error.because, detail: error.message };
    if (error instanceof RangeError) return { kind: 'unreadable', because: 'broken', detail: 'the archive is damaged' };
    throw error;
  }
}

function opened(archive: Archive, limits: WorkbookLimits): WorkbookResult {
  const toMain = relationsOf(archive, '')?.find(({ type }) => type === 'officeDocument');
  if (toMain === undefined) throw new Unreadable('unknown-format', 'its relations name no main part');
  const main = partOf(archive, toMain, []);
  const { sheets, from1904 } = bookOf(archive, main);
  const shown = sheets.find(({ isHidden }) => !isHidden);
  if (shown === undefined) throw new Unreadable('unknown-format', 'an office package without a sheet that is shown');
  const own = relationsOf(archive, main) ?? [];
  const part = (type: string): Uint8Array | null => {
    const relation = own.find((one) => one.type === type && !one.external);
    return relation === undefined ? null : archive.open(partOf(archive, relation, [main]));
  };
  const toSheet = own.find(({ id }) => id === shown.relation);
  if (toSheet === undefined) throw new Unreadable('broken', 'its sheet lies nowhere');
  const strings = stringsOf(part('sharedStrings'), limits.characters);
  const isDate = dateStyles(part('styles'));
  const read = sheetReader({ strings, isDate, dayOf: (serial) => dayOfSerial(serial, from1904) }, limits);
  passOver(archive.open(partNamed(archive, partOf(archive, toSheet, [main]))!)!, read.handler);
  return { kind: 'workbook', sheet: shown.name, others: sheets.filter((one) => one !== shown).map(({ name }) => name), rows: read.rows() };
}

interface Sheet {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

function bookOf(archive: Archive, main: string): { readonly sheets: readonly Sheet[]; readonly from1904: boolean } {
  const sheets: Sheet[] = [];
  let [from1904, root] = [false, ''];
  passOver(archive.open(main)!, {
    open(name, attributes) {
      root ||= name;
      if (name === 'x:workbookPr') from1904 = /^(?:1|true)$/i.test(attributes['date1904'] ?? '');
      if (name !== 'x:sheet') return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name: attributes['name'] ?? '', relation, isHidden: /hidden/i.test(attributes['state'] ?? '') });
    },
    close() {},
    text() {},
  });
  if (root !== 'x:workbook') throw new Unreadable('unknown-format', 'an office package that is no workbook');
  return { sheets, from1904 };
}

/** Texts that cells share, without how they are spoken (phonetic runs). */
function stringsOf(bytes: Uint8Array | null, most: number): readonly string[] {
  const strings: string[] = [];
  if (bytes === null) return strings;
  let [inText, spoken, left] = [false, 0, most];
  passOver(bytes, {
    open(name) {
      if (name === 'x:si') strings.push('');
      if (name === 'x:rPh') spoken++;
      inText = name === 'x:t';
    },
    close(name) {
      if (name === 'x:rPh') spoken--;
      if (name === 'x:t') inText = false;
    },
    text(text) {
      if (!inText || spoken > 0 || strings.length === 0) return;
      left -= text.length;
      if (left < 0) throw new Unreadable('too-large', 'too many characters');
      strings[strings.length - 1] += text;
    },
  });
  return strings;
}

/** Whether a cell with this style shows a day. */
function dateStyles(bytes: Uint8Array | null): (style: number) => boolean {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  if (bytes !== null)
    passOver(bytes, {
      open(name, attributes) {
        if (name === 'x:numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        if (name === 'x:cellXfs') inCells = true;
        if (name === 'x:xf' && inCells) formats.push(Number(attributes['numFmtId'] ?? 0));
      },
      close(name) {
        if (name === 'x:cellXfs') inCells = false;
      },
      text() {},
    });
  return (style) => isDateFormat(formats[style] ?? 0, codes);
}
