import type { Cell } from '../cell.ts';
import type { Field } from '../table.ts';
import type { Format } from './format.ts';

function written(cell: Cell, type: Field['type']): string {
  if (typeof cell !== 'string') return String(cell);
  return type === 'array' || type === 'object' ? cell : JSON.stringify(cell);
}

/**
 * One array of objects, each with every field, in their order. One object a line: tools that work by lines are served too, and
 * differences between two exports can be read.
 */
export const json: Format = {
  name: 'json',
  mediatype: 'application/json',
  encoding: 'utf-8',
  missingValues: [],
  dialect: null,
  note: {
    fr: 'Un tableau d’objets, un objet par ligne, en UTF-8. Une valeur absente est `null`.',
    en: 'An array of objects, one object a line, in UTF-8. An absent value is `null`.',
  },
  async start(table, sink) {
    const columns = table.fields.map((field, at) => ({ type: field.type, key: `${at === 0 ? '' : ','}${JSON.stringify(field.name)}:` }));
    let before = '[\n';
    return {
      async write(rows) {
        let lines = '';
        for (const cells of rows) {
          lines += `${before}{`;
          for (const [at, column] of columns.entries()) lines += column.key + written(cells[at] as Cell, column.type);
          lines += '}';
          before = ',\n';
        }
        await sink.text(lines);
      },
      end: () => sink.text(before === '[\n' ? '[]\n' : '\n]\n'),
    };
  },
};
