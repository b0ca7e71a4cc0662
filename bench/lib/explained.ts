import type { Store } from '@beffroi/store';
import { type CompiledQuery, type DatabaseConnection, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';

/**
 * Has a question asked, and gives the plans of its statements as the database carried them out, with its times and the pages that it touched.
 *
 * @returns one text a statement
 */
export async function plansOf(store: Store, ask: (db: Store['db']) => Promise<unknown>): Promise<string[]> {
  const asked: CompiledQuery[] = [];
  const connection: DatabaseConnection = {
    async executeQuery<Row>(query: CompiledQuery) {
      asked.push(query);
      return { rows: (await store.executeSql(query.sql, query.parameters)).rows as Row[] };
    },
    streamQuery: () => {
      throw new Error('questions are not streamed');
    },
  };
  const nothing = async (): Promise<void> => undefined;
  await ask(
    new Kysely({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
        createDriver: () => ({
          init: nothing,
          destroy: nothing,
          acquireConnection: async () => connection,
          releaseConnection: nothing,
          beginTransaction: nothing,
          commitTransaction: nothing,
          rollbackTransaction: nothing,
        }),
      },
    }),
  );
  const plans: string[] = [];
  for (const { sql, parameters } of asked) {
    const { rows } = await store.executeSql(`explain (analyze, buffers) ${sql}`, parameters);
    plans.push((rows as Record<'QUERY PLAN', string>[]).map((row) => row['QUERY PLAN']).join('\n'));
  }
  return plans;
}
