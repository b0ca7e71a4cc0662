import type { Digest, Instant } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import type { Material } from '@beffroi/services/judge';

/** What is in hand of a small invented site: the body of each page by its address, the first the home page's. */
export function materialOfPages(pages: Readonly<Record<string, string>>): Material {
  const urls = Object.keys(pages);
  return {
    instant: '2026-11-24T10:00:00.000Z' as Instant,
    ...{ start: urls[0]!, home: urls[0]!, town: 'Valdor', visits: [], unasked: [] },
    pages: urls.map((url, i) => ({
      url,
      digest: `sha256:${String(i).repeat(64).slice(0, 64)}` as Digest,
      ...{ reach: 'town' as const, rendered: false },
      result: read(new TextEncoder().encode(`<!doctype html><html lang="fr"><title>Valdor</title><body>${pages[url]}</body></html>`), {
        url,
        contentType: 'text/html; charset=utf-8',
      }),
    })),
  };
}
