import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const ROUTES = fileURLToPath(new URL('../../packages/web/src/routes', import.meta.url));

/** A route of the site: which addresses are its, and what is asked of one. */
export interface Route {
  /** As its folder says, without the language: `/villes/[code]`. */
  readonly id: string;
  readonly matches: RegExp;
  /** Whether nothing of the address is free. */
  readonly fixed: boolean;
}

/** All routes that can be asked, the more literal first: of two that match, the first answers. */
export async function routesOfSite(): Promise<readonly Route[]> {
  const entries = await readdir(ROUTES, { recursive: true, withFileTypes: true });
  const folders = new Set(
    entries.filter(({ name }) => name === '+page.svelte' || name === '+server.ts').map(({ parentPath }) => parentPath.slice(ROUTES.length)),
  );
  const ids = [...folders].map((folder) => folder.replace(/\/\[\[lang=lang\]\]|\/\([^/]+\)/g, '') || '/');
  return ids
    .map((id) => ({ id, matches: patternOf(id), fixed: !id.includes('[') }))
    .sort((one, other) => weight(one.id) - weight(other.id) || other.id.length - one.id.length);
}

/** @returns the route that answers a path */
export function routeOf(path: string, routes: readonly Route[]): Route | null {
  const plain = path.split('?', 1)[0]!.replace(/^\/en(?=\/|$)/, '') || '/';
  return routes.find(({ matches }) => matches.test(plain)) ?? null;
}

const weight = (id: string): number => (id.match(/\[\.\.\./g)?.length ?? 0) * 100 + (id.match(/\[/g)?.length ?? 0);

/** Matchers of numbers are heeded; others take what a segment may be. */
function patternOf(id: string): RegExp {
  const source = id
    .split('/')
    .slice(1)
    .map((segment) => {
      if (/^\[\.\.\.[^\]]+\]$/.test(segment)) return '(?:/.*)?';
      if (/^\[\[[^\]]+\]\]$/.test(segment)) return '(?:/[^/]+)?';
      const parts = segment.split(/(\[[^\]]+\])/).map((part) => {
        if (!part.startsWith('[')) return part.replace(/[.*+?^${}()|\\]/g, '\\$&');
        return part.endsWith('=number]') ? '\\d{1,9}' : '[^/]+';
      });
      return `/${parts.join('')}`;
    })
    .join('');
  return new RegExp(`^${source === '/' || source === '' ? '/' : source}$`);
}
