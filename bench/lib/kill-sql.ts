import type { Store } from '@beffroi/store';

export type { Store };

/** A question as text: what is compared here is whole tables, of which the house asks nothing. */
export async function sql(store: Store, text: string): Promise<{ readonly rows: readonly Record<string, unknown>[] }> {
  return (await store.executeSql(text)) as { rows: Record<string, unknown>[] };
}
