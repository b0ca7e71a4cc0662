import { country, type Part, type Territory } from './divisions.ts';
import { editDistance } from './edit-distance.ts';
import { type NameKeys, nameKeys } from './fold-name.ts';
import { type Found, forgiven } from './found.ts';
import { type NearNames, nearNames } from './near-names.ts';
import type { Place } from './place.ts';

type Key = keyof NameKeys;

/** From the most exact spelling to the loosest: the first that leads anywhere counts, so that `Vergné` never means `La Vergne`. */
const KEYS: readonly Key[] = ['full', 'bare', 'stem'];

interface Named {
  readonly keys: NameKeys;
  readonly place: Place;
}

/** One index for communes, one for parts that have a name: parts are only asked when no commune of today bears it. */
interface Index {
  readonly byKey: Readonly<Record<Key, ReadonlyMap<string, readonly Named[]>>>;
  readonly byDepartment: ReadonlyMap<string, readonly Named[]>;
}

type Indexes = readonly [communes: Index, parts: Index];

let built: Indexes | null = null;

function indexes(): Indexes {
  built ??= build();
  return built;
}

/**
 * The commune of a name, in a department or (with `null`) in the whole country. Case, accents, hyphens, apostrophes, ligatures, articles and
 * `St` do not matter. A delegated or associated commune or an arrondissement leads to the commune that it is part of. Without `propose` no
 * similar names are looked for.
 */
export function findTerritory(name: string, department: string | null, propose = true): Found<Place> {
  const keys = nameKeys(name);
  for (const index of indexes()) {
    for (const key of KEYS) {
      const hits = (index.byKey[key].get(keys[key]) ?? []).filter((hit) => within(hit, department));
      if (hits.length === 1) return { kind: 'found', thing: hits[0]!.place };
      if (hits.length > 1) return { kind: 'ambiguous', among: hits.map((hit) => hit.place) };
    }
  }
  return { kind: 'unknown', close: propose ? closeNames(keys.bare, department) : [] };
}

/**
 * Whether a name may stand beside a code: it is the commune's own or one of its parts', with a few typing errors, or more or fewer words.
 * It may not when it is exactly the name of another commune of the department.
 */
export function nameAgrees(name: string, { territory }: Place): boolean {
  const keys = nameKeys(name);
  const found = findTerritory(name, territory.department, false);
  if (found.kind === 'found') return found.thing.territory.code === territory.code;
  if (found.kind === 'ambiguous') return found.among.some((place) => place.territory.code === territory.code);
  return [territory.name, ...partsIn(territory)].some((own) => alike(keys, nameKeys(own)));
}

function alike(given: NameKeys, own: NameKeys): boolean {
  if (given.bare === '') return false;
  if (editDistance(given.bare, own.bare, forgiven(own.bare)) <= forgiven(own.bare)) return true;
  const [few, many] = [given.stem.split(' '), own.stem.split(' ')].sort((a, b) => a.length - b.length);
  return few!.every((word) => many!.includes(word));
}

function partsIn(territory: Territory): string[] {
  return (indexes()[1].byDepartment.get(territory.department) ?? []).flatMap(({ place }) =>
    place.kind === 'part-of' && place.territory.code === territory.code && place.part.name !== null ? [place.part.name] : [],
  );
}

/** By department, and of the whole country under `null`: made when the first is asked for. */
const near = new Map<string | null, NearNames<Place>>();

function closeNames(key: string, department: string | null): Place[] {
  let index = near.get(department);
  if (index === undefined) {
    const [{ byDepartment }] = indexes();
    const all = department === null ? [...byDepartment.values()].flat() : (byDepartment.get(department) ?? []);
    index = nearNames(all.map(({ keys, place }) => [keys.bare, place] as const));
    near.set(department, index);
  }
  return index(key);
}

function within({ place }: Named, department: string | null): boolean {
  return department === null || place.territory.department === department;
}

function build(): Indexes {
  const { territories, parts, byCode } = country();
  const communes = territories.map((territory): Named => ({ keys: nameKeys(territory.name), place: { kind: 'current', territory } }));
  const named = [...parts.values()].flatMap((part): Named[] => {
    const territory = byCode.get(part.territory);
    return territory === undefined || part.name === null ? [] : [namedPart(part, part.name, territory)];
  });
  return [indexOf(communes), indexOf(named)];
}

function namedPart(part: Part, name: string, territory: Territory): Named {
  return { keys: nameKeys(name), place: { kind: 'part-of', part, territory } };
}

function indexOf(all: readonly Named[]): Index {
  const by = (key: Key) => Map.groupBy(all, (named) => named.keys[key]);
  return {
    byKey: { full: by('full'), bare: by('bare'), stem: by('stem') },
    byDepartment: Map.groupBy(all, (named) => named.place.territory.department),
  };
}
