import { hostOf, registrableDomain } from '@beffroi/domain';
import type { LeverMaterial, OtherSight } from '@beffroi/levers/judge';
import { fold } from '@beffroi/reading';
import { providerOf } from '@beffroi/services/judge';

/** Portals on which residents do things with the town, the most telling first. */
const KINDS = ['family', 'portal', 'appointment'] as const;
/** Words of many towns' names and addresses. */
const COMMON = new Set(['ville', 'mairie', 'commune', 'saint', 'sainte', 'port', 'site', 'officiel']);
/** Words of a link that say what it leads to: “en ligne” alone proves nothing to who reads it. */
const TELLING =
  /\b(?:portails?|espaces?|kiosques?|guichets?|rendez[- ]vous|rdv|agenda|creneaux?|reserv\w*|demarches?|compte|teleservices?|e-?tickets?)\b/;
/** Other bodies: what they rent is theirs. */
const OTHERS =
  /\b(?:pays|communaute|intercommuna\w*|agglo\w*|metropol\w*|departement\w*|region\w*|france services|conseiller\w* numerique)\b|(?:^|[/.-])(?:(?:cc|agglo|metropole|departement|france-services|pays|syndicat|sivom|sivu|petr)(?:[/.-]|$)|(?:cc-?|agglo|pays)[a-z]+\.)/;

/**
 * A portal of a vendor whom services know, with the town's name in its address: a link on the town's own pages. `null` where there is none.
 * The vendors' list is that of services: what it learns of a vendor counts here too. What runs below the town's own domain, or the State's, may be anybody's: an address does not tell.
 */
export function knownPortal({ pages, town, home, start }: LeverMaterial): OtherSight | null {
  const words = wordsOf(`${town ?? ''} ${(home ?? start).replace(/^https?:\/\/(?:www\.)?/i, '').split(/[/.]/)[0] ?? ''}`);
  const found = pages.flatMap(({ url, reach, result }) =>
    reach !== 'town' || result.kind !== 'reading' || isNotTheTowns(url)
      ? []
      : result.reading.links.flatMap(({ url: to, text }) => {
          const kind = isAtHome(to, url) || !isTelling(text, to) || !isNamed(to, words) ? -1 : KINDS.indexOf(kindOf(to, words));
          return kind < 0 ? [] : [{ kind, url, quote: text.slice(0, 200) }];
        }),
  );
  const [best] = found.sort((one, other) => one.kind - other.kind || (one.url < other.url ? -1 : 1));
  return best === undefined ? null : { url: best.url, quote: best.quote };
}

/** Whether an address is on the domain of the page that leads there, or on the State's. */
function isAtHome(to: string, page: string): boolean {
  const domain = registrableDomain(hostOf(to));
  return domain === registrableDomain(hostOf(page)) || STATE.test(hostOf(to));
}

/** Hosts of the State's own services for residents. */
const STATE = /(?:^|\.)(?:gouv\.fr|service-public\.fr|ants\.fr)$/;

function kindOf(url: string, words: readonly string[]): (typeof KINDS)[number] {
  return providerOf(url, words)?.kind as (typeof KINDS)[number];
}

function isTelling(text: string, to: string): boolean {
  const folded = fold(text);
  return TELLING.test(folded) && !OTHERS.test(folded) && !isNotTheTowns(to);
}

function isNotTheTowns(url: string): boolean {
  return OTHERS.test(url.toLowerCase());
}

function isNamed(url: string, words: readonly string[]): boolean {
  const address = url.toLowerCase();
  return words.some((word) => address.includes(word));
}

function wordsOf(text: string): readonly string[] {
  return [...new Set(fold(text).split(/[^a-z0-9]+/))].filter((word) => word.length > 3 && !COMMON.has(word));
}
