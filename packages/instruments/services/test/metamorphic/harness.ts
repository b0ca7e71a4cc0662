import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderSource, readArchive, SOFTWARE } from '@beffroi/capture';
import { hostOf, instantFrom, pageKey } from '@beffroi/domain';
import { decode, read } from '@beffroi/reading';
import { measureTown } from '@beffroi/services/gather';
import { assess, type Material, type PageInHand, type ServiceFinding } from '@beffroi/services/judge';
import { siteInArchive } from '@beffroi/walks';
import { materialIn } from '../material-in.ts';
import type { Change } from './changes.ts';

/** A town as it was collected: what was judged, and the bytes of each page. */
export interface Collected {
  readonly name: string;
  readonly material: Material;
  readonly findings: readonly ServiceFinding[];
  readonly bodies: ReadonlyMap<string, { readonly html: string; readonly contentType: string | null }>;
}

/** Measures a town of a folder of hosts. */
export async function collected(
  web: string,
  town: { readonly name: string; readonly start: string; readonly code: string },
): Promise<Collected> {
  const data = await mkdtemp(join(tmpdir(), 'beffroi-metamorphic-'));
  try {
    const { archive, findings } = await measureTown({
      ...{
        start: town.start,
        territory: null,
        town: town.name,
        source: folderSource(web),
        data,
        instant: instantFrom(Date.UTC(2026, 10, 24, 12)),
      },
      ...{ budget: 80, interval: 0, concurrency: 4, crawlDelayCap: 0, render: 'never', browser: null, userAgent: SOFTWARE },
    });
    return { name: town.name, material: await materialIn(archive), findings, bodies: await bodiesOf(archive) };
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

async function bodiesOf(path: string): Promise<Collected['bodies']> {
  const archive = await readArchive(path);
  const bodies = new Map<string, { html: string; contentType: string | null }>();
  const { visits } = await siteInArchive(archive);
  const types = new Map(visits.map((visit) => [pageKey(visit.url), visit.contentType]));
  for await (const { url, body } of archive.captures()) {
    const contentType = types.get(pageKey(url)) ?? null;
    const { text: html } = decode(body, contentType);
    bodies.set(pageKey(url), { html, contentType: 'text/html; charset=utf-8' });
  }
  await archive.close();
  return bodies;
}

/** The findings of the same walk over pages that were changed. */
export function afterChange(town: Collected, change: Change): readonly ServiceFinding[] {
  const { material } = town;
  const homeKey = pageKey(material.home ?? material.start);
  const townHost = hostOf(material.home ?? material.start).replace(/^www\./, '');
  const pages = material.pages.map((page): PageInHand => {
    const body = town.bodies.get(pageKey(page.url));
    if (body === undefined || page.result.kind === 'unreadable') return page;
    const html = change.apply({ html: body.html, url: page.url, home: pageKey(page.url) === homeKey, townHost });
    return html === body.html
      ? page
      : { ...page, result: read(new TextEncoder().encode(html), { url: page.url, contentType: body.contentType }) };
  });
  return assess({ ...material, pages });
}

/** The findings of a walk that did not come to all pages: pages that are not kept were neither asked nor are they known to be gone. */
export function afterTruncation(town: Collected, keeps: (url: string) => boolean): readonly ServiceFinding[] {
  const { material } = town;
  const homeKey = pageKey(material.home ?? material.start);
  const left = new Set(material.pages.filter(({ url }) => pageKey(url) !== homeKey && !keeps(url)).map(({ url }) => pageKey(url)));
  return assess({
    ...material,
    pages: material.pages.filter(({ url }) => !left.has(pageKey(url))),
    visits: material.visits.filter(({ url }) => !left.has(pageKey(url))),
  });
}

/** The findings where another page stands in the place of the home page, and its links lead nowhere. */
export function afterStandIn(town: Collected, html: string): readonly ServiceFinding[] {
  const { material } = town;
  const homeKey = pageKey(material.home ?? material.start);
  const home = material.pages.find(({ url }) => pageKey(url) === homeKey);
  if (home === undefined) return town.findings;
  const result = read(new TextEncoder().encode(html), { url: home.url, contentType: 'text/html; charset=utf-8' });
  return assess({
    ...material,
    pages: [{ ...home, result }],
    visits: material.visits.filter(({ url }) => pageKey(url) === homeKey),
    unasked: [],
  });
}

/** A mark that is another one after a change. */
export interface Moved {
  readonly town: string;
  readonly service: string;
  readonly before: string;
  readonly after: string;
  /** Levels between them; of what has none, 0. */
  readonly distance: number;
  readonly toAbsence: boolean;
}

const signOf = ({ kind, level }: ServiceFinding): string => (kind === 'level' || kind === 'absence' ? String(level) : kind);

/** Marks that differ. */
export function moved(town: Collected, after: readonly ServiceFinding[]): readonly Moved[] {
  return town.findings.flatMap((before, i) => {
    const now = after[i]!;
    if (signOf(before) === signOf(now)) return [];
    const distance = before.level === null || now.level === null ? 0 : Math.abs(before.level - now.level);
    return [
      {
        town: town.name,
        service: before.indicator,
        before: signOf(before),
        after: signOf(now),
        distance,
        toAbsence: now.kind === 'absence',
      },
    ];
  });
}

/** A number from 0 to 1 by a text (FNV-1a): the same draw each time. */
export function share(text: string): number {
  let value = 2166136261;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 16777619) >>> 0;
  return value / 2 ** 32;
}
