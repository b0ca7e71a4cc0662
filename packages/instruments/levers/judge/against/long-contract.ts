import type { LeverId } from '../catalogue/lever.ts';
import { cutAround, isFree } from '../rules/rule.ts';
import type { Passage, Site } from '../site/site.ts';

/** Words of a public page that stand against a lever: no level, but a question to who says that they are far. */
export interface AgainstSight {
  /** Name of the rule: it stands in findings for ever. */
  readonly rule: 'long-contract';
  readonly lever: LeverId;
  readonly url: string;
  /** In the page's words, at most 200 characters. */
  readonly quote: string;
  /** How long it binds, renewals included. */
  readonly months: number;
}

/** From so many months on a contract binds for longer than a lever that says “one can change fast” bears: the law's longest for a framework agreement (article L2125-1 of the Code de la commande publique). */
const LONG = 48;
/** Longer than any that a town signs: a figure of something else. */
const LONGEST = 40 * 12;

/** A public contract by its name: no lease, no contract of work, no grave, no agreement with the State on policies. */
const CONTRACT =
  /\b(?:marches? (?:publics? )?(?:(?:de|d'|du|des|pour|est|a|conclu\w*|attribue\w*|global\w*|multi\w*|a bons? de commande)\b)|marche\b|accords?-cadres?|delegations? de service public|dsp\b|concessions? de (?:service|distribution|travaux)|affermage|contrats? (?:de|d'|du) (?:concession|delegation|affermage|maintenance|services?|prestations?|infogerance|hebergement|exploitation|fourniture|location longue duree|licences?|partenariat public))/;
const NO_CONTRACT =
  /\b(?:cimetieres?|columbarium|funeraire\w*|caveaux?|sepultures?|apprentissage|cdd|cdi|contrat de travail|contrat de projet|vacataires?|saisonnier\w*|mandats?|baux|bail|emphyteo\w*|garantie|decennale|emprunts?|prets?|subventions?|contrat (?:local|de ville|de ruralite|territorial|enfance|d'objectifs)|marches? (?:de noel|hebdomadaire|aux|couvert|dominical|forain\w*|nocturne|de plein|du (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))|halles?|brocante|exposants?|etals?)\b/;
/** What binds digital tools. */
const DIGITAL =
  /\b(?:logiciels?|informatiques?|infogerance|hebergement|numeriques?|telephonie|telecom\w*|reseaux? (?:informatique|internet)|site internet|portail|saas|serveurs?|copieurs?|imprimantes?|impression|messagerie|systemes? d'informations?|postes? de travail|licences?)\b/;

const WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10 },
    ...{ onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16, vingt: 20, 'vingt-cinq': 25, trente: 30 },
    ...{ 'quarante-huit': 48, soixante: 60 },
  }),
);
const COUNT = `(\\d{1,3}|${[...WORDS.keys()].sort((one, other) => other.length - one.length).join('|')})(?: \\([a-z0-9-]+\\))?`;
const TERM = new RegExp(
  String.raw`\b(?:(?:pour|d'|a|de) ?une duree (?:maximale |totale |globale |ferme |initiale )?(?:de |d'|: ?)|duree (?:maximale |totale |globale |ferme )?(?:du (?:marche|contrat) )?(?:de |d'|: ?)|conclu(?:e|s|es)? pour |attribue(?:e|s|es)? pour |confie(?:e|s|es)? pour |soit |court (?:sur |pendant |pour )?|pour )(?:au (?:plus|total|maximum) )?${COUNT} (ans?|annees?|mois)\b`,
  'g',
);
/** “Renewable three times”: a year each, unless it says otherwise. */
const RENEWED = new RegExp(String.raw`\b(?:reconductible|renouvelable)s?\b[^.;]{0,30}?\b${COUNT} fois\b`);
/** From which year on. */
const SINCE = /\b(?:depuis|des|en|du|au|le) (?:[a-z0-9]+ ){0,3}?(20\d\d)\b/;
const UNTIL = /\bjusqu'(?:en|au) (?:[a-z0-9]+ ){0,3}?(20\d\d)\b/;

/** Contracts that bind the authority today for four years or more, as its own pages tell it: in one sentence, with how long. */
export function longContractsOf(site: Site): readonly AgainstSight[] {
  return site.pages.flatMap(({ passages }) => passages.flatMap((passage) => sightsIn(passage, site.year)));
}

function sightsIn(passage: Passage, year: number): readonly AgainstSight[] {
  const { folded, page, text } = passage;
  const contract = CONTRACT.exec(folded);
  // A firm holds it: that is what a contract is. One that may be renewed says so in the future.
  if (contract === null || NO_CONTRACT.test(`${folded} | ${passage.headings[0] ?? ''}`) || !isFree(passage, ['private'])) return [];
  const term = termIn(folded);
  if (term === null || term.months < LONG || term.months > LONGEST || isOver(folded, term.months, year)) return [];
  const seen = { rule: 'long-contract', url: page.url, quote: cutAround(text, contract.index, term.to), months: term.months } as const;
  const digital = DIGITAL.test(folded) ? [{ ...seen, lever: 'saas-flexibility' } as const] : [];
  return [{ ...seen, lever: 'purchasing-diversified' }, ...digital];
}

/** How long it binds, renewals included: the longest that is told, and where that ends in the text. */
function termIn(folded: string): { readonly months: number; readonly to: number } | null {
  let best: { readonly months: number; readonly to: number } | null = null;
  for (const match of folded.matchAll(TERM)) {
    const months = numberOf(match[1]!) * (match[2]!.startsWith('mois') ? 1 : 12);
    if (best === null || months > best.months) best = { months, to: match.index + match[0].length };
  }
  const again = RENEWED.exec(folded);
  if (best === null || again === null || /\bsoit\b/.test(folded)) return best;
  return { months: best.months * (1 + numberOf(again[1]!)), to: Math.max(best.to, again.index + again[0].length) };
}

function numberOf(word: string): number {
  return WORDS.get(word) ?? Number(word);
}

/** Whether it has run out, as far as its sentence names years. */
function isOver(folded: string, months: number, year: number): boolean {
  const until = UNTIL.exec(folded);
  if (until !== null) return Number(until[1]) < year;
  const since = SINCE.exec(folded);
  return since !== null && Number(since[1]) + months / 12 < year;
}
