import type { Obstacle } from '@beffroi/domain';
import { fold } from '@beffroi/reading';
import type { AnnotatedPage } from './annotate.ts';
import { hitsIn, namingOf } from './lexicon.ts';
import { shapeOf } from './rules/support/forms.ts';

/** More of its own words than this, and a page tells something. */
const A_NOTICE = 320;
/** Who looks whether a person asks says so. Folded. Only what the obstacle is called hangs on it. */
const CHECKED =
  /\b(?:verifi\w+|controle|assur\w+|check\w*|prouvez) (?:\S+ ){0,4}?(?:navigateur|connexion|humain\w*|robots?|securite|identite|browser|human)|captcha|un instant|just a moment/;

/** What the other pages of a page's host are like. */
export interface Beside {
  /** One of them leads on to others of the host: its pages have a frame. */
  readonly leadOn: boolean;
  /** One of them says word for word the same. */
  readonly sayTheSame: boolean;
  /** There is none, on the host of a portal. */
  readonly alone: boolean;
}

/** A few words at most, no news item, and not the home page, of which `home-state.ts` tells. */
export function isBrief({ home, kind, reading }: AnnotatedPage): boolean {
  return !home && kind === 'ordinary' && reading.shape.mainCharacters <= A_NOTICE;
}

/**
 * What a brief page that leads nowhere is, whatever its words: nothing of its own, nothing to fill in, where the pages beside it lead on. Somebody put it in the place of what stands
 * there on other days: a notice, a check of the browser, an application that did not start.
 *
 * @returns what hides the page, or `null` where it tells something
 */
export function silenceOf(page: AnnotatedPage, { leadOn, sayTheSame, alone }: Beside): Obstacle | null {
  const { reading } = page;
  // Where no page of the host leads on, leading nowhere says nothing; a portal's one page must lead nowhere at all.
  if (!leadOn && !sayTheSame && !(alone && !reading.links.some(({ url }) => /^https?:/i.test(url)))) return null;
  if (namesAService(page) || asks(page) || reading.frames.length > 0) return null;
  if (reading.links.some(({ url }) => /^(?:mailto|tel):/i.test(url))) return null;
  const text = fold([reading.title, ...reading.blocks.map((block) => block.text)].join(' ').slice(0, 1_000));
  if (CHECKED.test(text)) return 'blocked';
  return reading.shape.emptyRoot || reading.shape.noscriptPlea ? 'unreadable' : 'down';
}

/** By its own words: an address stays what it was while something else stands there. */
function namesAService({ namings, reading }: AnnotatedPage): boolean {
  return namings.some(({ names }) => names !== 0) || namingOf(hitsIn(reading.title)).names !== 0;
}

/** True where something is asked for: a sign-in too, of which others say what it hides. */
function asks({ reading, frameForms }: AnnotatedPage): boolean {
  return reading.forms.some((form, f) => !frameForms.has(f) && shapeOf(form).visible.length > 0);
}
