import type { AnnotatedPage } from './annotate.ts';
import { shapeOf } from './rules/support/forms.ts';

/** More characters than a sign-in needs for its title, its two fields and the way to a new password. */
const A_SIGN_IN = 160;

/** A page of a name and a password: what is done behind it nobody tells. */
export function isBareSignIn(page: AnnotatedPage): boolean {
  if (page.home || page.reading.shape.passwordFields === 0 || page.reading.shape.mainCharacters > A_SIGN_IN) return false;
  return page.reading.forms.some((form, f) => !page.frameForms.has(f) && shapeOf(form).kind === 'login');
}

/** True for a bare sign-in that is a service's by its address alone: neither its title nor any of its words says so. */
export function isNamedByAddressAlone(page: AnnotatedPage): boolean {
  if (!isBareSignIn(page)) return false;
  const { title, blocks } = page.reading;
  return !title.includes(page.topicText) && !blocks.some(({ text }) => text.includes(page.topicText));
}
