import type { Zone } from '@beffroi/reading';
import { type AnnotatedPage, isContent } from './annotate.ts';
import { shapeOf } from './rules/support/forms.ts';

/** More characters than a sign-in needs for its title, its two fields and the way to a new password. */
const A_SIGN_IN = 160;

/** A page of a name and a password: what is done behind it nobody tells. */
export function isBareSignIn(page: AnnotatedPage): boolean {
  if (page.home || page.reading.shape.passwordFields === 0 || page.reading.shape.mainCharacters > A_SIGN_IN) return false;
  return page.reading.forms.some(
    (form, f) => !page.frameForms.has(f) && shapeOf(form).kind === 'login' && !(BESIDE.has(form.zone) && tellsBeside(page)),
  );
}

/** Where a sign-in of the site stands, whatever the page is about. */
const BESIDE: ReadonlySet<Zone> = new Set(['header', 'menu', 'aside', 'banner', 'footer']);

/** It says something in its content, which is not the sign-in. */
function tellsBeside(page: AnnotatedPage): boolean {
  return page.reading.blocks.some(
    ({ kind, zone, text }, b) => kind !== 'heading' && zone === 'main' && isContent(page, b) && text.length > A_WORD,
  );
}

/** Characters of a name, or of a button. */
const A_WORD = 24;

/** True for a bare sign-in that is a service's by its address alone: neither its title nor any of its words says so. */
export function isNamedByAddressAlone(page: AnnotatedPage): boolean {
  if (!isBareSignIn(page)) return false;
  const { title, blocks } = page.reading;
  return !title.includes(page.topicText) && !blocks.some(({ text }) => text.includes(page.topicText));
}
