import type { CandidateLink, CapturedPage, CrawlStrategy, Sight } from '@beffroi/capture';
import { hostOf, pageKey, registrableDomain } from '@beffroi/domain';
import { fold, isDocumentAddress, type Link, type Reading, read } from '@beffroi/reading';
import { isNeverAsked, isSoft404, wallOf, wantsRendering } from '@beffroi/walks';

/** What a page of a campaign's site is for its programme. */
export type PageKind = 'programme' | 'other' | 'aside';

/** A crawl strategy for the site of a list, with what it made of the pages. */
export interface CampaignCrawlStrategy extends CrawlStrategy {
  /** Address → what the page is. */
  readonly kinds: ReadonlyMap<string, PageKind>;
}

/** Words of an address, a title or a link that lead to a programme. */
const PROGRAMME =
  /\b(?:programmes?|projets?|propositions?|engagements?|mesures?|priorites?|ambitions?|objectifs?|idees|profession-? ?de-? ?foi|vision|charte|contrat|feuille-? ?de-? ?route|nos-? ?(?:axes|themes|thematiques|actions|solutions|combats)|ce que nous (?:ferons|proposons|voulons)|pour (?:demain|vous|une? |notre |la ville|la commune))/;

/** Subjects that candidates have pages on: part of a programme where one is told page by page. */
const SUBJECT =
  /\b(?:numerique|ecoles?|education|jeunesse|enfance|seniors?|sante|solidarites?|logement|habitat|urbanisme|mobilites?|transports?|circulation|securite|tranquillite|ecologie|environnement|climat|energie|proprete|culture|sports?|associations?|economie|commerces?|emploi|finances|budget|impots|democratie|participation|cadre-? ?de-? ?vie|attractivite|patrimoine|vivre-? ?ensemble)\b/;

/** What is not the programme: the campaign about itself, the law's pages, the site's own tools. */
const ASIDE =
  /\b(?:mentions-? ?legales|legal|confidentialite|rgpd|cookies?|cgu|cgv|plan-? ?du-? ?site|contacts?|nous-? ?(?:contacter|rejoindre|soutenir)|dons?|faire-? ?un-? ?don|donate|adhe(?:rer|sion)s?|soutiens?|soutenir|benevoles?|procurations?|presse|revue-? ?de-? ?presse|medias?|newsletter|inscription|connexion|login|agenda|evenements?|reunions?-? ?publiques?|actualites?|actus?|blog|news|equipe|colistiers?|candidate?s?|biographie|qui-? ?(?:suis|sommes)-? ?(?:je|nous)|photos?|videos?|galerie|boutique|panier|recherche|search|author|tag|category|feed|wp-(?:admin|login|json))\b/;

const MEDIA =
  /\.(?:jpe?g|png|gif|svg|webp|avif|ico|bmp|mp[34]|m4a|ogg|wav|avi|mov|webm|zip|rar|7z|gz|css|js|mjs|json|xml|rss|atom|ics|vcf|woff2?|ttf|exe)(?:[?#]|$)/i;
const DOCUMENT_TYPE =
  /^\s*application\/(?:pdf|x-pdf|vnd\.oasis\.opendocument\.text|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)/i;

/** Scores: what is called a programme, what treats of a subject, a link like any other. */
const NAMED = 10;
const NEAR = 5;

/** The eyes of the collector on the site of a list: what looks like its programme first, its documents whole, the campaign's own tools never. */
export function campaignCrawlStrategy({
  start,
  render,
}: {
  readonly start: string;
  readonly render: 'never' | 'auto' | 'always';
}): CampaignCrawlStrategy {
  const kinds = new Map<string, PageKind>();
  const sites = new Set([registrableDomain(hostOf(start))]);
  return {
    kinds,
    look({ visit, body, hops }: CapturedPage): Sight {
      const result = read(body, { url: visit.url, contentType: visit.contentType });
      if (result.kind === 'unreadable')
        return { candidates: [], refresh: null, wantsRendering: false, wall: null, soft404: false, canonical: null };
      const { reading } = result;
      if (hops === 0) sites.add(registrableDomain(hostOf(visit.url)));
      kinds.set(visit.url, kindOf(reading));
      return {
        candidates: leadsOf(reading, sites),
        refresh: reading.refresh,
        wantsRendering: visit.purpose !== 'rendering' && (render === 'always' || (render === 'auto' && wantsRendering(reading))),
        wall: wallOf(reading),
        soft404: isSoft404(reading),
        canonical: reading.canonical,
      };
    },
    rate(url) {
      if (isNeverAsked(url) || MEDIA.test(url)) return null;
      const score = scoreOf(pathWords(url));
      if (score === null) return null;
      return isDocumentAddress(url)
        ? { url, score, purpose: 'document', reach: 'town', whole: true }
        : { url, score, purpose: 'page', reach: 'town' };
    },
    wants: ({ contentType }) => DOCUMENT_TYPE.test(contentType ?? ''),
  };
}

function leadsOf(reading: Reading, sites: ReadonlySet<string>): readonly CandidateLink[] {
  const best = new Map<string, CandidateLink>();
  for (const link of reading.links) {
    const candidate = leadOf(reading, link, sites);
    if (candidate === null) continue;
    const before = best.get(pageKey(candidate.url));
    if (before === undefined || before.score < candidate.score) best.set(pageKey(candidate.url), candidate);
  }
  return [...best.values()];
}

function leadOf(reading: Reading, link: Link, sites: ReadonlySet<string>): CandidateLink | null {
  const { url } = link;
  if (!/^https?:/i.test(url) || isNeverAsked(url) || MEDIA.test(url) || pageKey(url) === pageKey(reading.url)) return null;
  const own = sites.has(registrableDomain(hostOf(url)));
  const score = scoreOf(`${pathWords(url)} ${words(link.text)} ${words(link.label)}`);
  if (score === null) return null;
  // Site builders keep files on hosts of their own; pages elsewhere are not the list's.
  if (isDocumentAddress(url) || link.download) return { url, score, purpose: 'document', reach: own ? 'town' : 'hop', whole: true };
  return own ? { url, score, purpose: 'page', reach: 'town' } : null;
}

/** How much is to be hoped of an address with these words; `null` where it is surely not the programme. */
function scoreOf(said: string): number | null {
  if (PROGRAMME.test(said)) return NAMED;
  if (ASIDE.test(said)) return null;
  return SUBJECT.test(said) ? NEAR : 0;
}

function kindOf(reading: Reading): PageKind {
  const title = reading.blocks.find((block) => block.kind === 'heading' && block.level === 1)?.text ?? '';
  const said = `${pathWords(reading.url)} ${words(title)}`;
  if (PROGRAMME.test(said)) return 'programme';
  if (ASIDE.test(said)) return 'aside';
  return SUBJECT.test(said) ? 'programme' : 'other';
}

function pathWords(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]*/i, '');
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // An address that is no valid escape is judged as it is written.
  }
  return words(plain.replace(/[/_.?&=+-]+/g, ' '));
}

function words(text: string): string {
  return fold(text.slice(0, 300));
}
