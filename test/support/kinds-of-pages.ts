// What kind a page is of, for tests that walk the site: pages of one kind are drawn by one file, and a few say what all would.

interface Route {
  readonly id: string;
  readonly pattern: RegExp;
  readonly params: readonly { readonly name: string }[];
}

const MANIFEST = new URL('../../packages/web/build/server/manifest.js', import.meta.url);
/** The name of a wave, and a file of open data: they differ in what they hold, not in how they are drawn. */
const HOLDS_ITS_OWN = /^(?:[a-z]+-)?(?:19|20)\d\d(?:\.|$)|^[\w-]+\.(?:csv|json|jsonld|xlsx|parquet)$/;

const LANGUAGES = new Set([undefined, 'en']);

/**
 * @returns of an address of the built site, its kind: its route, in whatever language, and those parts that say of which wave it is or which file; an address of no route is a kind of its own, and so is
 * an operation of the API, whose codes and numbers do not count. The site must be built.
 * @throws if it is not
 */
export async function kindsOfPages(): Promise<(path: string) => string> {
  const { manifest } = (await import(MANIFEST.href)) as { readonly manifest: { readonly routes: readonly Route[] } };
  return (path) => {
    const plain = path.replace(/[?#].*$/, '');
    for (const { id, pattern, params } of manifest.routes) {
      const found = pattern.exec(plain);
      if (found === null) continue;
      const named = new Map(params.map(({ name }, at) => [name, found[at + 1]]));
      if (!LANGUAGES.has(named.get('lang'))) continue;
      if (id.startsWith('/api/')) break;
      const own = plain.split('/').filter((part) => HOLDS_ITS_OWN.test(part));
      return [id, named.get('chart') ?? '', ...own].join(' ');
    }
    return plain.replaceAll(/\d+/g, 'N');
  };
}
