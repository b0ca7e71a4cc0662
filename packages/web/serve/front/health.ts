import { type SchemaState, type Store, schemaState } from '@beffroi/store';
import { answeredWithin } from './answered-within.ts';

/** How the site is, as `/health` tells it. */
export interface Health {
  readonly status: 'ok' | 'failing';
  /** Of the program. */
  readonly version: string;
  readonly database: {
    readonly reachable: boolean;
    /** How long it took to answer, in milliseconds; `null` when it did not. */
    readonly milliseconds: number | null;
    /** Name of its newest migration, and of this program's. */
    readonly schema: string | null;
    readonly wanted: string | null;
  };
}

/** Milliseconds that the database has to answer: who watches asks again in some seconds. */
const PATIENCE = 2_000;
/** Milliseconds that an answer is good for: whoever asks often asks the database once. */
const FRESH = 1_000;

/** Looks how the site is: whether its database answers, and has the schema that this program works with. Nothing of it is secret, and nothing thrown. */
export function healthOf(store: () => Promise<Pick<Store, 'db'>>, version: string): () => Promise<Health> {
  let last: { readonly at: number; readonly health: Promise<Health> } | null = null;
  return () => {
    const at = performance.now();
    if (last === null || at - last.at > FRESH) last = { at, health: look(store, version) };
    return last.health;
  };
}

async function look(store: () => Promise<Pick<Store, 'db'>>, version: string): Promise<Health> {
  const began = performance.now();
  const state: SchemaState | null = await answeredWithin(PATIENCE, async () => schemaState((await store()).db));
  const database = {
    reachable: state !== null,
    milliseconds: state === null ? null : Math.round(performance.now() - began),
    schema: state?.held ?? null,
    wanted: state?.wanted ?? null,
  };
  return { status: state !== null && state.held === state.wanted ? 'ok' : 'failing', version, database };
}
