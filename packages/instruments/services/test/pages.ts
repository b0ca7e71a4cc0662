import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Digest, Instant, Obstacle, Visit } from '@beffroi/domain';
import { hostOf, pageKey } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import type { Material, PageInHand } from '../judge/material.ts';

/** What the world answers at an address: an HTTP status, where it redirects to (`→ https://…`), or an obstacle. */
type Answer = number | `→ ${string}` | Obstacle;

/** Facts that every small page states in its first line, as JSON in a comment. */
export interface PageFacts {
  /** Address that the page pretends to stand at. */
  readonly url: string;
  /** The town's home page; the root of `url` without it. */
  readonly home?: string;
  /** ISO instant of the audit; 24 November 2026 without it. */
  readonly instant?: string;
  /** Drawn by a browser. */
  readonly rendered?: boolean;
  readonly also?: { readonly visits?: Readonly<Record<string, Answer>>; readonly unasked?: readonly string[] };
}

/** A small page: its facts, its body as the reader gets it. */
export interface SmallPage<Facts extends PageFacts> {
  readonly facts: Facts;
  readonly hand: PageInHand;
}

const INSTANT = '2026-11-24T10:00:00.000Z';
const COMMENT = /^<!-- (\{.*\}) -->\n/;

/** Reads a small page. Throws when its first line states no facts: a fixture without them proves nothing. */
export function readSmallPage<Facts extends PageFacts>(file: URL): SmallPage<Facts> {
  const bytes = readFileSync(file);
  const comment = COMMENT.exec(bytes.toString('utf8'))?.[1];
  if (comment === undefined) throw new Error(`${file.pathname} has no comment with facts in its first line`);
  return pageOf(JSON.parse(comment) as Facts, bytes);
}

/** A page of which the facts and the bytes are known. */
export function pageOf<Facts extends PageFacts>(facts: Facts, bytes: Buffer): SmallPage<Facts> {
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}` as Digest;
  const reach = siteOf(facts.url) === siteOf(homeOf(facts)) ? 'town' : 'hop';
  const result = read(bytes, { url: facts.url, contentType: 'text/html; charset=utf-8' });
  return { facts, hand: { url: facts.url, digest, reach, rendered: facts.rendered ?? false, result } };
}

/** The material that some small pages make together. The first page says where and when; the answers of all count. */
export function materialOf(pages: readonly SmallPage<PageFacts>[]): Material {
  const { facts } = pages[0]!;
  const instant = (facts.instant ?? INSTANT) as Instant;
  const home = homeOf(facts);
  const front = pages.some(({ hand }) => pageKey(hand.url) === pageKey(home)) ? null : frontPage(home, pages);
  const captured = pages.map(({ hand }) => visitOf(hand.url, 200, instant, hand.reach, hand.digest));
  const answered = pages.flatMap((page) =>
    Object.entries(page.facts.also?.visits ?? {}).map(([url, answer]) =>
      visitOf(url, answer, instant, siteOf(url) === siteOf(home) ? 'town' : 'hop', null),
    ),
  );
  return {
    instant,
    start: home,
    home,
    town: null,
    visits: [
      ...beside(pages, home, instant),
      ...(front === null ? [] : [visitOf(home, 200, instant, 'town', front.digest)]),
      ...captured,
      ...answered,
    ],
    pages: [...(front === null ? [] : [front]), ...pages.map(({ hand }) => hand)],
    unasked: pages.flatMap((page) => page.facts.also?.unasked ?? []),
  };
}

/**
 * The rest of the town's site, which answered and says nothing: a small page stands for a site that was walked. But for what a page says was left unasked or answers
 * otherwise.
 */
function beside(pages: readonly SmallPage<PageFacts>[], home: string, instant: Instant): readonly Visit[] {
  const told = new Set(
    pages.flatMap(({ facts, hand }) => [hand.url, ...(facts.also?.unasked ?? []), ...Object.keys(facts.also?.visits ?? {})].map(pageKey)),
  );
  const found = new Map<string, string>();
  for (const { hand } of pages) {
    if (hand.result.kind === 'unreadable') continue;
    for (const { url } of hand.result.reading.links)
      if (hostOf(url) === hostOf(home) && !told.has(pageKey(url)) && !/\.(?:pdf|docx?|odt)$/i.test(url)) found.set(pageKey(url), url);
  }
  return [...found.values()].map((url) => visitOf(url, 200, instant, 'town', null));
}

/** The town's home page, which says nothing and leads to the pages of the town: a site without one was not seen. */
function frontPage(home: string, pages: readonly SmallPage<PageFacts>[]): PageInHand {
  const links = pages.filter(({ hand }) => hand.reach === 'town').map(({ hand }) => `<li><a href="${hand.url}">Lire la page</a></li>`);
  const body = Buffer.from(
    `<!doctype html><html lang="fr"><head><title>Accueil</title></head><body><main><h1>Bienvenue</h1><p>La mairie de la commune vous accueille. Les habitants y trouvent leur conseil municipal, leurs élus et l’histoire du village.</p><ul>${links.join('')}</ul></main></body></html>`,
  );
  const digest = `sha256:${createHash('sha256').update(body).digest('hex')}` as Digest;
  return { url: home, digest, reach: 'town', rendered: false, result: read(body, { url: home, contentType: 'text/html; charset=utf-8' }) };
}

/** Names of the pages and folders of a folder, in order; none when there is no such folder. */
export function namesIn(folder: URL): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** `finds-act-by-post.html` → `finds act by post`. */
export function sentenceOf(name: string): string {
  return name.replace(/\.html$/, '').replaceAll('-', ' ');
}

function homeOf(facts: PageFacts): string {
  return facts.home ?? `${/^https?:\/\/[^/]+/.exec(facts.url)?.[0] ?? ''}/`;
}

/** The last two labels of the host: what a town's hosts share. */
function siteOf(url: string): string {
  return hostOf(url).split('.').slice(-2).join('.');
}

function visitOf(url: string, answer: Answer, instant: Instant, reach: Visit['reach'], digest: Digest | null): Visit {
  const location = typeof answer === 'string' && answer.startsWith('→ ') ? answer.slice(2) : null;
  const status = typeof answer === 'number' ? answer : location === null ? null : 302;
  const obstacle =
    typeof answer === 'string' && location === null ? (answer as Obstacle) : status !== null && status >= 500 ? 'down' : null;
  const isDocument = /\.(?:pdf|docx?|odt)$/i.test(url);
  return {
    url,
    referrer: null,
    purpose: isDocument ? 'document' : 'page',
    reach,
    method: isDocument ? 'HEAD' : 'GET',
    instant,
    milliseconds: 40,
    robots: obstacle === 'robots' ? 'disallowed' : 'allowed',
    status,
    contentType: status === 200 ? 'text/html; charset=utf-8' : null,
    bytes: 0,
    digest,
    location,
    obstacle,
    detail: '',
    truncated: false,
  };
}
