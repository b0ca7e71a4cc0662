import type { PositiveLevel } from '@beffroi/domain';
import { fold } from '@beffroi/reading';
import type { AuthorityKind } from '../catalogue/authority.ts';
import { barsIn } from '../site/bars.ts';
import type { Passage, Site, SitePage } from '../site/site.ts';
import { cutAround, isFree, type LeverRule, type Sight } from './rule.ts';

/** Words of a delegation that are digital matters of the whole authority. */
const DIGITAL =
  /\b(?:numeriques?|informatique|systemes? d'informations?|nouvelles technologies|n?tic|digitale?s?|e-administration|open ?data|donnees ouvertes|ville intelligente|villes intelligentes|smart ?city|intelligence artificielle|dematerialisation)\b/g;

/** What looks like it and is something else: for schools, for residents who are left out, cables, personal data. */
const OTHER =
  /\b(?:educati\w*|ecoles?|scolaires?|tableaux? numeriques?|livres? numeriques?|bibliotheque|numerique (?:educatif|scolaire|a l'ecole|pour tous)|inclusion|fracture|illectronisme|mediation|amenagement|espaces? (?:public )?numeriques?|fibre|tres haut debit|protection des donnees|conseillers? numeriques?|maison du numerique)\b/;

/** What a charge is called before the word, when the charge is digital matters themselves: a rank or a delegation, or what one does with digital matters in an authority. “Sobriété numérique”, “accès au numérique” are another charge. */
const CALLED =
  /(?:^|[^a-z' -]|\bet|\bou|\b(?:delegue|deleguee|delegues|deleguees|charge|chargee|adjoint|adjointe|maire|president|presidente|conseiller|conseillere|municipal|municipale|referent|referente|correspondant|correspondante|elu|elue|delegations?|mission|responsable|suivi|transition|transformation|vie|strategie|politiques?|developpement|affaires?|innovations?|usages?|outils|services?|administration|villes?|territoires?|pole|secteur|domaine|mutation|modernisation|projets?|dossiers?|pilotage|solutions|moyens|parc|materiel|securite|ressources|reseaux?))$/;
/** Small words between that and the word itself. */
const BETWEEN = /(?:^|[ '(])(?:a|au|aux|la|le|les|l'|du|de|des|d'|en|sur|pour|dont) ?$/;
/** What may stand behind the word: the end, the next charge, or whose and of what kind it is. */
const GOES_ON =
  /^s? ?(?:$|[^a-z0-9' ]|(?:et|ou|ainsi que|depuis|responsables?|durables?|municipa\w+|communa\w+|communautaires?|intercommuna\w+|metropolitain\w*|departementa\w+|regiona\w+|territoria\w+|internes?)\b|(?:de|du|des|pour|dans|a|au|aux) ?(?:la |le |les |l')?(?:villes?|communes?|mairie|collectivite|communaute|agglo\w*|metropole|departement|region|services?|administration|action publique|demarches|procedures|actes|documents|territoires?|organisation|usagers?)\b)/;

/** A trade that somebody has beside the seat: “adjoint aux travaux, directeur des systèmes d'information d'une entreprise”. */
const TRADE =
  /\b(?:directeur|directrice|ingenieure?|technicien(?:ne)?|chef(?:fe)?|cadre|consultante?|salariee?|professeure?|enseignante?|retraitee?|gerante?|entrepreneure?)\b(?: [a-z']+){0,3} ?$/;

/** A town that watches: where safety stands beside it, it means cameras. */
const SMART = /^(?:villes? intelligentes?|smart ?city)$/;
const SAFETY = /\b(?:securite|tranquillite|prevention|police|video\w*)\b/;

/** What makes a charge of changing how the authority works. */
const CHANGE =
  /\b(?:moderni[sz]ation (?:de l'action publique|de l'administration|de la (?:collectivite|mairie|vie publique)|des services|du service public|administrative)|transformation (?:de l'administration|de l'action publique|de la (?:collectivite|mairie)|des services|publique|de l'organisation)|simplification (?:administrative|des demarches)|innovation publique|organisation (?:des services|de l'administration))\b/;

/** Who has which rank in an assembly, by the words that name it. */
interface Ranks {
  readonly deputy: RegExp;
  readonly delegate: RegExp;
  /** Ranks of other assemblies, and who is no member in charge. */
  readonly abroad: RegExp;
}

const NO_MEMBER =
  'membres?|commissions?|comites?|syndicats?|representant(?:e|s|es)?|suppleant(?:e|s|es)?|titulaires?|delegue(?:e|s|es)? (?:titulaires?|suppleants?|du personnel|de quartier)|delegue(?:e|s|es)? (?:au|a la|aux|aupres) (?:syndicat|communaute|comite|conseil|sivu|sivom|agence)';

const OF_COMMUNE: Ranks = {
  deputy: /\b(?:maires?[- ]adjoint(?:e|s|es)?|adjoint(?:e|s|es)?(?: au| a la| aux)?(?: maire)?)\b/g,
  delegate:
    /\b(?:conseiller(?:e|s|es)? (?:municipa(?:l|le|ux|les) )?(?:delegue(?:e|s|es)?|subdelegue(?:e|s|es)?)|elue? (?:delegue|referente?)(?:e)?|\(?deleguee?s?\)?)/g,
  abroad: new RegExp(
    `\\b(?:vice-president(?:e|s|es)?|conseiller(?:e|s|es)? (?:communautaire|metropolitain|departemental|regional)\\w*|president(?:e|s|es)?|delegue(?:e|s|es)? (?:communautaires?|intercommunaux)|${NO_MEMBER})`,
    'g',
  ),
};

/** Communities, departments, regions: a vice-president there is what a deputy mayor is in a town, and deputy mayors who sit there have their charge at home. */
const OF_COUNCIL: Ranks = {
  deputy: /\bvice[- ]president(?:e|s|es)?\b/g,
  delegate:
    /\b(?:conseiller(?:e|s|es)? (?:communautaires? |metropolitain(?:e|s|es)? |departementa(?:l|le|ux|les) |regiona(?:l|le|ux|les) )?(?:delegue(?:e|s|es)?|subdelegue(?:e|s|es)?)|elue? (?:delegue|referente?)(?:e)?|membres? du bureau delegue(?:e|s|es)?|\(?deleguee?s?\)?)/g,
  abroad: new RegExp(
    `\\b(?:maires?[- ]adjoint(?:e|s|es)?|(?<!general )(?<!generale )adjoint(?:e|s|es)?|conseiller(?:e|s|es)? municipa(?:l|le|ux|les)|${NO_MEMBER})(?! du bureau delegue)`,
    'g',
  ),
};

const REFERENT = /\b(?:referente?|correspondante?) (?:elue? )?(?:numerique|informatique)\b/g;
/** “Vice-président de l’agglomération délégué au numérique”: the delegation is that of the rank before it, and so another assembly's. */
const DELEGATED_ABROAD =
  /\b(?:vice-president(?:e|s|es)?|conseiller(?:e|s|es)? (?:communautaire|metropolitain|departemental|regional)\w*|president(?:e|s|es)?)\b[^;.()|]{0,80}$/;

type Rank = 'deputy' | 'delegate' | 'referent' | 'abroad';

/** A member of the council who is in charge of digital matters, on the page of the council. */
export const digitalDelegation: LeverRule = {
  name: 'digital-delegation',
  lever: 'elected-lead',
  says: {
    1: {
      fr: 'La page du conseil nomme un référent pour le numérique.',
      en: 'The council’s page names a referent for digital matters.',
    },
    2: {
      fr: 'La page du conseil nomme un membre délégué au numérique, sans rang d’adjoint ni de vice-président.',
      en: 'The council’s page names a member delegated to digital matters, without the rank of deputy mayor or vice-president.',
    },
    3: {
      fr: 'La page du conseil met le numérique dans la délégation d’un adjoint ou d’un vice-président.',
      en: 'The council’s page puts digital matters into the delegation of a deputy mayor or a vice-president.',
    },
    4: {
      fr: 'La page du conseil donne à un adjoint, ou à un vice-président, le numérique et le changement des services.',
      en: 'The council’s page gives a deputy mayor, or a vice-president, digital matters and the change of services.',
    },
  },
  see: (site) => site.pages.filter(isOfCouncil).flatMap((page) => page.passages.flatMap((passage) => sightsIn(site, passage))),
};

/** A page of the council by its name, or one that lists its members. */
function isOfCouncil(page: SitePage): boolean {
  if (page.topics.has('minutes') && !/\belus?\b|equipe|municipalite|trombi/.test(page.titled)) return false;
  if (page.topics.has('council')) return true;
  const ranks = page.passages.filter(({ folded }) => /\b(?:adjoint|vice-president)e?\b/.test(folded)).length;
  return ranks >= 3 && page.passages.some(({ folded }) => /\b(?:maire|presidente?)\b/.test(folded));
}

function sightsIn(site: Site, passage: Passage): readonly Sight[] {
  // Firms and associations may stand in a delegation beside digital matters.
  if (!isFree(passage, ['private', 'other-body'])) return [];
  for (const { index, 0: word } of passage.folded.matchAll(DIGITAL)) {
    if (OTHER.test(passage.folded.slice(Math.max(0, index - 25), index + word.length + 25))) continue;
    if (!isTheCharge(passage.folded, index, index + word.length)) continue;
    if (isAtAnother(passage.folded.slice(index + word.length), site)) continue;
    if (TRADE.test(passage.folded.slice(0, index)) || (SMART.test(word) && SAFETY.test(passage.folded))) continue;
    const rank = rankOf(site, passage, index);
    if (rank === null || rank === 'abroad') continue;
    if (isOfAnotherTown(site, passage)) continue;
    return [sightAs(passage, levelOf(rank, passage, index), index, index + word.length)];
  }
  return [];
}

/** Whether digital matters are the charge itself, and no part of another's name: by the words that touch them on both sides. */
function isTheCharge(folded: string, from: number, to: number): boolean {
  let before = folded.slice(0, from).trimEnd();
  while (BETWEEN.test(before)) before = before.replace(BETWEEN, (_) => (_.startsWith('(') ? '(' : '')).trimEnd();
  return (before === '' || CALLED.test(before)) && GOES_ON.test(folded.slice(to));
}

/** “référent numérique du syndicat de l'énergie”: at whom the charge is stands right behind it. */
function isAtAnother(after: string, site: Site): boolean {
  const [, whose] = /^ ((?:du|de la|de l'|des|au|a la|a l'|aupres|pour l[ae'])[^.;:,|()–]{0,60})/.exec(after) ?? [];
  if (whose === undefined) return false;
  const bars = barsIn(whose, site);
  return bars.has('other-body') || bars.has('private');
}

/** “adjoint au numérique de Lyon”: whose deputy stands behind the charge, in the same breath. */
function isOfAnotherTown({ townWords }: Site, { text }: Passage): boolean {
  for (const [, name] of text.matchAll(/(?:[Aa]djointe?|[Dd]élégué)\p{L}*[^.;,:()\n]{0,60}\s(?:de |d['’])(\p{Lu}\p{Ll}[\p{L}-]+)/gu)) {
    const words = fold(name!).split('-');
    if (!words.some((word) => townWords.includes(word))) return true;
  }
  return false;
}

function levelOf(rank: Rank, { folded }: Passage, at: number): PositiveLevel {
  if (rank === 'referent') return 1;
  if (rank === 'delegate') return 2;
  // What stands in the same bracket, or between the same semicolons, is the same person's.
  const from = Math.max(...[...';()|'].map((mark) => folded.lastIndexOf(mark, at)), 0);
  const ends = [...';()|'].map((mark) => folded.indexOf(mark, at)).filter((end) => end >= 0);
  return CHANGE.test(folded.slice(from, Math.min(...ends, folded.length))) ? 4 : 3;
}

function sightAs({ page, block, text }: Passage, level: PositiveLevel, from: number, to: number): Sight {
  return { level, page, block, quote: cutAround(text, from, Math.min(to, text.length)) };
}

/** Whose charge it is: the rank nearest before the word in its sentence, else after it there, else in what stands before it under the same heading, else in a heading. */
function rankOf(site: Site, passage: Passage, at: number): Rank | null {
  if (passage.folded.slice(Math.max(0, at - 30), at + 20).search(REFERENT) >= 0) return 'referent';
  const before = lastRank(passage.folded.slice(0, at), site);
  if (before !== null) return before;
  const after = firstRank(passage.folded.slice(at), site);
  if (after !== null) return after;
  for (const text of textsBefore(site, passage)) {
    const found = lastRank(text, site);
    if (found !== null) return found;
  }
  for (const heading of passage.headings) {
    const found = lastRank(heading, site);
    if (found !== null) return found;
  }
  return null;
}

/** Texts under the same heading before a passage, the nearest first; none where one of them is barred. */
function textsBefore(site: Site, passage: Passage): readonly string[] {
  const { page, block, text } = passage;
  const { blocks } = page.reading;
  const own = blocks[block];
  if (own === undefined) return [];
  const lines = own.text.split('\n').map((line) => fold(line));
  const line = lines.findIndex((one) => one.includes(fold(text)));
  const texts = lines.slice(0, Math.max(0, line)).reverse();
  for (let i = block - 1; i > own.heading && i >= block - 4; i--) {
    const other = blocks[i]!;
    // An item of a list is a person of its own: what stands in the one before is another's rank.
    if (other.heading !== own.heading || own.kind === 'item' || other.kind === 'item') break;
    if (barsIn(other.text, site).has('past')) return [];
    texts.push(fold(other.text));
  }
  return texts;
}

function lastRank(folded: string, { body }: Site): Rank | null {
  return edgeRank(folded, body, (one, best) => one >= best, -1);
}

function firstRank(folded: string, { body }: Site): Rank | null {
  return edgeRank(folded, body, (one, best) => one < best, Number.POSITIVE_INFINITY);
}

function edgeRank(folded: string, body: AuthorityKind, isNearer: (one: number, best: number) => boolean, from: number): Rank | null {
  const { deputy, delegate, abroad } = body === 'commune' ? OF_COMMUNE : OF_COUNCIL;
  let best = from;
  let rank: Rank | null = null;
  const look = (words: RegExp, kind: Rank): void => {
    for (const { index } of folded.matchAll(words)) {
      if (!isNearer(index, best)) continue;
      best = index;
      rank = kind;
    }
  };
  look(delegate, 'delegate');
  look(deputy, 'deputy');
  look(REFERENT, 'referent');
  look(abroad, 'abroad');
  if (rank !== 'delegate') return rank;
  if (body !== 'commune')
    return /\bvice[- ]president(?:e|s|es)?\b[^;.()|]{0,80}$/.test(folded.slice(Math.max(0, best - 120), best)) ? 'deputy' : rank;
  if (DELEGATED_ABROAD.test(folded.slice(Math.max(0, best - 120), best))) return 'abroad';
  // “adjointe déléguée à …” is a deputy: the word of delegation belongs to the rank before it.
  return /\badjointe?s?(?: (?:au|a la|aux) maire)?[ ,(:-]{1,3}\(?deleguee?s?\)?[^a-z]*$|\badjointe?s?(?: (?:au|a la|aux) maire)?[ ,(:-]{1,3}\(?deleguee?s?\b/.test(
    folded.slice(Math.max(0, best - 40), best + 12),
  )
    ? 'deputy'
    : rank;
}
