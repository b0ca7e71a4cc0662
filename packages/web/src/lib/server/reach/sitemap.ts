import { hrefIn } from '@beffroi/ui/href-in.ts';
import { xmlText } from './xml.ts';

/** A page by its address in French, and the instant of its last change where that is known. */
export interface MappedPage {
  readonly path: string;
  readonly changed: string | null;
}

/** Pages a part: each has two addresses, and a part holds 50,000 at most (sitemaps.org). */
export const PART_PAGES = 10_000;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const SPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** How many parts so many pages need. */
export function partsOf(pages: number): number {
  return Math.ceil(pages / PART_PAGES);
}

/** The list of parts. @param origin where the site is @param parts addresses from `/`, each with the last change of its pages */
export function sitemapIndex(origin: string, parts: readonly MappedPage[]): string {
  const lines = parts.map(({ path, changed }) => `<sitemap><loc>${xmlText(origin + path)}</loc>${lastmod(changed)}</sitemap>`);
  return `${[HEAD, `<sitemapindex xmlns="${SPACE}">`, ...lines, '</sitemapindex>'].join('\n')}\n`;
}

/** A part: each page in both languages, which name each other. */
export function sitemapPart(origin: string, pages: readonly MappedPage[]): string {
  const lines = pages.flatMap(({ path, changed }) => {
    const [fr, en] = (['fr', 'en'] as const).map((language) => xmlText(origin + hrefIn(language, path)));
    const both = [
      ['fr', fr],
      ['en', en],
      ['x-default', fr],
    ].map(([language, address]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`);
    return [fr, en].map((address) => `<url><loc>${address}</loc>${lastmod(changed)}${both.join('')}</url>`);
  });
  return `${[HEAD, `<urlset xmlns="${SPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">`, ...lines, '</urlset>'].join('\n')}\n`;
}

const lastmod = (changed: string | null): string => (changed === null ? '' : `<lastmod>${changed}</lastmod>`);
