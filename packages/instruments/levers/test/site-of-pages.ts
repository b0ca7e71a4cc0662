import { type Digest, parseInstant } from '@beffroi/domain';
import type { LeverMaterial, LeverPage } from '@beffroi/levers/judge';
import { read } from '@beffroi/reading';

/** The host of the invented town that cases are of. */
export const HOST = 'https://www.ville-trame.fr';

/** A page of the town, by its path. */
export function pageOf(path: string, title: string, html: string): LeverPage {
  const url = `${HOST}${path}`;
  const body = new TextEncoder().encode(
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title} - Ville de Trame</title></head><body><header><p>Ville de Trame</p></header><main><h1>${title}</h1>${html}</main></body></html>`,
  );
  const digest = `sha256:${'0'.repeat(64)}` as Digest;
  return {
    url,
    digest,
    reach: 'town',
    rendered: false,
    result: read(body, { url, contentType: 'text/html; charset=utf-8' }),
    pictures: [],
  };
}

/** What is known of the town from these pages, behind a home page that says nothing of levers. */
export function materialOf(...pages: readonly LeverPage[]): LeverMaterial {
  const home = pageOf('/', 'Bienvenue à Trame', '<p>La commune vous accueille.</p>');
  return {
    instant: parseInstant('2026-11-24T12:00:00.000Z')!,
    start: `${HOST}/`,
    home: `${HOST}/`,
    town: 'Trame',
    visits: [],
    pages: [home, ...pages],
    wall: null,
    unasked: [],
    givenUp: [],
  };
}
