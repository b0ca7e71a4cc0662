import type { CandidateLink, CapturedPage, CrawlStrategy, Sight } from '@beffroi/capture';
import { hostOf, isBelow, ownDomain, pageKey } from '@beffroi/domain';
import type { RenderWish } from '@beffroi/instrument';
import { fold, isDocumentAddress, type Link, type Reading, read } from '@beffroi/reading';
import { isNeverAsked, isSoft404, wallOf, wantsRendering } from '@beffroi/walks';

/** What the walk is told of a town before it begins. */
export interface WalkedTown {
  readonly start: string;
  /** Words of the town's name, by which its part of a domain that many share is known. */
  readonly townWords: readonly string[];
  readonly sharedDomains: readonly string[];
  readonly render: RenderWish;
  /** Of the measurement: documents of long before are not asked for. */
  readonly year: number;
}

const NOTHING: Sight = { candidates: [], refresh: null, wantsRendering: false, wall: null, soft404: false, canonical: null };

const MEDIA =
  /\.(?:jpe?g|png|gif|svg|webp|avif|ico|bmp|mp[34]|m4a|ogg|wav|avi|mov|webm|zip|rar|7z|gz|css|js|mjs|json|xml|rss|atom|ics|vcf|kml|gpx|csv|xlsx?|woff2?|ttf|exe|apk)(?:[?#]|$)/i;
/** Pages that no visitor needs: printing, sharing, the site's own back room, calendars without end. */
const TOOLS =
  /[?&](?:print|imprimer|tmpl=component|replytocom|share|action=(?:login|logout|edit)|format=(?:pdf|feed|ical)|mois=|month=|date=)\b|\/(?:wp-login|wp-admin|wp-json|xmlrpc|feed|rss|administrator|print)(?:[/.?]|$)/i;

/** What leads to where levers are told, most telling first. */
const LEADS: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:elus?|conseil municipal|equipe municipale|municipalite|trombi\w*|delegations?|adjoints?|bureau municipal|le conseil|maire et (?:son|ses))\b/,
    10,
  ],
  [/\b(?:organigramme|organisation|direction generale|administration|services municipaux|les services|annuaire|personnel)\b/, 9],
  [/\b(?:recrut\w*|offres? d'emploi|emplois?|carrieres?|nous rejoindre|rejoi\w*|travailler|ressources humaines)\b/, 8],
  [/\b(?:marches? publics?|commande publique|achats?|appels? d'offres)\b/, 8],
  [/\b(?:budget participatif|particip\w*|concertation|democratie|conseils? de quartiers?|citoyen\w*|usagers?)\b/, 8],
  [
    /\b(?:numerique|innovation|laboratoire|open ?data|donnees (?:ouvertes|publiques)|transformation|modernisation|projet d'administration)\b/,
    8,
  ],
  [/\b(?:deliberations?|comptes? rendus?|proces[- ]verbaux|seances?|conseils)\b/, 6],
  [/\b(?:qualite|charte|engagements?|accueil des usagers|satisfaction|portraits?|metiers?|coulisses|agents?)\b/, 6],
  [/\b(?:mairie|vie municipale|ma ville|la ville|la commune|projets?|proposer)\b/, 4],
  [/\b(?:actualites?|actus?|magazine|bulletin|presse|agenda|associations?)\b/, 3],
];

/** Documents that are asked for, most telling first: what a council decided and recorded, who works where, how contracts are made. */
const DOCUMENTS: readonly (readonly [RegExp, number])[] = [
  [/\borganigramme\b/, 7],
  [/\b(?:proces[- ]verb\w+|pv|comptes?[- ]rendus?|cr|deliberations?|liste des deliberations|registre des deliberations)\b/, 5],
  [
    /\b(?:rapport d'activites?|projet d'administration|lignes directrices|charte|reglement interieur des achats|guide des achats|marches? (?:publics?|conclus|attribues))\b/,
    5,
  ],
];
/** So many documents of one site at most: the newest of each page that lists them. */
const MOST_DOCUMENTS = 12;
const MOST_OF_A_PAGE = 4;
/** A document of more years ago tells nothing of today. */
const OLD_DOCUMENT_YEARS = 2;

/** The eyes of the collector when it looks for levers: pages of the council, the house and its people, jobs, contracts, participation; only the town's own. */
export function leversCrawlStrategy({ start, townWords, sharedDomains, render, year }: WalkedTown): CrawlStrategy {
  const documents = new Set<string>();
  const sites = new Set([ownDomain(start, townWords, sharedDomains)]);
  const isTown = (url: string): boolean => [...sites].some((site) => isBelow(hostOf(url), site));
  return {
    look({ visit, body, hops }: CapturedPage): Sight {
      const result = read(body, { url: visit.url, contentType: visit.contentType });
      if (result.kind === 'unreadable') return NOTHING;
      const { reading } = result;
      // A site that has moved is the town's under its new name.
      if (hops === 0) sites.add(ownDomain(visit.url, townWords, sharedDomains));
      return {
        candidates: [...leadsOf(reading, isTown), ...documentsOf(reading, isTown, year, documents)],
        refresh: reading.refresh,
        wantsRendering: visit.purpose !== 'rendering' && (render === 'always' || (render === 'auto' && wantsRendering(reading))),
        wall: wallOf(reading),
        soft404: isSoft404(reading),
        canonical: reading.canonical,
      };
    },
    rate: (url) =>
      isAsked(url) && !isDocumentAddress(url) ? { url, score: scoreOf(pathWords(url)) - 1, purpose: 'page', reach: 'town' } : null,
  };
}

function leadsOf(reading: Reading, isTown: (url: string) => boolean): readonly CandidateLink[] {
  const best = new Map<string, CandidateLink>();
  const own = pageKey(reading.url);
  for (const link of reading.links) {
    if (
      pageKey(link.url) === own ||
      link.download ||
      link.comarked ||
      isDocumentAddress(link.url) ||
      !isAsked(link.url) ||
      !isTown(link.url)
    )
      continue;
    const candidate: CandidateLink = { url: link.url.replace(/#.*$/, ''), score: scoreOfLink(link), purpose: 'page', reach: 'town' };
    const key = pageKey(candidate.url);
    const known = best.get(key);
    if (known === undefined || known.score < candidate.score) best.set(key, candidate);
  }
  return [...best.values()].sort((one, other) => other.score - one.score);
}

/** The newest documents that a page leads to and that may tell something. @param known those of other pages; it is written to */
function documentsOf(reading: Reading, isTown: (url: string) => boolean, year: number, known: Set<string>): readonly CandidateLink[] {
  const found = reading.links.flatMap((link) => {
    const { url, text, label } = link;
    if (!(isDocumentAddress(url) || link.download) || link.comarked || !/^https?:/i.test(url) || isNeverAsked(url) || !isTown(url))
      return [];
    if (!/\.(?:pdf|docx|odt)(?:[?#]|$)/i.test(url)) return [];
    const said = `${fold(text)} ${fold(label)} ${pathWords(url)}`;
    const dated = yearIn(said);
    const score = DOCUMENTS.find(([words]) => words.test(said))?.[1];
    if (score === undefined || (dated !== null && dated < year - OLD_DOCUMENT_YEARS)) return [];
    return [
      {
        candidate: { url: url.replace(/#.*$/, ''), score, purpose: 'document', reach: 'town', whole: true } as const,
        dated: dated ?? year - 1,
      },
    ];
  });
  // Lists of minutes stand newest first as a rule: where their years do not part them, so they stay.
  const newest = found.toSorted((one, other) => other.dated - one.dated).map(({ candidate }) => candidate);
  const taken: CandidateLink[] = [];
  for (const candidate of newest) {
    if (taken.length >= MOST_OF_A_PAGE || known.size >= MOST_DOCUMENTS) break;
    if (known.has(pageKey(candidate.url))) continue;
    known.add(pageKey(candidate.url));
    taken.push(candidate);
  }
  return taken;
}

/** The latest year that words name. */
function yearIn(said: string): number | null {
  const years = [...said.matchAll(/(?<!\d)(20\d\d)(?!\d{3,})/g)].map(([, year]) => Number(year));
  return years.length === 0 ? null : Math.max(...years);
}

function isAsked(url: string): boolean {
  return /^https?:\/\//i.test(url) && !isNeverAsked(url) && !MEDIA.test(url) && !TOOLS.test(url);
}

function scoreOfLink({ url, text, label }: Link): number {
  const depth = Math.min(0.5, 0.05 * url.split('/').length);
  return scoreOf(`${fold(text)} ${fold(label)} ${pathWords(url)}`) - depth;
}

/** How much is to be hoped of words: the most telling lead counts. */
function scoreOf(folded: string): number {
  for (const [words, score] of LEADS) if (words.test(folded)) return score;
  return 0;
}

function pathWords(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]*/i, '');
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // An address that is no valid escape is judged as it is written.
  }
  return fold(plain.slice(0, 300).replace(/[/_.?&=+-]+/g, ' '));
}
