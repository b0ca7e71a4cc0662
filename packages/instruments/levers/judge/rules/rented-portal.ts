import { hostOf, registrableDomain } from '@beffroi/domain';
import { fold } from '@beffroi/reading';
import { isOwn, type Site } from '../site/site.ts';
import type { LeverRule, Sight } from './rule.ts';

const PORTAL =
  /\b(?:portail|espace|kiosque|guichet|mon compte)\b.{0,12}\b(?:familles?|citoyens?|parents|enfance|usagers?|demarches|eau|numerique|en ligne|periscolaire|unique|habitants?)\b|\b(?:demarches en ligne|prendre rendez-vous|rendez-vous en ligne|teleservices?)\b/;
/** Vendors' hosts that many towns share: seen in public as addresses of such portals. */
const VENDORS =
  /(?:^|\.)(?:espace-citoyens\.net|portail-familles?\.(?:com|net|app)|les-portails-familles\.fr|monespacefamille\.fr|argfamille\.fr|kiosquefamille\.fr|ciril\.fr|mushroom-software\.fr|toodego\.com|guichet-citoyen\.fr|publik\.love|mon-portail\.fr|leportailfamille\.fr|parents\.logiciel-enfance\.fr|myperischool\.fr|bl-enfance\.fr|rdv360\.com|clicrdv\.com|synbird\.com|eservices\.app)$/;
/** Hosts of the State and of bodies around towns: nothing that the town rents. */
const OTHERS =
  /(?:^|\.)(?:gouv\.fr|service-public\.fr|caf\.fr|ants\.fr|facebook\.com|instagram\.com|x\.com|twitter\.com|youtube\.com|linkedin\.com|helloasso\.com|google\.(?:com|fr)|doctolib\.fr|wikipedia\.org)$/;
/** Of bodies around a town: on their own sites it is they who rent. */
const BODIES =
  /(?:^|[.-])(?:cc|ccn?|agglo\w*|metropole|departement|region|communaute\w*|intercom\w*|pays[a-z]*|syndicat|sivom|sivu|petr)(?:[.-]|$)/;

/** A portal for residents' procedures that runs on somebody else's machines, under the town's name. */
export const rentedPortal: LeverRule = {
  name: 'rented-portal',
  lever: 'saas-flexibility',
  says: {
    3: {
      fr: 'Le site mène à un portail de démarches au nom de la collectivité, sur les machines d’un autre.',
      en: 'The site leads to a portal for procedures in the authority’s name, on somebody else’s machines.',
    },
  },
  see: (site) =>
    site.pages.flatMap((page): Sight[] =>
      page.bars.has('other-body')
        ? []
        : page.reading.links
            .filter(({ url, text, label }) => isRented(site, url, `${text} ${label}`))
            .map(({ text, block }) => ({ level: 3, page, block, quote: text })),
    ),
};

function isRented(site: Site, url: string, words: string): boolean {
  if (!/^https?:/i.test(url) || isOwn(site, url) || !PORTAL.test(fold(words)) || words.trim() === '') return false;
  const host = hostOf(url);
  if (OTHERS.test(host)) return false;
  const said = fold(words);
  if (site.body !== 'commune') return isNamedAfter(site, url, host) && !/\b(?:commune|mairie|ville) (?:de|d'|du)\b/.test(said);
  if (BODIES.test(host)) return false;
  if (/\b(?:communaute|agglo\w*|metropole|departement\w*|region\w*|intercommuna\w*|pays d(?:e|u|es))\b|\bpays d'/.test(said)) return false;
  return isNamedAfter(site, url, host);
}

/** The town's own part of it: its name in the address, before the vendor's domain or as the first step of its path. */
function isNamedAfter({ nameWords }: Site, url: string, host: string): boolean {
  const label = host.slice(0, Math.max(0, host.length - registrableDomain(host).length));
  const path = url
    .replace(/^https?:\/\/[^/?#]+/i, '')
    .split(/[?#]/)[0]!
    .toLowerCase();
  return nameWords.some(
    (word) => label.includes(word) || (VENDORS.test(host) && path.includes(word)) || path === `/${word}` || path.startsWith(`/${word}/`),
  );
}
