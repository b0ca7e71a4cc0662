import type { PositiveLevel } from '@beffroi/domain';
import { fold } from '@beffroi/reading';
import { barsIn } from '../site/bars.ts';
import type { Passage, Site, SitePage } from '../site/site.ts';
import { cutAround, isFree, type LeverRule, type Sight } from './rule.ts';

/** Words of a delegation that are digital matters of the whole authority. */
const DIGITAL =
  /\b(?:numeriques?|informatique|systemes? d'informations?|nouvelles technologies|n?tic|digitale?s?|e-administration|open ?data|donnees ouvertes|ville intelligente|villes intelligentes|smart ?city|intelligence artificielle|dematerialisation)\b/g;

/** What looks like it and is something else: for schools, for residents who are left out, cables, personal data. */
const OTHER =
  /\b(?:educati\w*|ecoles?|scolaires?|tableaux? numeriques?|livres? numeriques?|bibliotheque|numerique (?:educatif|scolaire|a l'ecole|pour tous)|inclusion|fracture|illectronisme|mediation|amenagement|espaces? (?:public )?numeriques?|fibre|tres haut debit|protection des donnees|conseillers? numeriques?|maison du numerique)\b/;

/** What makes a charge of changing how the authority works. */
const CHANGE =
  /\b(?:moderni[sz]ation (?:de l'action publique|de l'administration|de la (?:collectivite|mairie|vie publique)|des services|du service public|administrative)|transformation (?:de l'administration|de l'action publique|de la (?:collectivite|mairie)|des services|publique|de l'organisation)|simplification (?:administrative|des demarches)|relations? (?:a l'usager|aux usagers|usagers?|avec les usagers|a l'habitant)|qualite du service public|innovation publique|organisation (?:des services|de l'administration))\b/;

const DEPUTY = /\b(?:maires?[- ]adjoint(?:e|s|es)?|adjoint(?:e|s|es)?(?: au| a la| aux)?(?: maire)?)\b/g;
const DELEGATE =
  /\b(?:conseiller(?:e|s|es)? (?:municipa(?:l|le|ux|les) )?(?:delegue(?:e|s|es)?|subdelegue(?:e|s|es)?)|elue? (?:delegue|referente?)(?:e)?|\(?deleguee?s?\)?)/g;
const REFERENT = /\b(?:referente?|correspondante?) (?:elue? )?(?:numerique|informatique)\b/g;
/** Ranks of other assemblies, and who is no member in charge. */
const ABROAD =
  /\b(?:vice-president(?:e|s|es)?|conseiller(?:e|s|es)? (?:communautaire|metropolitain|departemental|regional)\w*|president(?:e|s|es)?|membres?|commissions?|comites?|syndicats?|representant(?:e|s|es)?|suppleant(?:e|s|es)?|titulaires?|delegue(?:e|s|es)? (?:communautaires?|intercommunaux|titulaires?|suppleants?|du personnel|de quartier)|delegue(?:e|s|es)? (?:au|a la|aux|aupres) (?:syndicat|communaute|comite|conseil|sivu|sivom|agence))/g;

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
      fr: 'La page du conseil nomme un membre délégué au numérique, sans rang d’adjoint.',
      en: 'The council’s page names a member delegated to digital matters, without the rank of deputy mayor.',
    },
    3: {
      fr: 'La page du conseil met le numérique dans la délégation d’un adjoint.',
      en: 'The council’s page puts digital matters into a deputy mayor’s delegation.',
    },
    4: {
      fr: 'La page du conseil donne à un adjoint le numérique et le changement des services.',
      en: 'The council’s page gives a deputy mayor digital matters and the change of services.',
    },
  },
  see: (site) => site.pages.filter(isOfCouncil).flatMap((page) => page.passages.flatMap((passage) => sightsIn(site, passage))),
};

/** A page of the council by its name, or one that lists its members. */
function isOfCouncil(page: SitePage): boolean {
  if (page.topics.has('minutes') && !/\belus?\b|equipe|municipalite|trombi/.test(page.titled)) return false;
  if (page.topics.has('council')) return true;
  const ranks = page.passages.filter(({ folded }) => /\badjointe?\b/.test(folded)).length;
  return ranks >= 3 && page.passages.some(({ folded }) => /\bmaire\b/.test(folded));
}

function sightsIn(site: Site, passage: Passage): readonly Sight[] {
  // Firms and associations may stand in a delegation beside digital matters.
  if (!isFree(passage, ['private', 'other-body'])) return [];
  for (const { index, 0: word } of passage.folded.matchAll(DIGITAL)) {
    if (OTHER.test(passage.folded.slice(Math.max(0, index - 25), index + word.length + 25))) continue;
    const rank = rankOf(site, passage, index);
    if (rank === null || rank === 'abroad') continue;
    if (isOfAnotherTown(site, passage)) continue;
    return [sightAs(passage, levelOf(rank, passage, index), index, index + word.length)];
  }
  return [];
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
  const before = lastRank(passage.folded.slice(0, at));
  if (before !== null) return before;
  const after = firstRank(passage.folded.slice(at));
  if (after !== null) return after;
  for (const text of textsBefore(site, passage)) {
    const found = lastRank(text);
    if (found !== null) return found;
  }
  for (const heading of passage.headings) {
    const found = lastRank(heading);
    if (found !== null) return found;
  }
  return null;
}

/** Texts under the same heading before a passage, the nearest first; none where one of them is barred. */
function textsBefore({ year }: Site, passage: Passage): readonly string[] {
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
    if (barsIn(other.text, year).has('past')) return [];
    texts.push(fold(other.text));
  }
  return texts;
}

function lastRank(folded: string): Rank | null {
  return edgeRank(folded, (one, best) => one >= best, -1);
}

function firstRank(folded: string): Rank | null {
  return edgeRank(folded, (one, best) => one < best, Number.POSITIVE_INFINITY);
}

function edgeRank(folded: string, isNearer: (one: number, best: number) => boolean, from: number): Rank | null {
  let best = from;
  let rank: Rank | null = null;
  const look = (words: RegExp, kind: Rank): void => {
    for (const { index } of folded.matchAll(words)) {
      if (!isNearer(index, best)) continue;
      best = index;
      rank = kind;
    }
  };
  look(DELEGATE, 'delegate');
  look(DEPUTY, 'deputy');
  look(REFERENT, 'referent');
  look(ABROAD, 'abroad');
  // “adjointe déléguée à …” is a deputy: the word of delegation belongs to the rank before it.
  return rank === 'delegate' &&
    /\badjointe?s?(?: (?:au|a la|aux) maire)?[ ,(:-]{1,3}\(?deleguee?s?\)?[^a-z]*$|\badjointe?s?(?: (?:au|a la|aux) maire)?[ ,(:-]{1,3}\(?deleguee?s?\b/.test(
      folded.slice(Math.max(0, best - 40), best + 12),
    )
    ? 'deputy'
    : rank;
}
