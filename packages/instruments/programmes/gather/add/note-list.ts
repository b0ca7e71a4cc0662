import { act, done, unchanged } from '@beffroi/acts';
import { type ListState, noteLists } from '@beffroi/store';
import { type ListPlace, listSubject } from './list-place.ts';
import type { TakingTools } from './taking.ts';

/** Notes what is known of a list without any document of it: that none was found, or looked for. */
export function noteList(place: ListPlace, state: ListState, { store, actor, source, now }: TakingTools): Promise<void> {
  const { territory, election, key, name, head, label } = place;
  return act(store, actor, { act: 'sources.noted', territory, now }, async (trx) => {
    const list = { territory, ...election, key };
    const { same } = await noteLists(trx, [{ ...list, name, head, label, state }], { source, now });
    return same > 0 ? unchanged() : done(listSubject(list), { name, source, state });
  });
}
