import type { SheetFace } from '@beffroi/instrument';
import type { WaveElection } from '@beffroi/programmes/gather';
import { withElections } from './published-programmes.ts';
import { type ComparedList, type TownListsView, townListsView } from './town-lists.ts';

/** The lists of a town, as its sheet names them; all that they say stands on their own page. */
export interface ListsOnSheet {
  readonly wave: TownListsView['wave'];
  readonly election: WaveElection;
  /** All elections of which lists are known, the newest first. */
  readonly elections: readonly WaveElection[];
  /** In the order of the alphabet. */
  readonly lists: readonly Pick<ComparedList, 'key' | 'name' | 'head' | 'label' | 'state' | 'coverage' | 'mentionsDigital'>[];
}

/** What lists promised to a town: the section of programmes on its sheet. */
export const sheet: SheetFace<ListsOnSheet> = {
  async section(store, waves, territory) {
    const view = await townListsView(store, withElections(waves), territory, null);
    if (view === null) return null;
    const { wave, election, elections, lists } = view;
    return {
      wave,
      election,
      elections,
      lists: lists.map(({ key, name, head, label, state, coverage, mentionsDigital }) => ({
        key,
        name,
        head,
        label,
        state,
        coverage,
        mentionsDigital,
      })),
    };
  },
};
