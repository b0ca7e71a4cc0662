import type { Stratum } from '@beffroi/domain';
import { type Division, departments, epcis, regions } from './divisions.ts';
import { foldName } from './fold-name.ts';
import type { Found } from './found.ts';
import { type NearNames, nearNames } from './near-names.ts';

/** `29 - Finistère`, `Finistère (29)`: the code beside the name. */
const CODE_BESIDE = /^\s*(\d{1,3}|2[AB])\s*[-–—:]|\((\d{1,3}|2[AB])\)\s*$/i;

/** A department by its code (`29`, `1`, `2a`, `974`), its name (`Finistère`, `finistere`), or both (`29 - Finistère`): then the code counts. */
export function findDepartment(text: string): Found<Division> {
  const beside = CODE_BESIDE.exec(text.slice(0, 120));
  const code = (beside?.[1] ?? beside?.[2] ?? text).trim().toUpperCase();
  // The department of the Rhône is often split for its métropole; `1` is what spreadsheets leave of `01`.
  const usual = /^69[DM]$/.test(code) ? '69' : code.padStart(2, '0');
  return find(departments(), text, usual);
}

/** A region by its code (`53`) or its name (`Bretagne`). A bare digit is a code without its zero. */
export function findRegion(text: string): Found<Division> {
  return find(regions(), text, text.trim().padStart(2, '0'));
}

/** An intercommunal body by its SIREN or its name, with or without its kind (`CC`, `CA`, `CU`, `Métropole`). */
export function findEpci(text: string): Found<Division> {
  return find(epcis(), text, text.replace(/\s/g, ''));
}

/** How people write strata, as folded words. */
const STRATUM_WORDS: Readonly<Record<Stratum, RegExp>> = {
  'under-50000': /^(?:under|moins de|inferieure? a|below|<) ?50 ?000(?: habitants)?$/,
  '50000-200000': /^(?:de |entre )?50 ?000 ?(?:a|et|-|to|and| ) ?200 ?000(?: habitants)?$/,
  'over-200000': /^(?:over|plus de|superieure? a|above|>) ?200 ?000(?: habitants)?$/,
};

/** A stratum by its id (`under-50000`) or in French or English words (`moins de 50 000`, `plus de 200 000 habitants`); `null` for anything else. */
export function findStratum(text: string): Stratum | null {
  const words = text
    .slice(0, 80)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\d)[\s.,_]+(?=\d{3}\b)/g, '$1')
    .replace(/[\s_–—-]+/g, ' ')
    .trim();
  for (const [stratum, pattern] of Object.entries(STRATUM_WORDS)) if (pattern.test(words)) return stratum as Stratum;
  return null;
}

function find(all: readonly Division[], text: string, code: string): Found<Division> {
  const byCode = all.find((division) => division.code === code);
  if (byCode !== undefined) return { kind: 'found', thing: byCode };
  const key = foldName(text.slice(0, 120));
  const { byName, byBareName, near } = namesOf(all);
  for (const hits of key === '' ? [] : [byName.get(key) ?? [], byBareName.get(withoutKind(key)) ?? []]) {
    if (hits.length === 1) return { kind: 'found', thing: hits[0]! };
    if (hits.length > 1) return { kind: 'ambiguous', among: hits };
  }
  return { kind: 'unknown', close: near(withoutKind(key)) };
}

interface Names {
  readonly byName: ReadonlyMap<string, readonly Division[]>;
  readonly byBareName: ReadonlyMap<string, readonly Division[]>;
  readonly near: NearNames<Division>;
}

const names = new WeakMap<readonly Division[], Names>();

/** The names of a list, folded once: a file asks for one on each line. */
function namesOf(all: readonly Division[]): Names {
  let made = names.get(all);
  if (made === undefined) {
    const bare = (name: string) => withoutKind(foldName(name));
    made = {
      byName: Map.groupBy(all, ({ name }) => foldName(name)),
      byBareName: Map.groupBy(all, ({ name }) => bare(name)),
      near: nearNames(all.map((division) => [bare(division.name), division] as const)),
    };
    names.set(all, made);
  }
  return made;
}

/** Kinds of bodies, and the small words that follow, say little: `CC du Nogentais` is found as `nogentais`. */
function withoutKind(folded: string): string {
  return folded
    .replace(/^(?:cc|ca|cu|metropole|communaute (?:de communes|d agglomeration|urbaine)) (?=.)/, '')
    .replace(/^(?:du|des|de la|de l|de|d|l|le|la|les) (?=.)/, '');
}
