import { fromCloak } from '../addresses.ts';
import { ATTRIBUTE as AT } from '../attributes.ts';
import { datesInJson } from '../dates.ts';
import * as E from '../elements.ts';
import { T } from '../elements.ts';
import { decodeText } from '../entities.ts';
import { LIMITS } from '../limits.ts';
import { bareRedirect } from '../links.ts';
import { addLink, resolveAddress } from './anchors.ts';
import { endElement } from './closing.ts';
import { scriptHost, startFrame } from './embedding.ts';
import { addField } from './fields.ts';
import { type Page, Skip } from './page.ts';
import { flushBlock } from './settling.ts';

const FOREIGN_OBJECT = E.TAGS.find('foreignobject', 0, 13);

/** Opens an element whose inside is no text. */
export function startSkip(page: Page, tag: number, selfClosing: boolean): void {
  const attributes = page.attributes;
  page.skipped.tag = tag;
  page.skipped.depth = 1;
  page.skipped.text = '';
  page.skip = Skip.plain;
  switch (tag) {
    case T.title:
      page.skip = Skip.title;
      return;
    case T.script: {
      page.skip = Skip.script;
      page.shape.scripts++;
      page.skipped.scriptType = attributes.get(AT.type).toLowerCase();
      const source = attributes.address(AT.src);
      if (source !== '') {
        page.skipped.scriptType = 'external';
        scriptHost(page, source);
      }
      return;
    }
    case T.noscript:
      page.skip = Skip.noscript;
      return;
    case T.svg:
    case T.math:
      page.skip = selfClosing ? Skip.none : Skip.foreign;
      page.skipped.foreignHtml = 0;
      if (page.anchor.link !== null && page.anchor.alt === '') page.anchor.alt = attributes.get(AT.ariaLabel);
      return;
    case T.textarea:
      addField(page, 'textarea');
      return;
    case T.iframe:
      flushBlock(page);
      startFrame(page, attributes.address(AT.src) || attributes.address(AT.dataSrc) || attributes.address(AT.dataLazySrc));
      return;
    default:
  }
}

/** A start tag inside such an element. True when it is none of the page's business. */
export function startSkipped(page: Page, tag: number, selfClosing: boolean): boolean {
  if (page.skip === Skip.foreign) {
    if (tag === page.skipped.tag) {
      if (!selfClosing) page.skipped.depth++;
      return true;
    }
    // <foreignObject> is the only unknown name that matters here: HTML may stand in it.
    if (isForeignObject(page)) {
      if (!selfClosing) page.skipped.foreignHtml++;
      return true;
    }
    if (tag === T.a) {
      svgLink(page);
      return true;
    }
    if (page.skipped.foreignHtml > 0 || tag < 0 || (E.TRAITS[tag]! & E.BREAKOUT) === 0) return true;
    page.skip = Skip.none;
    return false;
  }
  if (tag === page.skipped.tag) page.skipped.depth++;
  // An unclosed <noscript> in the head ends where the body begins.
  if (page.skip === Skip.noscript && tag === T.body) {
    endSkip(page);
    return false;
  }
  return true;
}

function isForeignObject(page: Page): boolean {
  return page.tag === FOREIGN_OBJECT;
}

function svgLink(page: Page): void {
  const url = resolveAddress(page, page.attributes.address(AT.href) || page.attributes.address(AT.xlinkHref));
  const text = page.attributes.get(AT.ariaLabel) || page.attributes.get(AT.title);
  if (url !== null) addLink(page, url, text, -1, true);
}

/** Reads an end tag inside such an element. */
export function closeSkipped(page: Page, tag: number): void {
  if (page.skip === Skip.foreign && page.skipped.foreignHtml > 0 && tag === FOREIGN_OBJECT) {
    page.skipped.foreignHtml--;
    return;
  }
  if (tag !== page.skipped.tag) return;
  page.skipped.depth--;
  if (page.skipped.depth <= 0) endSkip(page);
}

/** Such an element ends. */
export function endSkip(page: Page): void {
  const skip = page.skip;
  const text = page.skipped.text;
  page.skip = Skip.none;
  page.skipped.text = '';
  if (skip === Skip.title) {
    if (page.head.title === null) page.head.title = decodeText(text).replace(/\s+/g, ' ').trim();
  } else if (skip === Skip.noscript) page.shape.noscript(decodeText(text));
  else if (skip === Skip.address) {
    // The element whose text was replaced ends as any other.
    endElement(page, page.skipped.tag, page.skipped.tag > 0 ? E.TRAITS[page.skipped.tag]! : 0);
  }
}

/** Text inside such an element. */
export function skippedText(page: Page, start: number, end: number): void {
  switch (page.skip) {
    case Skip.title:
    case Skip.noscript:
      if (page.skipped.text.length < 1_000) page.skipped.text += `${page.source.slice(start, Math.min(end, start + 1_000))}`;
      break;
    case Skip.script:
      scriptText(page, start, end);
      break;
    default:
  }
}

function scriptText(page: Page, start: number, end: number): void {
  const type = page.skipped.scriptType;
  if (type === 'external') return;
  if (type.includes('json')) {
    if (!type.includes('ld+json')) return;
    const dates = datesInJson(page.source.slice(start, Math.min(end, start + 200_000)));
    page.head.published ??= dates.published;
    page.head.modified ??= dates.modified;
    return;
  }
  if (page.scripts.length < LIMITS.scripts * 2) page.scripts.push(start, end);
  if (end - start > 5_000) return;
  const code = page.source.slice(start, end);
  if (page.head.refresh === null && end - start <= 600) {
    const target = bareRedirect(code);
    if (target !== '') page.head.refresh = resolveAddress(page, target);
  }
  if (code.indexOf('addy') !== -1) {
    const address = fromCloak(code, decodeText);
    if (address !== null) writeAddress(page, address);
  }
}

/** Writes an address in the place of an element's text. */
export function hiddenText(page: Page, tag: number, address: string): void {
  writeAddress(page, address);
  page.skip = Skip.address;
  page.skipped.tag = tag;
  page.skipped.depth = 1;
  page.skipped.text = '';
}

function writeAddress(page: Page, address: string): void {
  page.writer.space();
  page.writer.addText(address, false, false);
  page.writer.space();
  page.substance += address.length;
  if (page.anchor.link !== null) {
    if (page.anchor.kept) page.anchor.link.url = `mailto:${address}`;
    return;
  }
  const link = addLink(page, `mailto:${address}`, address, -1, true);
  if (link !== null) page.writer.hold(link);
}
