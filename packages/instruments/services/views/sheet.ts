import type { SheetFace, StepsFace } from '@beffroi/instrument';
import { type TownView, townView } from './town.ts';

/** What a town lets residents do online: the section of services on its sheet. */
export const sheet: SheetFace<TownView> = { section: (store, _, territory) => townView(store, territory) };

/** What would spare residents a visit, or a paper, the most. */
export const steps: StepsFace = {
  async steps(store, _, territory) {
    const view = await townView(store, territory);
    if (view?.kind !== 'sheet') return [];
    return (view.results?.steps ?? []).map(({ indicator, from, to, reached, of }) => ({ indicator, from, to, reached, of }));
  },
};
