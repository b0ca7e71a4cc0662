import { type ListedWave, listPanels, type PanelHead, publications, type Store, wavesWithCounts } from '@beffroi/store';

/** A wave in the atelier's list, the newest first. */
export interface ListedRun extends Pick<ListedWave, 'name' | 'panel' | 'dated' | 'state'> {
  /** Towns that are measured, of those that have a site. */
  readonly done: number;
  readonly towns: number;
  readonly withoutSite: number;
  readonly replyUntil: Date | null;
  readonly publishedAt: Date | null;
}

/** What the atelier shows of its waves, and what is there to open one with. */
export interface Runs {
  readonly waves: readonly ListedRun[];
  readonly panels: readonly PanelHead[];
  /** What has to be done first: make a panel, say where sites are, open a wave; `null` when there is a wave already. */
  readonly first: 'panel' | 'sites' | 'wave' | null;
}

/** All waves and panels. */
export async function runs({ db }: Store): Promise<Runs> {
  const [waves, panels, shown] = [await wavesWithCounts(db), await listPanels(db), await publications(db)];
  const listed = waves.map(({ id, name, panel, dated, state, units }) => {
    const publication = shown.find(({ wave_id }) => wave_id === id);
    const all = Object.values(units).reduce((sum, n) => sum + n, 0);
    const withoutSite = units['without-site'] ?? 0;
    return {
      name,
      panel,
      dated,
      state,
      done: units.done ?? 0,
      towns: all - withoutSite,
      withoutSite,
      replyUntil: publication?.reply_until ?? null,
      publishedAt: publication?.published_at ?? null,
    };
  });
  return { waves: listed.reverse(), panels, first: firstStep(waves.length, panels) };
}

function firstStep(waves: number, panels: readonly PanelHead[]): Runs['first'] {
  if (waves > 0) return null;
  if (panels.length === 0) return 'panel';
  return panels.some(({ withSite }) => withSite > 0) ? 'wave' : 'sites';
}
