import type { Described, DescribeWish, Instrument } from '@beffroi/instrument';
import type { Store } from '@beffroi/store';
import type { PackageDescription } from '@beffroi/table-formats';
import { isOwnCopy, WaveRefusal, waveOf } from '@beffroi/waves';
import { defaultTables } from './default-tables.ts';

/**
 * Describes the open data of a wave, as its instrument has them.
 *
 * @param instruments of the house
 * @returns `null` when the wave has no series
 * @throws WaveRefusal `unknown-wave`, `other-instrument` for a wave of an instrument that is not here
 */
export async function describeWave(
  store: Store,
  instruments: readonly Instrument[],
  name: string,
  wish: DescribeWish,
): Promise<Described | null> {
  const { instrument, fictional, options } = await waveOf(store.db, name);
  const its = instruments.find(({ id }) => id === instrument);
  if (its === undefined) throw new WaveRefusal('other-instrument', instrument);
  const described = await (its.tables ?? defaultTables(its)).describe(store, name, wish);
  if (described === null) return null;
  const read = isOwnCopy(options) ? readWhole(described.description) : described.description;
  return { ...described, description: fictional ? invented(read) : read };
}

/** Says that robots.txt was not applied: other readings of the same sites may see less. */
function readWhole(description: PackageDescription): PackageDescription {
  const { description: about } = description;
  return { ...description, description: { fr: `${about.fr}\n\n${OWN_COPY.fr}`, en: `${about.en}\n\n${OWN_COPY.en}` } };
}

/** Says in title and description that the data are of no town that there is: whoever finds the files alone must see it first. */
function invented(description: PackageDescription): PackageDescription {
  const { title, description: about } = description;
  return {
    ...description,
    fictional: true,
    title: { fr: `${title.fr} (démonstration\u00a0: données inventées)`, en: `${title.en} (demonstration: invented data)` },
    description: { fr: `${INVENTED.fr}\n\n${about.fr}`, en: `${INVENTED.en}\n\n${about.en}` },
  };
}

const OWN_COPY = {
  fr: 'Les pages ont été lues dans un dossier, copie que possède celui qui mesure, et en entier\u00a0: les robots.txt n’y ont pas été appliqués (--own-copy).',
  en: 'The pages were read from a folder, a copy of the measurer’s own, and whole: robots.txt was not applied (--own-copy).',
};

const INVENTED = {
  fr: 'Démonstration\u00a0: les communes, leurs sites et tous les résultats sont inventés, aussi là où une entreprise réelle est nommée.',
  en: 'Demonstration: the towns, their sites and all results are invented, also where a real firm is named.',
};
