import type { Cell } from '../cell.ts';
import type { Field } from '../table.ts';
import type { Format } from './format.ts';

/**
 * What a spreadsheet would take for a formula (OWASP, « CSV Injection »), behind any number of apostrophes. White space before the sign
 * counts: some programs trim it.
 */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** Between quotes: what RFC 4180 asks for, what begins or ends with white space, and the empty text, which is not an absent value. */
const QUOTED = /^$|[",\r\n]|^\s|\s$/;

/**
 * Puts an apostrophe before a text that a spreadsheet would run. Texts come from strangers' pages, and a CSV file is what people open by
 * a double click. It can be undone exactly (`unguarded`): what begins with apostrophes and a sign gets one more.
 */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that was guarded. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

function written(cell: Cell, type: Field['type']): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = type === 'string' ? guarded(cell) : cell;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of such a file, for who has no table of fields: texts are guarded, what is absent is empty. */
export function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map((cell) => written(cell, 'string')).join(',')}\r\n`;
}

/** RFC 4180 (lines end with CR LF), UTF-8 without byte order mark. A value that is absent is empty; an empty text is `""`. */
export const csv: Format = {
  name: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  missingValues: [''],
  dialect: { header: true, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
  note: {
    fr: 'RFC 4180 : UTF-8, virgule, fins de ligne CR LF. Un champ vide est une valeur absente ; un texte vide s’écrit `""` (bien des lecteurs confondent les deux : JSON et Parquet les distinguent toujours). Un texte qui commence par `=`, `+`, `-`, `@` (ou leur forme pleine chasse, ou après des blancs), par une tabulation ou par une fin de ligne, est précédé d’une apostrophe, pour qu’aucun tableur ne l’exécute ; de même s’il avait déjà des apostrophes devant. Pour retrouver le texte exact, ôter une apostrophe à tout texte qui commence par des apostrophes suivies d’un tel début. JSON et Parquet gardent les textes tels quels. Dans un tableur, importer en choisissant la virgule et UTF-8 plutôt que d’ouvrir par un double-clic : coupé à un autre séparateur, aucun CSV n’est sûr.',
    en: 'RFC 4180: UTF-8, comma, lines end with CR LF. An empty field is an absent value; an empty text is written `""` (many readers take both for the same: JSON and Parquet always tell them apart). A text that begins with `=`, `+`, `-`, `@` (or their full-width form, or behind white space), with a tab or with an end of line, has an apostrophe before it, so that no spreadsheet runs it; so has one that already had apostrophes there. To have the exact text, take one apostrophe from any text that begins with apostrophes and then so. JSON and Parquet keep texts as they are. In a spreadsheet, import with comma and UTF-8 rather than by a double click: cut at another separator, no CSV is safe.',
  },
  async start(table, sink) {
    const types = table.fields.map((field) => field.type);
    await sink.text(`${table.fields.map((field) => field.name).join(',')}\r\n`);
    return {
      async write(rows) {
        let lines = '';
        for (const cells of rows) {
          for (let at = 0; at < types.length; at++) lines += (at === 0 ? '' : ',') + written(cells[at] as Cell, types[at] as Field['type']);
          lines += '\r\n';
        }
        await sink.text(lines);
      },
      end: async () => undefined,
    };
  },
};
