import { type Actor, act, assertMay } from '@beffroi/acts';
import { archivesOfWaves, judgementTexts, replaceText, type Store, vacuum } from '@beffroi/store';
import type { Erased, ErasingPlaces } from './erase-words.ts';
import { type NotedPlace, noteErasure } from './note-erasure.ts';
import { thinFiles } from './thin-files.ts';

/** What is kept no longer. */
export interface EndedRetention {
  /** Of which instrument. */
  readonly instrument: string;
  /** Waves dated before this. */
  readonly before: Date;
  /** What stays of a judgement: the same text where nothing is to go. */
  readonly forget: (findings: string) => string;
  readonly now: Date;
}

/** Why it goes: its time is over. */
const GROUND = 'retention';

/**
 * Takes what an instrument keeps no longer out of its older closed waves: the records of their archives but what this program wrote itself, and what its judgements
 * need not hold. Figures, counts and digests stay. Done again it changes nothing.
 *
 * @throws ActRefusal
 */
export async function endRetention(
  store: Store,
  actor: Actor,
  places: ErasingPlaces,
  { instrument, before, forget, now }: EndedRetention,
): Promise<Erased> {
  assertMay(actor, 'words.erased');
  const old = await archivesOfWaves(store.db, instrument, before);
  const archives = await thinFiles(store, places, old, { ground: GROUND, now }, async ({ type }) =>
    type === 'metadata' ? 'keep' : 'erase',
  );
  const ended = await act(store, actor, { act: 'words.erased', now }, async (trx) => {
    const noted: NotedPlace[] = [];
    for (const { seriesId, territory, findings } of await judgementTexts(trx, instrument, before)) {
      const after = forget(findings);
      if (after === findings) continue;
      const place = { table: 'judgement', column: 'findings', type: 'text', key: [String(seriesId), territory], value: findings } as const;
      await replaceText(trx, place, after);
      noted.push({ place, before: findings, after });
    }
    return noteErasure(trx, { at: now, actor, ground: GROUND, note: instrument, archives }, noted);
  });
  if (ended.id !== null) await vacuum(store.db);
  return ended;
}
