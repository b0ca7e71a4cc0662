/** Addresses a part of the map may hold (sitemaps.org). */
const MOST = 50_000;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * The map of a site of files: one file as long as its pages fit, else parts and their list. What other languages a page has stands in its own head.
 *
 * @param base where the files will be, without a slash at its end
 * @param addresses whole addresses of pages, as they stand in a head @param most addresses a file
 * @returns files by name, `sitemap.xml` among them
 */
export function staticMap(base: string, addresses: Iterable<string>, most = MOST): ReadonlyMap<string, string> {
  const all = [...new Set(addresses)].sort();
  if (all.length <= most) return new Map([['sitemap.xml', listOf('urlset', 'url', all)]]);
  const parts = Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most));
  const files = parts.map((part, at) => [`sitemap-${at + 1}.xml`, listOf('urlset', 'url', part)] as const);
  const index = listOf(
    'sitemapindex',
    'sitemap',
    files.map(([name]) => `${base}/${name}`),
  );
  return new Map([...files, ['sitemap.xml', index]]);
}

/** @param addresses escaped, as markup has them */
const listOf = (list: string, one: string, addresses: readonly string[]): string =>
  `${[HEAD, `<${list} ${SPACE}>`, ...addresses.map((address) => `<${one}><loc>${address}</loc></${one}>`), `</${list}>`].join('\n')}\n`;
