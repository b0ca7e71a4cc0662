import type { AddressWords } from '@beffroi/words';
import { error, redirect } from '@sveltejs/kit';

/**
 * The id that a part of an address names.
 *
 * @throws 301 to the address of today, where it is named by its id, as it was before · 404 where it names none
 */
export function idAt<Id extends string>(url: URL, part: string, words: AddressWords<Id>): Id {
  const found = words.at(part) ?? error(404);
  if (!found.moved) return found.id;
  const parts = url.pathname.split('/');
  parts[parts.lastIndexOf(part)] = words.of(found.id);
  redirect(301, `${parts.join('/')}${url.search}`);
}
