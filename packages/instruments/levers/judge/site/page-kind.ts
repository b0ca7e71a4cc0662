import { fold, type Reading } from '@beffroi/reading';

/** What a page is about, as far as rules on levers ask. */
export const PAGE_TOPICS = ['council', 'organisation', 'jobs', 'purchasing', 'minutes', 'portraits', 'participation'] as const;

/** One of them. */
export type PageTopic = (typeof PAGE_TOPICS)[number];

const WORDS: Readonly<Record<PageTopic, RegExp>> = {
  council:
    /\b(?:conseil (?:municipal|communautaire|metropolitain|departemental|regional)|conseillers?|vice presidents?|bureau communautaire|le conseil|vos elus|les elus|elus?|equipe municipale|municipalite|trombi\w*|delegations?|adjoints?|bureau municipal|maire et (?:son|ses)|conseil$)\b/,
  organisation:
    /\b(?:organigramme|organisation|services? municipaux|les services|services de la (?:ville|mairie|commune)|administration|direction(?: generale)?|personnel|annuaire|equipe|guide des services|la mairie|mairie pratique|contacts?|services|la communaute|l'agglo(?:meration)?|la metropole)\b/,
  jobs: /\b(?:recrut\w*|emplois?|offres?|carrieres?|rejoi\w*|travailler|jobs?|postes?|on recrute|candidatures?|concours)\b/,
  purchasing: /\b(?:marches? publics?|marches|commande publique|achats?|achat public|consultations?|appels? d'offres)\b/,
  minutes: /\b(?:comptes? rendus?|proces verbaux|proces verbal|pv|deliberations?|seances? du conseil|seances?|conseils)\b/,
  portraits:
    /\b(?:portraits?|metiers?|coulisses|visages?|ils font|elles font|rencontre avec|agents? (?:municipaux|de la ville)|interview)\b/,
  participation: /\b(?:particip\w*|concertation|democratie|citoyen\w*|dialogue|vos idees|idees|quartiers?|projets?)\b/,
};

/** The topics of a page, by its title, first headings and address. */
export function topicsOf(reading: Reading): ReadonlySet<PageTopic> {
  const said = fold(`${titleOf(reading)} | ${pathWords(reading.url)}`);
  return new Set(PAGE_TOPICS.filter((topic) => WORDS[topic].test(said)));
}

/** Whether words of a link or address name a topic: where a page that was not read would have told something. */
export function namesTopic(words: string, topic: PageTopic): boolean {
  return WORDS[topic].test(fold(words));
}

/** What a page is called: its own title without the site's, and its first heading. */
export function titleOf({ title, blocks }: Reading): string {
  const first = blocks.find(({ kind, level, zone }) => kind === 'heading' && level <= 2 && zone === 'main')?.text ?? '';
  return `${title.split(/\s[|–—:-]\s/)[0] ?? ''} | ${first}`;
}

/** The words of an address's path. */
export function pathWords(url: string): string {
  const path = url.replace(/^https?:\/\/[^/?#]+/i, '').replace(/[?#].*$/, '');
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // An address that is no valid escape is read as it is written.
  }
  return plain
    .replace(/\.\w{2,5}$/, '')
    .replace(/[/_.+-]+/g, ' ')
    .trim();
}
