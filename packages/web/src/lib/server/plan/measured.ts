import type { Language } from '@beffroi/domain';
import { scaleOf } from '@beffroi/instrument';
import { findingsIn, shownInstruments } from '@beffroi/observatory';
import type { House } from '@beffroi/ui/server/house.ts';
import { markPath } from '#lib/mark-path.ts';

/** Something that an action can be tied to: an indicator of an instrument. */
export interface Measured {
  /** `instrument:indicator`, as forms and filters name it. */
  readonly key: string;
  readonly instrument: string;
  readonly indicator: string;
  readonly title: string;
  /** Names of its instrument and of its family there. */
  readonly of: string;
  readonly family: string;
  /** Names of the levels, from 0 up to the highest. */
  readonly levels: readonly string[];
}

/** What was observed of it last in a town. */
export interface LevelNow {
  /** `null`: the newest wave could not see it. */
  readonly level: number | null;
  /** ISO instant of the wave. */
  readonly dated: string;
  /** Address of its proof, in French. */
  readonly proof: string;
}

/** All that actions can be tied to, in the order of the house. */
export function measuredThings({ instruments }: Pick<House, 'instruments'>, language: Language): readonly Measured[] {
  return instruments.flatMap((instrument) => {
    const levels = scaleOf(instrument).levels.map((level) => level[language]);
    return instrument.catalogue.map(({ id, family, title }) => ({
      ...{ key: tieKey(instrument.id, id), instrument: instrument.id, indicator: id, title: title[language] },
      ...{ of: instrument.name[language], family: instrument.families?.[family]?.[language] ?? instrument.name[language], levels },
    }));
  });
}

/** How forms and filters name what an action is tied to. */
export const tieKey = (instrument: string, indicator: string): string => `${instrument}:${indicator}`;

/** The levels of a commune by the newest waves that may be shown, by key; nothing for what was never looked at there. */
export async function levelsNow(house: House, territory: string): Promise<ReadonlyMap<string, LevelNow>> {
  const levels = new Map<string, LevelNow>();
  for (const { instrument, waves } of await shownInstruments(house, house.now())) {
    for (const wave of waves) {
      const found = await findingsIn(house.store, instrument, wave, territory);
      if (found === null) continue;
      const place = { wave: found.wave.name, code: territory };
      for (const { indicator, level } of found.findings) {
        const proof = markPath(instrument.id, { ...place, indicator });
        levels.set(tieKey(instrument.id, indicator), { level, dated: found.wave.dated, proof });
      }
      break;
    }
  }
  return levels;
}
