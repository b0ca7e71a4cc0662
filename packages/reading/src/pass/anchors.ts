import { fromCloudflare, fromRotation } from '../addresses.ts';
import { ATTRIBUTE as AT, GROUPS } from '../attributes.ts';
import { T } from '../elements.ts';
import * as F from '../frames.ts';
import { LIMITS } from '../limits.ts';
import { isDocumentType, scriptedTarget } from '../links.ts';
import { isToolWording } from '../shape.ts';
import { zoneName } from '../zones.ts';
import type { LinkDraft, Page } from './page.ts';
import { hasWord, tidy, trimmed } from './text.ts';

/** Absolute address; also of e-mail addresses hidden in the link itself and of `javascript:` that opens one. */
export function resolveAddress(page: Page, href: string): string | null {
  if (href === '') return null;
  const first = href.charCodeAt(0) | 0x20;
  if (first === 0x6a && /^javascript:/i.test(href)) {
    const crypt = /UnCryptMailto\(\s{0,3}(?:'|%27)([^')%]{10,400})/i.exec(href);
    if (crypt !== null) {
      const address = fromRotation(crypt[1]!);
      return address === null ? null : `mailto:${address}`;
    }
    const target = scriptedTarget(href.includes('%27') || href.includes('%22') ? href.replaceAll('%27', "'").replaceAll('%22', '"') : href);
    return target === '' ? null : page.resolver.resolve(target);
  }
  if (first === 0x2f && href.startsWith('/cdn-cgi/l/email-protection#')) {
    const address = fromCloudflare(href.slice(28));
    if (address !== null) return `mailto:${address}`;
  }
  return page.resolver.resolve(href);
}

/** Opens a link, by what its start tag says. */
export function startLink(page: Page, href: string, scripted: boolean): void {
  const attributes = page.attributes;
  if (page.anchor.link !== null) closeLink(page);
  let url = resolveAddress(page, href);
  let byScript = scripted || ((href.charCodeAt(0) | 0x20) === 0x6a && /^javascript:/i.test(href));
  if (url === null) {
    if (attributes.has(AT.dataMailtoToken)) {
      const address = fromRotation(attributes.get(AT.dataMailtoToken));
      if (address !== null) url = `mailto:${address}`;
    }
    if (url === null) url = targetByScript(page);
    if (url !== null) byScript = true;
  }
  const at = page.frames.depth - 1;
  const type = attributes.get(AT.type);
  const link: LinkDraft = {
    url: url ?? '',
    text: '',
    label: '',
    block: -1,
    zone: zoneName(page.frames.zone[at]!),
    comarked: (page.frames.bits[at]! & F.COMARKED) !== 0,
    heading: page.writer.governor,
    download: attributes.has(AT.download) || (type !== '' && isDocumentType(type)),
    nofollow: attributes.has(AT.rel) && hasWord(attributes.get(AT.rel), 'nofollow'),
    scripted: byScript,
  };
  page.anchor.link = link;
  page.anchor.kept = url !== null && page.links.length < LIMITS.links;
  page.anchor.alt = '';
  page.anchor.aria = attributes.has(AT.ariaLabel) ? attributes.get(AT.ariaLabel).trim() : '';
  page.anchor.title = attributes.has(AT.title) ? attributes.get(AT.title).trim() : '';
  page.anchor.promise =
    url === null &&
    (href === '#' || attributes.has(AT.onclick)) &&
    !attributes.has(AT.ariaControls) &&
    !attributes.has(AT.dataTarget) &&
    !attributes.has(AT.dataBsTarget);
  page.writer.link = '';
  page.writer.openLink = link;
  if (page.anchor.kept) {
    page.links.push(link);
    page.writer.hold(link);
    page.substance++;
  }
}

/** Closes the open link: its words are known now. */
export function closeLink(page: Page): void {
  const link = page.anchor.link;
  if (link === null) return;
  const writer = page.writer;
  const written = trimmed(writer.link ?? '', LIMITS.linkCharacters);
  page.anchor.link = null;
  writer.link = null;
  writer.openLink = null;
  const title = page.anchor.title;
  const aria = page.anchor.aria;
  link.text = written !== '' ? written : tidy(page.anchor.alt || aria || title, LIMITS.linkCharacters);
  if (title !== '' || aria !== '') {
    let label = '';
    if (title !== '' && !link.text.includes(title)) label = title;
    if (aria !== '' && !link.text.includes(aria) && !label.includes(aria)) label = label === '' ? aria : `${label} · ${aria}`;
    link.label = tidy(label, LIMITS.linkCharacters);
  }
  if (page.anchor.promise && link.zone === 'main' && written !== '' && !isToolWording(written)) {
    page.recorder?.spoil();
    page.shape.promise('');
  }
  page.anchor.promise = false;
}

/** Address that the element's own attributes open by a script; `null` without one. */
export function targetByScript(page: Page): string | null {
  const attributes = page.attributes;
  if ((attributes.groups & GROUPS.scripted) === 0) return null;
  if (attributes.has(AT.onclick)) {
    const target = scriptedTarget(attributes.get(AT.onclick));
    if (target !== '') return page.resolver.resolve(target);
  }
  const data =
    attributes.address(AT.dataHref) || attributes.address(AT.dataLink) || (page.tag === T.button ? attributes.address(AT.dataUrl) : '');
  // Other things than addresses are kept in such attributes too.
  return /^(?:https?:\/\/|\/|[\w-]+\.(?:html?|php|aspx?)\b)/i.test(data) ? page.resolver.resolve(data) : null;
}

/** An element that is no link but opens an address. */
export function scriptedElement(page: Page): void {
  if (page.anchor.link !== null) return;
  const url = targetByScript(page);
  if (url === null) return;
  page.frames.bits[page.frames.depth - 1]! |= F.LINKED;
  startLink(page, url, true);
}

/** A link that has no inside of its own. `null` when there are too many. */
export function addLink(page: Page, url: string, text: string, block: number, scripted: boolean): LinkDraft | null {
  if (page.links.length >= LIMITS.links) return null;
  const at = page.frames.depth - 1;
  const link: LinkDraft = {
    url,
    text: tidy(text, LIMITS.linkCharacters),
    label: '',
    block,
    zone: zoneName(page.frames.zone[at]!),
    comarked: (page.frames.bits[at]! & F.COMARKED) !== 0,
    heading: page.writer.governor,
    download: false,
    nofollow: false,
    scripted,
  };
  page.links.push(link);
  page.substance++;
  return link;
}
