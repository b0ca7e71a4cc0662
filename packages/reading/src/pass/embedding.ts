import { ATTRIBUTE as AT } from '../attributes.ts';
import { isComarkedFrame } from '../comarked.ts';
import * as F from '../frames.ts';
import { LIMITS } from '../limits.ts';
import { zoneName } from '../zones.ts';
import { resolveAddress } from './anchors.ts';
import type { Page } from './page.ts';

/** A page inside the page. */
export function startFrame(page: Page, source: string): void {
  const url = resolveAddress(page, source);
  if (url === null || !url.startsWith('http')) return;
  page.substance += 1;
  if (page.frameList.length >= LIMITS.frames) return;
  const at = page.frames.depth - 1;
  page.frameList.push({
    url,
    title: page.attributes.get(AT.title).trim().slice(0, LIMITS.label),
    heading: page.writer.governor,
    block: page.writer.blocks.length - 1,
    zone: zoneName(page.frames.zone[at]!),
    comarked: (page.frames.bits[at]! & F.COMARKED) !== 0 || isComarkedFrame(hostname(url)),
  });
}

function hostname(url: string): string {
  return URL.parse(url)?.hostname ?? '';
}

/** Notes the host that a script comes from. */
export function scriptHost(page: Page, source: string): void {
  const url = page.resolver.resolve(source);
  if (url === null || page.hosts.size >= LIMITS.hosts) return;
  // Many scripts of a page come from one folder.
  const start = url.slice(0, url.indexOf('/', 8));
  let host = page.hostOf.get(start);
  if (host === undefined) {
    host = hostname(url);
    page.hostOf.set(start, host);
  }
  if (host !== '') page.hosts.add(host);
}
