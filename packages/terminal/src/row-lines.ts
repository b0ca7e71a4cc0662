import { tableOf } from './columns.ts';
import type { Context } from './context.ts';

/** Rows of each table of the database: on a terminal those that hold any, elsewhere all, with a tab between. */
export function rowLines(rows: Readonly<Record<string, number>>, { screen, messages }: Context): string[] {
  if (!screen.terminal) return Object.entries(rows).map(([table, n]) => `${table}\t${n}`);
  const cells = Object.entries(rows).flatMap(([table, n]) => (n === 0 ? [] : [[`  ${table}`, messages.count(n)]]));
  return tableOf([{ title: '' }, { title: '', align: 'right' }], cells).slice(1);
}
