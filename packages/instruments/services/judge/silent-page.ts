import type { Obstacle } from '@beffroi/domain';
import { fold, type Reading } from '@beffroi/reading';
import type { AnnotatedPage } from './annotate.ts';
import { hitsIn, namingOf } from './lexicon.ts';
import { shapeOf } from './rules/support/forms.ts';

/** More of its own words than this, and a page tells something. */
const A_NOTICE = 320;
/** A page that stands in the frame of its site leads to so many others of it. */
const A_FRAME = 3;
/** Who looks whether a person asks says so. Folded. Only what the obstacle is called hangs on it. */
const CHECKED =
  /\b(?:verifi\w+|controle|assur\w+|check\w*|prouvez) (?:\S+ ){0,4}?(?:navigateur|connexion|humain\w*|robots?|securite|identite|browser|human)|captcha|un instant|just a moment/;

/**
 * What a page is that holds nothing of its own, whatever its words: a few of them, nothing to fill in, and nothing that leads on, where its site's other pages lead on.
 * Somebody put it in the place of what stands there on other days: a notice, a check of the browser, an application that did not start.
 *
 * @param ways how many pages of its own host the page leads to, and how many the pages around it do
 * @returns what hides the page, or `null` where it tells something
 */
export function silenceOf(page: AnnotatedPage, ways: { readonly of: number; readonly around: number }): Obstacle | null {
  const { reading } = page;
  if (page.home || ways.of > 1 || reading.shape.mainCharacters > A_NOTICE) return null;
  // On a host of one page nobody knows what frame it has: there it must lead nowhere at all.
  if (ways.around < A_FRAME && leadsOn(reading)) return null;
  if (namesAService(page) || asks(page) || reading.frames.length > 0) return null;
  if (reading.links.some(({ url }) => /^(?:mailto|tel):/i.test(url))) return null;
  const text = fold([reading.title, ...reading.blocks.map((block) => block.text)].join(' ').slice(0, 1_000));
  if (CHECKED.test(text)) return 'blocked';
  return reading.shape.emptyRoot || reading.shape.noscriptPlea ? 'unreadable' : 'down';
}

function leadsOn({ links }: Reading): boolean {
  return links.some(({ url }) => /^https?:/i.test(url));
}

/** By its own words: an address stays what it was while something else stands there. */
function namesAService({ namings, reading }: AnnotatedPage): boolean {
  return namings.some(({ names }) => names !== 0) || namingOf(hitsIn(reading.title)).names !== 0;
}

/** True where something is asked for: a sign-in too, of which others say what it hides. */
function asks({ reading, frameForms }: AnnotatedPage): boolean {
  return reading.forms.some((form, f) => !frameForms.has(f) && shapeOf(form).visible.length > 0);
}
