import type { Cell } from './cell.ts';
import type { Sink } from './formats/format.ts';
import { xlsx } from './formats/xlsx.ts';
import type { FieldType, Table } from './table.ts';

/**
 * A workbook that is small enough to be held in memory, for people: headings in their language, no description beside. Its texts are texts, never formulas.
 *
 * @param columns what stands over each, and what its cells hold; a cell that is absent is `null`
 */
export async function smallWorkbook(
  sheet: string,
  columns: readonly { readonly heading: string; readonly type: FieldType }[],
  rows: readonly (readonly Cell[])[],
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const sink: Sink = {
    async text(text) {
      parts.push(Buffer.from(text));
    },
    async bytes(bytes) {
      parts.push(Uint8Array.from(bytes));
    },
  };
  const said = { fr: sheet, en: sheet };
  const table: Table = {
    ...{ name: sheet, title: said, description: said, primaryKey: [] },
    fields: columns.map(({ heading, type }) => ({ name: heading, type, title: said, description: said })),
    rows: async function* () {},
  };
  const writer = await xlsx.start(table, sink, {});
  await writer.write(rows);
  await writer.end();
  return Buffer.concat(parts);
}
