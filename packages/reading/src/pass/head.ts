import { ATTRIBUTE as AT } from '../attributes.ts';
import { dateIn, dateRole } from '../dates.ts';
import * as F from '../frames.ts';
import { refreshOf } from '../links.ts';
import { Z } from '../zones.ts';
import { resolveAddress } from './anchors.ts';
import type { Page } from './page.ts';

/** What a `<meta>` says of the page. */
export function metaElement(page: Page): void {
  const attributes = page.attributes;
  const content = attributes.get(AT.content).trim();
  const equivalent = attributes.get(AT.httpEquiv).toLowerCase();
  if (equivalent === 'refresh' && page.head.refresh === null) {
    const refresh = refreshOf(content);
    if (refresh !== null && refresh.seconds <= 30) page.head.refresh = resolveAddress(page, refresh.address);
    return;
  }
  const name = (attributes.get(AT.name) || attributes.get(AT.property) || attributes.get(AT.itemprop) || equivalent).trim().toLowerCase();
  if (name === '' || content === '') return;
  switch (name) {
    case 'description':
      if (page.head.description === '') page.head.description = content.replace(/\s+/g, ' ').slice(0, 1_000);
      return;
    case 'og:description':
      if (page.head.ogDescription === '') page.head.ogDescription = content.replace(/\s+/g, ' ').slice(0, 1_000);
      return;
    case 'og:title':
      if (page.head.ogTitle === '') page.head.ogTitle = content.replace(/\s+/g, ' ').slice(0, 500);
      return;
    case 'generator':
      if (page.head.generator === '') page.head.generator = content.slice(0, 200);
      return;
    case 'robots': {
      const directives = content.toLowerCase();
      if (directives.includes('noindex') || /(?:^|[\s,])none(?:$|[\s,])/.test(directives)) page.head.noindex = true;
      if (directives.includes('nofollow') || /(?:^|[\s,])none(?:$|[\s,])/.test(directives)) page.head.nofollow = true;
      return;
    }
    case 'content-language':
      if (page.head.language === '') page.head.language = content.toLowerCase().slice(0, 20);
      return;
    default:
      datedBy(page, name, content);
  }
}

/** A date under a name that says which. */
export function datedBy(page: Page, name: string, value: string): void {
  const role = dateRole(name);
  if (role === null) return;
  const date = dateIn(value);
  if (role === 'published') page.head.published ??= date;
  else page.head.modified ??= date;
}

/** A date in a `<time>`, by its class. */
export function timeElement(page: Page): void {
  const attributes = page.attributes;
  const at = page.frames.depth - 1;
  const value = attributes.get(AT.datetime);
  if (value === '' || page.frames.zone[at] !== Z.main || (page.frames.bits[at]! & F.IN_LIST) !== 0) return;
  const name = attributes.get(AT.class).toLowerCase();
  if (/updated|modified|maj/.test(name)) page.head.modified ??= dateIn(value);
  else if (/publish|entry-date|posted/.test(name)) page.head.published ??= dateIn(value);
}
