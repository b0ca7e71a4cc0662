import { type PlaceOfCode, territoryOf } from '../place.ts';
import { type Gatherer, textOf } from './gathered.ts';
import { isRecord, parsedJson } from './json-records.ts';
import { type SiteAddress, sameAddress, siteAddress } from './site-address.ts';
import { clip, type LineRefusal, type Remark, refuse, type SiteEntry } from './site-file.ts';
import { isDamaged } from './text-bytes.ts';

/**
 * Kinds of services (`type_service_local`) that are the town hall of a commune: of most, of overseas collectivities, and of Paris in older exports.
 * Town halls of arrondissements of their own kind, annexes and travelling ones are other kinds.
 */
const TOWN_HALLS = new Set(['mairie', 'mairie_com', 'paris_mairie']);

/** Kept with the kind `mairie`, but not the town hall: how its name says so, folded. */
const SECONDARY = /\b(?:deleguee?|annexe|associee?|arrondissement|arrondissements|secteur|quartier|mobile|antenne|bureau|proximite)\b/;

interface Hall extends SiteEntry {
  /** A town hall of a part of the commune. */
  readonly secondary: boolean;
  /** Number at the end of the old identifier (`mairie-35238-01`): the main one has 1. */
  readonly number: number;
}

/**
 * Reads the directory of the administration (DILA): services of all kinds, of which the town halls count. Where a commune has several, the
 * first in this order is chosen: the commune's own rather than a part's · one that has a site · the lower number · the earlier line.
 */
export function directory(privateHosts: boolean): Gatherer & { readonly ignored: () => ReadonlyMap<string, number> } {
  const halls: Hall[] = [];
  const refused: LineRefusal[] = [];
  const remarks: Remark[] = [];
  const ignored = new Map<string, number>();

  const add: Gatherer['add'] = (line, fields) => {
    const pivots = pivotsOf(fields.get('pivot'));
    if (!pivots.some(({ type }) => TOWN_HALLS.has(type))) {
      const kind = clip(pivots[0]?.type ?? '');
      ignored.set(kind, (ignored.get(kind) ?? 0) + 1);
      return;
    }
    const [name, former] = [textOf(fields.get('name')), textOf(fields.get('former'))];
    const said = textOf(fields.get('code'));
    const codes = said === '' ? pivots.flatMap((pivot) => pivot.codes) : [said];
    if (codes.length === 0) refused.push(refuse(line, { code: 'no-town' }));
    for (const code of new Set(codes)) {
      const place = territoryOf(code);
      // What is no commune is no fault of the directory's: it is a service that we do not measure.
      if (place.kind === 'unmeasured') ignored.set('mairie', (ignored.get('mairie') ?? 0) + 1);
      else if (place.kind === 'unknown') refused.push(refuse(line, { code: 'unknown-code', given: clip(code), postal: place.postal }));
      else {
        const url = siteOf(fields.get('url'), line, place);
        if (url !== undefined) halls.push({ territory: place.territory.code, url, line, ...standing(place, name, former) });
      }
    }
  };

  /** `undefined` when the line is refused. */
  function siteOf(
    value: unknown,
    line: number,
    { territory }: Exclude<PlaceOfCode, { kind: 'unmeasured' | 'unknown' }>,
  ): string | null | undefined {
    const given = sitesOf(value);
    if (given.some(isDamaged)) return void refused.push(refuse(line, { code: 'undecodable' }));
    const read = given.map((text) => siteAddress(text, privateHosts));
    const address = read.find((each) => each.kind === 'address');
    if (address !== undefined) return address.url;
    const social = read.findIndex((each) => each.kind === 'fault' && each.fault === 'social-page');
    if (social !== -1) remarks.push({ code: 'social-page', line, territory: territory.code, given: clip(given[social]!) });
    const wrong = read.findIndex((each: SiteAddress) => each.kind === 'fault');
    const fault = read[wrong];
    if (social !== -1 || fault?.kind !== 'fault') return null;
    return void refused.push(refuse(line, { code: 'bad-url', given: clip(given[wrong]!), fault: fault.fault }));
  }

  const end = () => {
    const sites: SiteEntry[] = [];
    for (const group of Map.groupBy(halls, (hall) => hall.territory).values()) {
      const best = group.reduce((a, b) => (byRank(a, b) <= 0 ? a : b));
      sites.push(plain(best));
      const others = group.filter(({ url }) => url !== null && (best.url === null || !sameAddress(url, best.url)));
      if (others.length > 0) {
        remarks.push({ code: 'town-hall-chosen', line: best.line, territory: best.territory, others: others.slice(0, 20).map(plain) });
      }
    }
    return { sites, refused, remarks };
  };
  return { add, end, refusedSoFar: () => refused.length, ignored: () => ignored };
}

function standing(place: PlaceOfCode, name: string, former: string): Pick<Hall, 'secondary' | 'number'> {
  const old = /^[a-z_]+-(\w{5})-(\d{1,3})$/i.exec(former);
  const territory = 'territory' in place ? place.territory.code : null;
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // The old identifier of a delegated commune's town hall keeps the code that it had before the merger.
  const isPart = place.kind === 'part-of' || SECONDARY.test(folded) || (old !== null && old[1]!.toUpperCase() !== territory);
  return { secondary: isPart, number: old === null ? 1 : Number(old[2]) };
}

function byRank(a: Hall, b: Hall): number {
  return (
    Number(a.secondary) - Number(b.secondary) || Number(a.url === null) - Number(b.url === null) || a.number - b.number || a.line - b.line
  );
}

interface Pivot {
  readonly type: string;
  readonly codes: readonly string[];
}

/** `[{"type_service_local":"mairie","code_insee_commune":["35238"]}]`, the same as a JSON text, one such object, or only its kind. */
function pivotsOf(value: unknown): Pivot[] {
  return listOf(value).flatMap((each): Pivot[] => {
    if (typeof each === 'string') return [{ type: each.trim(), codes: [] }];
    if (!isRecord(each)) return [];
    const codes = listOf(each['code_insee_commune']).map(textOf);
    return [{ type: textOf(each['type_service_local']), codes: codes.filter((code) => code !== '') }];
  });
}

/** `[{"libelle":"","valeur":"https://…"}]`, the same as a JSON text, a list of addresses, or one address. Empty ones are left out. */
function sitesOf(value: unknown): string[] {
  const texts = listOf(value).map((each) => textOf(isRecord(each) ? each['valeur'] : each));
  return texts.filter((text) => text !== '');
}

/** A list as it is or as a JSON text, or anything else as a list of one. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string') return value === null || value === undefined ? [] : [value];
  const inner = /^\s*[[{]/.test(value) ? parsedJson(value) : undefined;
  if (Array.isArray(inner)) return inner;
  return value.trim() === '' ? [] : [inner ?? value];
}

function plain({ territory, url, line }: SiteEntry): SiteEntry {
  return { territory, url, line };
}
