import type { SheetFace } from '@beffroi/instrument';
import { type AuthoritySummary, authorityIn } from './authority-levers.ts';

/** What a town's sheet says of its six priorities. */
export interface LeversOnSheet {
  readonly wave: { readonly name: string; readonly dated: string };
  readonly summary: AuthoritySummary;
}

/** The six priorities on a town's sheet: the newest wave in which anything is said, lived or seen of them. */
export const sheet: SheetFace<LeversOnSheet> = {
  async section(store, waves, territory) {
    for (const { wave } of waves) {
      const found = await authorityIn(store, wave.name, territory);
      if (found === null || found.wave === null) continue;
      const { name, dated } = found.wave;
      return { wave: { name, dated }, summary: found.summary };
    }
    return null;
  },
};
