import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type InseeCode, parseInseeCode, type Stratum, stratumOf } from '@beffroi/domain';

/** Year of the list of communes: the official geographic code of 1 January. A test ties it to the version of the package. */
export const VINTAGE = 2026;

/** A commune as it is measured: the town of the studies. */
export interface Territory {
  readonly code: InseeCode;
  /** Official name with its article (`Le Mans`). */
  readonly name: string;
  /** Inhabitants: INSEE's municipal population. 0 for the six communes of the Meuse that were never built again after 1918. */
  readonly population: number;
  /** Code of the department (`29`, `2A`, `974`). */
  readonly department: string;
  /** Code of the region (`53`). */
  readonly region: string;
  /** SIREN of the intercommunal body with a tax of its own; `null` for the few communes that are in none. */
  readonly epci: string | null;
  readonly stratum: Stratum;
}

/** A department, a region or an intercommunal body. */
export interface Division {
  /** Code of a department or region, SIREN of an intercommunal body. */
  readonly code: string;
  readonly name: string;
}

/** What a code that is no commune of today stands for. */
export type PartNature = 'arrondissement' | 'delegated' | 'associated' | 'former';

/** An arrondissement of a city, a delegated or associated commune, or a code that a merger ended. */
export interface Part {
  readonly code: InseeCode;
  /** `null` for a former code: the list keeps no name for it. */
  readonly name: string | null;
  readonly nature: PartNature;
  /** The commune that it belongs to now. */
  readonly territory: InseeCode;
}

/** Everything that is known of the country, by code. */
export interface Country {
  /** The most populous first, then by code. */
  readonly territories: readonly Territory[];
  readonly byCode: ReadonlyMap<string, Territory>;
  readonly parts: ReadonlyMap<string, Part>;
  /** Codes that the list holds beside communes, and that have no town hall: name by code. */
  readonly unmeasured: ReadonlyMap<string, string>;
  readonly departments: readonly Division[];
  readonly regions: readonly Division[];
  readonly epcis: readonly Division[];
  /** Postal codes, with the communes of each, the most populous first. */
  readonly postalCodes: ReadonlyMap<string, readonly InseeCode[]>;
  /** Names that begin with a mute H, as INSEE says of each of them (`Hyères`, not `Honfleur`). */
  readonly muteNames: ReadonlySet<string>;
}

/**
 * Listed with the communes, but none: the districts of the southern lands and Clipperton have neither residents nor a municipality, and the
 * three circumscriptions of Wallis-and-Futuna are customary kingdoms.
 */
const WITHOUT_COMMUNES = new Set(['984', '986', '989']);

const NATURES: ReadonlyMap<string, PartNature> = new Map(
  Object.entries({
    'arrondissement-municipal': 'arrondissement',
    'commune-deleguee': 'delegated',
    'commune-associee': 'associated',
  }),
);

interface RawCommune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement: string;
  readonly region: string;
  readonly population?: number;
  readonly commune?: string;
  readonly chefLieu?: string;
  readonly anciensCodes?: readonly string[];
  readonly codesPostaux?: readonly string[];
  /** INSEE's type of a name: 1 where `de` is elided before it. */
  readonly typeLiaison?: number;
}

interface RawDivision {
  readonly code: string;
  readonly nom: string;
  readonly membres?: readonly { readonly code: string }[];
}

const require = createRequire(import.meta.url);

/** The country, read from the package on the first call (a quarter of a second) and kept. */
export const country = once(load);

/** All communes that are measured, the most populous first, then by code. Paris, Lyon and Marseille once, never their arrondissements. */
export function territories(): readonly Territory[] {
  return country().territories;
}

/** Departments in the official order; overseas collectivities stand for one each. Without the communes, as all divisions: who only names some does not wait for them. */
export const departments: () => readonly Division[] = once(() =>
  divisions(json(require.resolve('@etalab/decoupage-administratif/data/departements.json'))),
);

/** Regions; overseas collectivities stand for one each. */
export const regions: () => readonly Division[] = once(() =>
  divisions(json(require.resolve('@etalab/decoupage-administratif/data/regions.json'))),
);

/** Intercommunal bodies with a tax of their own. The territories of Greater Paris (EPT) are none: their towns are in its métropole. */
export const epcis: () => readonly Division[] = once(() =>
  divisions(json(require.resolve('@etalab/decoupage-administratif/data/epci.json'))),
);

function once<T>(load: () => T): () => T {
  let loaded: { readonly value: T } | null = null;
  return () => {
    loaded ??= { value: load() };
    return loaded.value;
  };
}

function load(): Country {
  const communes: readonly RawCommune[] = json(require.resolve('@etalab/decoupage-administratif/data/communes.json'));
  const bodies: readonly RawDivision[] = json(require.resolve('@etalab/decoupage-administratif/data/epci.json'));
  const epciOf = new Map(bodies.flatMap((body) => (body.membres ?? []).map((member) => [member.code, body.code] as const)));
  const present = communes.filter((commune) => commune.type === 'commune-actuelle');
  const [unmeasured, measured] = [present.filter(isUnmeasured), present.filter((commune) => !isUnmeasured(commune))];
  const all = measured.map((commune): Territory => {
    const population = commune.population ?? 0;
    return {
      code: codeOf(commune.code),
      name: commune.nom,
      population,
      department: commune.departement,
      region: commune.region,
      epci: epciOf.get(commune.code) ?? null,
      stratum: stratumOf(population),
    };
  });
  all.sort((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1));
  return {
    territories: all,
    byCode: new Map(all.map((territory) => [territory.code, territory])),
    parts: partsOf(communes, measured),
    unmeasured: new Map(unmeasured.map((commune) => [commune.code, commune.nom])),
    departments: departments(),
    regions: regions(),
    epcis: epcis(),
    postalCodes: postalCodesOf(present, all),
    muteNames: muteNames(measured),
  };
}

/** Those of the districts without communes lead to none. */
function postalCodesOf(present: readonly RawCommune[], all: readonly Territory[]): Map<string, InseeCode[]> {
  const codes = new Map<string, InseeCode[]>(present.flatMap(({ codesPostaux = [] }) => codesPostaux.map((postal) => [postal, []])));
  const postal = new Map(present.map(({ code, codesPostaux = [] }) => [code, codesPostaux]));
  for (const { code } of all) for (const one of postal.get(code) ?? []) codes.get(one)!.push(code);
  return codes;
}

/** Type of a name before which `de` is elided. */
const ELIDED = 1;

/** Of namesakes that INSEE takes for both, none: `de Hauteville` is never wrong. */
function muteNames(communes: readonly RawCommune[]): ReadonlySet<string> {
  const withH = communes.filter(({ nom }) => nom.startsWith('H'));
  const aspirated = new Set(withH.filter(({ typeLiaison }) => typeLiaison !== ELIDED).map(({ nom }) => nom));
  return new Set(withH.map(({ nom }) => nom).filter((name) => !aspirated.has(name)));
}

/** Former codes first: the list has a name for those that live on as delegated communes, and that entry replaces them. */
function partsOf(communes: readonly RawCommune[], measured: readonly RawCommune[]): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const commune of measured) {
    for (const code of commune.anciensCodes ?? []) {
      parts.set(code, { code: codeOf(code), name: null, nature: 'former', territory: codeOf(commune.code) });
    }
  }
  for (const { code, nom, type, commune, chefLieu } of communes) {
    const nature = NATURES.get(type);
    const whole = commune ?? chefLieu;
    if (nature !== undefined && whole !== undefined) parts.set(code, { code: codeOf(code), name: nom, nature, territory: codeOf(whole) });
  }
  return parts;
}

function isUnmeasured(commune: RawCommune): boolean {
  return WITHOUT_COMMUNES.has(commune.departement);
}

function divisions(raw: readonly RawDivision[]): Division[] {
  return raw.map(({ code, nom }) => ({ code, name: nom }));
}

function codeOf(text: string): InseeCode {
  const code = parseInseeCode(text);
  if (code === null) throw new Error(`the list of communes holds a code without its shape: ${text}`);
  return code;
}

function json<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(path, 'utf8')) as Shape;
}
