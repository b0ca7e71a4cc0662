import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Cell } from '../cell.ts';
import type { Field, Table } from '../table.ts';
import type { Format, Sink } from './format.ts';

/** What a sheet can hold, its head included; a longer table goes on in another sheet (Office Open XML, ISO/IEC 29500). */
export const SHEET_ROWS = 1_048_576;
/** What a cell can hold, in UTF-16 units. */
export const CELL_TEXT = 32_767;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cells' styles, by their place in `STYLES`. */
const STYLE = { title: 1, datetime: 2, date: 3 } as const;
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** Signs that XML cannot say, and underscores that would read as one of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones
const UNSAID = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const MARKUP: ReadonlyMap<string, string> = new Map(Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }));

/** A text as it stands in XML. */
function xml(text: string): string {
  return text
    .replace(UNSAID, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (sign) => MARKUP.get(sign)!);
}

/** A text that fits a cell: cut between two signs, and seen to be. */
function fitting(text: string): string {
  if (text.length <= CELL_TEXT) return text;
  const cut = text.slice(0, CELL_TEXT - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

const words = (text: string, place: string, style = 0): string =>
  `<c r="${place}"${style > 0 ? ` s="${style}"` : ''} t="inlineStr"><is><t xml:space="preserve">${xml(fitting(text))}</t></is></c>`;

/** Days since 30 December 1899, as spreadsheets count time. */
const serial = (text: string): number => Date.parse(text) / 86_400_000 + 25_569;

/** The letters of a column, counted from 0: `A`, `Z`, `AA`. The schema lets rows and cells do without their place; readers such as exceljs do not. */
export function columnLetters(at: number): string {
  const before = at < 26 ? '' : columnLetters(Math.floor(at / 26) - 1);
  return before + String.fromCharCode(65 + (at % 26));
}

/** Absent cells still stand in their row: a cell without value is empty, and no text. @param place column and row: `B12` */
function written(cell: Cell, type: Field['type'], place: string): string {
  if (cell === null) return `<c r="${place}"/>`;
  switch (type) {
    case 'integer':
    case 'number':
      return `<c r="${place}"><v>${cell}</v></c>`;
    case 'boolean':
      return `<c r="${place}" t="b"><v>${cell === true ? 1 : 0}</v></c>`;
    case 'datetime':
      return `<c r="${place}" s="${STYLE.datetime}"><v>${serial(String(cell))}</v></c>`;
    case 'date':
      return `<c r="${place}" s="${STYLE.date}"><v>${serial(String(cell))}</v></c>`;
    default:
      return words(String(cell), place);
  }
}

/** The first date that a zip file can say: a real one would give other bytes each time. */
const NO_DATE = '1980-01-01T00:00:00';

/** A zip file that goes to the sink as it is made. The same parts give the same bytes: the compressor is a pinned library, the date none. */
class Parts {
  readonly #zip: Zip;
  readonly #sink: Sink;
  #made: Uint8Array[] = [];
  #fault: Error | null = null;

  constructor(sink: Sink) {
    this.#sink = sink;
    this.#zip = new Zip((fault, bytes) => {
      if (fault !== null) this.#fault = fault;
      else this.#made.push(bytes);
    });
  }

  /** Opens a part; the one before is to be ended. */
  open(name: string): { text(text: string, last?: boolean): Promise<void> } {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = NO_DATE;
    this.#zip.add(part);
    return {
      text: (text, last = false) => {
        part.push(Buffer.from(text), last);
        return this.#drain();
      },
    };
  }

  async whole(name: string, text: string): Promise<void> {
    const part = new ZipPassThrough(name);
    part.mtime = NO_DATE;
    this.#zip.add(part);
    part.push(Buffer.from(text), true);
    await this.#drain();
  }

  async end(): Promise<void> {
    this.#zip.end();
    await this.#drain();
  }

  async #drain(): Promise<void> {
    if (this.#fault !== null) throw this.#fault;
    const made = this.#made;
    this.#made = [];
    for (const bytes of made) await this.#sink.bytes(bytes);
  }
}

const ENDING = '</sheetData></worksheet>';

function beginning(table: Table): string {
  const columns = table.fields.map(({ type, name }, at) => {
    const width =
      type === 'string' || type === 'object' || type === 'array' ? 28 : type === 'datetime' ? 20 : Math.max(11, name.length + 3);
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  });
  const titles = table.fields.map(({ name }, at) => words(name, `${columnLetters(at)}1`, STYLE.title)).join('');
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData><row r="1">${titles}</row>`;
}

/** Names of sheets are at most 31 signs, and all different. */
const sheetName = (table: string, place: number): string => (place === 1 ? table.slice(0, 31) : `${table.slice(0, 26)}-${place}`);

async function writeFrame(parts: Parts, table: Table, sheets: number, about: Readonly<Record<string, string>>): Promise<void> {
  const each = (draw: (place: number) => string): string => Array.from({ length: sheets }, (_, at) => draw(at + 1)).join('');
  const styles = sheets + 1;
  await parts.whole(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${each((place) => `<Override PartName="/xl/worksheets/sheet${place}.xml" ContentType="${TYPES}.worksheet+xml"/>`)}</Types>`,
  );
  await parts.whole(
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  );
  await parts.whole(
    'docProps/core.xml',
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(table.name)}</dc:title><dc:description>${xml(
      Object.entries(about)
        .map(([name, value]) => `${name}: ${value}`)
        .join('; '),
    )}</dc:description></cp:coreProperties>`,
  );
  await parts.whole('xl/styles.xml', STYLES);
  await parts.whole(
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((place) => `<sheet name="${xml(sheetName(table.name, place))}" sheetId="${place}" r:id="rId${place}"/>`)}</sheets></workbook>`,
  );
  await parts.whole(
    'xl/_rels/workbook.xml.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((place) => `<Relationship Id="rId${place}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${place}.xml"/>`)}<Relationship Id="rId${styles}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  );
}

/** Office Open XML, for spreadsheets: typed cells, written as the rows come, so that a country's observations need no memory. */
export const xlsx: Format = xlsxOf(SHEET_ROWS);

/** The format with sheets of so many rows at most, the head included. */
export function xlsxOf(sheetRows: number): Format {
  return {
    name: 'xlsx',
    mediatype: `${TYPES}.sheet`,
    encoding: null,
    missingValues: [],
    dialect: null,
    note: {
      fr: `Classeur Office Open XML (Excel, LibreOffice), une table par classeur, cellules typées : un texte n’y est jamais une formule. Une valeur absente est une cellule vide ; dates et heures sont en UTC ; listes et objets sont du texte JSON. Une table de plus de ${sheetRows - 1} lignes continue dans une autre feuille ; un texte de plus de ${CELL_TEXT} signes est coupé et finit par « … ».`,
      en: `An Office Open XML workbook (Excel, LibreOffice), one table a workbook, typed cells: a text is never a formula. An absent value is an empty cell; dates and times are in UTC; lists and objects are JSON text. A table of more than ${sheetRows - 1} rows goes on in another sheet; a text of more than ${CELL_TEXT} signs is cut and ends in “…”.`,
    },
    async start(table, sink, about) {
      const types = table.fields.map(({ type }) => type);
      const columns = types.map((_, at) => columnLetters(at));
      const parts = new Parts(sink);
      let sheets = 0;
      let rowsHere = 0;
      let sheet = parts.open(`xl/worksheets/sheet${++sheets}.xml`);
      await sheet.text(beginning(table));
      rowsHere = 1;
      return {
        async write(rows) {
          let lines = '';
          for (const cells of rows) {
            if (rowsHere === sheetRows) {
              await sheet.text(lines + ENDING, true);
              lines = '';
              sheet = parts.open(`xl/worksheets/sheet${++sheets}.xml`);
              await sheet.text(beginning(table));
              rowsHere = 1;
            }
            rowsHere++;
            lines += `<row r="${rowsHere}">`;
            for (let at = 0; at < types.length; at++)
              lines += written(cells[at] as Cell, types[at] as Field['type'], `${columns[at]}${rowsHere}`);
            lines += '</row>';
          }
          if (lines !== '') await sheet.text(lines);
        },
        async end() {
          await sheet.text(ENDING, true);
          await writeFrame(parts, table, sheets, about);
          await parts.end();
        },
      };
    },
  };
}
