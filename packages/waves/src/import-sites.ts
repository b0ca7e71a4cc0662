import { type Actor, act, done, unchanged } from '@beffroi/acts';
import { type NotedTargets, noteSites, type SiteNote, type Store } from '@beffroi/store';

/** Where notes of sites come from, and how many lines of it were left out. */
export interface SiteImport {
  readonly source: string;
  readonly refused: number;
  readonly now: Date;
}

/**
 * Notes where sites are, all or none. What is known already is not noted again.
 *
 * @throws ActRefusal
 */
export function importSites(
  store: Pick<Store, 'db'>,
  actor: Actor,
  notes: readonly SiteNote[],
  { source, refused, now }: SiteImport,
): Promise<NotedTargets> {
  return act(store, actor, { act: 'sites.noted', now }, async (trx) => {
    const noted = await noteSites(trx, notes, { source, now });
    return noted.added + noted.changed === 0 ? unchanged(noted) : done(`file:${source}`, { ...noted, refused }, noted);
  });
}
