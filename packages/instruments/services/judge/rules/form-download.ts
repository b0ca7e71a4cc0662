import { fold, Hits } from '@beffroi/reading';
import { SeenSoFar } from '../enough.ts';
import type { Given, Need } from '../parts.ts';
import { SCOPE } from '../scope.ts';
import { type Sight, weightOf } from '../signal.ts';
import type { ScopedLink } from '../view.ts';
import { rule } from './rule.ts';
import { cerfaNumbers } from './support/documents.ts';
import { findOf, namingOf, says } from './support/find.ts';
import { perLead } from './support/per-lead.ts';
import { isPromised } from './support/promises.ts';
import { quoteLink } from './support/quotes.ts';
import { sight } from './support/sight.ts';

const NEEDS = [
  'cerfa',
  'governed',
  'index',
  'isReadTwice',
  'links',
  'onlyOwnSheets',
  'onlyStateForm',
  'pageHits',
] as const satisfies readonly Need[];
type Seen = Given<(typeof NEEDS)[number]>;

/** A form that starts the procedure can be downloaded or printed. Rules, price lists, calendars and minutes are no forms. */
export const formDownload = rule({
  name: 'form-download',
  fr: 'Un formulaire de la démarche peut être téléchargé ou imprimé.',
  en: 'A form for the procedure can be downloaded or printed.',
  needs: NEEDS,
  see(given) {
    const signals: Sight[] = [];
    const sheets = new Sheets(given);
    const seen = new SeenSoFar(given);
    for (const scoped of given.links) {
      const { link } = scoped;
      if (!isDocument(scoped)) continue;
      if (scoped.chrome && !scoped.own) continue;
      const kind = scoped.scope * 2 + Number(scoped.own);
      if (seen.isEnough(kind) && scoped.lead.target.kind !== 'dead') continue;
      if (!isFormOf(given, scoped, sheets)) continue;
      if (isPromised(scoped, given)) continue;
      const at = { block: link.block, quote: quoteLink(scoped), scope: scoped.scope, target: link.url };
      if (scoped.lead.target.kind === 'dead') {
        signals.push(sight(at, { effect: 'notes', facet: null, level: 2, weight: 'fair', detail: 'dead' }));
        continue;
      }
      seen.add(kind);
      signals.push(
        sight(at, {
          facet: 'form_download',
          level: 2,
          weight: scoped.own ? 'strong' : weightOf(scoped.scope),
        }),
      );
    }
    return signals;
  },
});

/** What a sheet to fill in is called. */
const FORM_NOUN = /\b(?:bulletins?|fiches?|dossiers?|imprimes?|formulaires?|feuilles?|feuillets?|coupons?|demandes?|declarations?)\b/;

/** What is done with a sheet. */
const FILLS =
  /\b(?:rempli\w*|completez|completer|a completer|imprimez|imprimer|a la main|rendez|deposez|remettez|retournez|renvoyez|rapportez|signez|a (?:renvoyer|retourner|rendre|remettre|deposer|rapporter))\b/;

/** True where the text says of the sheet that one fills it in, and hands it in. */
const isFilled = perLead((scoped) => FILLS.test(fold(sentencesFrom(scoped))));

/** The sentence of the link and the next: "Voici le dossier. Remplissez-le." */
function sentencesFrom({ link, lead, blockText }: Pick<ScopedLink, 'link' | 'lead' | 'blockText'>): string {
  const at = Math.max(lead.at, 0);
  const after = /[.!?]\s[^.!?]*(?:[.!?]|$)/.exec(blockText.slice(at + link.text.length));
  const start = Math.max(blockText.lastIndexOf('. ', at), 0);
  return blockText.slice(start, after === null ? undefined : at + link.text.length + after.index + after[0].length);
}

const isDocument = perLead(({ link, lead }) => {
  if (!lead.isWeb) return false;
  if (link.download || lead.isDocument) return true;
  const { target } = lead;
  return target.kind === 'answered' && target.visit.purpose === 'document';
});

/** Wordings of the file's name: which there are, not where. */
const fileOf = ({ lead }: Pick<ScopedLink, 'lead'>): Hits => lead.address.file;
const numbersOf = perLead((scoped) => {
  const { text, label, url } = scoped.link;
  // Most have none, and need not be joined to be looked through.
  return HINT.test(text) || HINT.test(label) || HINT.test(url) ? cerfaNumbers(wordsOf(scoped)) : NO_NUMBERS;
});
/** Each number of a form of the State has one of these beside it. */
const HINT = /cerfa|\*/i;
const NO_NUMBERS: readonly number[] = [];
const isExplicit = perLead((scoped) => says(scoped.hits, 'form:name') || says(fileOf(scoped), 'form:name'));
const isBarred = perLead((scoped) => says(scoped.hits, 'form:not') || (!isExplicit(scoped) && says(fileOf(scoped), 'form:not')));
const HARD = /\b(?:formulaire|fiche|bulletin|dossier|imprim[ée]|demande|d[ée]claration)\b/i;
const isHard = perLead(({ link }) => HARD.test(link.text));
const RULE = /^(?:le |la |les )?(?:r[èe]glement|calendrier|tarif|grille|guide|plan|menu|charte|liste|notice)/i;
const isRule = perLead(({ link }) => RULE.test(link.text.trim()));
const SHEET = /^(?:le |la |l['’]|ce |cette |un |une |notre )?(?:bulletin|fiche|dossier|imprim[ée]|formulaire|feuille)\b/i;
const isSheet = perLead(({ link }) => link.text.length < 40 && SHEET.test(link.text.trim()));
const hasNoun = perLead(
  ({ link, blockText }) =>
    FORM_NOUN.test(fold(link.text)) || (link.text.length < 40 && blockText.length < 500 && FORM_NOUN.test(fold(blockText))),
);

function wordsOf({ link }: Pick<ScopedLink, 'link'>): string {
  return `${link.text} ${link.label} ${link.url}`;
}

function isFormOf(given: Seen, scoped: ScopedLink, sheets: Sheets): boolean {
  const { link } = scoped;
  const file = fileOf(scoped);
  const numbers = numbersOf(scoped);
  if (numbers.length > 0) return numbers.some((number) => given.cerfa.includes(number));
  const named = scoped.own || findOf(file, 'names', given.index) !== null;
  // The sentence around speaks of another service.
  const around = namingOf(scoped.around);
  if (!named && around.names !== 0 && (around.names & (1 << given.index)) === 0) return false;
  const ownForm = findOf(scoped.hits, 'forms', given.index) !== null || findOf(file, 'forms', given.index) !== null;
  const explicit = isExplicit(scoped);
  const barred = isBarred(scoped);
  if (barred && (!isHard(scoped) || isRule(scoped))) return false;
  // Identity papers: only the State's form starts the procedure; the registry's only its own sheets.
  if (given.onlyStateForm)
    return (
      (explicit || ownForm) && (named || scoped.scope >= SCOPE.namePage) && /formulaire|cerfa|demande|inscription/i.test(wordsOf(scoped))
    );
  if (given.onlyOwnSheets)
    return (
      ownForm ||
      (explicit && named) ||
      (scoped.scope >= SCOPE.topicPage && scoped.blockText.length < 300 && findOf(scoped.around, 'forms', given.index) !== null)
    );
  if (ownForm && (named || scoped.scope >= SCOPE.topicPage)) return true;
  if (explicit)
    return (
      named ||
      scoped.scope >= SCOPE.namePage ||
      (scoped.scope === SCOPE.mention && given.governed >= SCOPE.topicSection) ||
      (scoped.scope >= SCOPE.topicPage && /inscription/.test(wordsOf(scoped).toLowerCase())) ||
      (!barred && scoped.scope >= SCOPE.topicPage && isFilled(scoped))
    );
  // "S'inscrire en ligne" on a button that gives a sheet to print.
  if (
    (named || scoped.scope >= SCOPE.namePage) &&
    !barred &&
    says(scoped.hits, 'procedure') &&
    (says(scoped.hits, 'online:call') || says(scoped.around, 'form:download'))
  )
    return true;
  // "Télécharger", "ici", "PDF (120 Ko)": the block around says what it is.
  if (scoped.scope >= SCOPE.topicSection && isSheet(scoped)) return true;
  if (scoped.scope >= SCOPE.topicPage && !barred && link.text.length < 70) {
    const isTold = says(scoped.around, 'form:download') || isFilled(scoped);
    if (isTold && hasNoun(scoped)) return true;
  }
  const vague = link.text.length < 40;
  if (vague && scoped.scope >= SCOPE.topicPage && scoped.blockText.length < 400) {
    const aroundForm = says(scoped.around, 'form:name') || findOf(scoped.around, 'forms', given.index) !== null;
    if (aroundForm && !(says(scoped.around, 'form:not') && !/\b(?:formulaire|fiche|bulletin|dossier)\b/i.test(scoped.blockText)))
      return true;
    const headingHits = link.heading >= 0 ? given.pageHits[link.heading]! : Hits.NONE;
    if (says(headingHits, 'form:name') && !barred) return true;
  }
  return !barred && isTheOnlySheet(scoped, sheets);
}

/** The one document of a service's page, in a sentence that says more than its name: whatever it is called, it is what one takes away to ask. */
function isTheOnlySheet(scoped: ScopedLink, sheets: Sheets): boolean {
  return scoped.scope >= SCOPE.namePage && scoped.blockText.length >= scoped.link.text.length + 25 && sheets.count === 1;
}

/** Documents that the page's own text leads to: counted once, and only where somebody asks. */
class Sheets {
  readonly #given: Seen;
  #count: number | null = null;

  constructor(given: Seen) {
    this.#given = given;
  }

  get count(): number {
    this.#count ??= this.#given.links.filter((scoped) => !scoped.chrome && isDocument(scoped)).length;
    return this.#count;
  }
}
