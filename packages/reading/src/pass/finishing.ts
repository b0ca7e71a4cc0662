import { isComarkedAddress } from '../comarked.ts';
import type { Reading } from '../reading.ts';
import { closeLink } from './anchors.ts';
import { popElement } from './closing.ts';
import { ficheStart, markComarked } from './fiches.ts';
import { type Notes, type Page, Skip } from './page.ts';
import { filledBelow } from './panels.ts';
import { flushBlock } from './settling.ts';
import { endSkip } from './skipping.ts';

/** Whether an inline script names an element, as a string or a selector of its own. */
function isHeldByScript(page: Page, id: string): boolean {
  for (let i = 0; i < page.scripts.length; i += 2) {
    const code = page.source.slice(page.scripts[i]!, page.scripts[i + 1]!);
    for (let at = code.indexOf(id); at > 0; at = code.indexOf(id, at + 1)) {
      if ('"\'`#'.includes(code[at - 1]!) && !/[\w-]/.test(code[at + id.length] ?? '')) return true;
    }
  }
  return false;
}

/** What stands on other pages of the site too is the very string that they have, and none is a piece of its page, which would stay as long as it. */
function shareTexts({ writer, links }: Page, site: Notes): void {
  eachBeside(writer.blocks, site.sharedBlocks, (block) => {
    block.text = site.same(block.text);
  });
  eachBeside(links, site.sharedLinks, (link) => {
    link.url = site.same(link.url);
    link.text = site.same(link.text);
    if (link.label !== '') link.label = site.same(link.label);
  });
}

/** @param stretches that are passed over: from, to, from, to, in their order */
function eachBeside<T>(list: readonly T[], stretches: readonly number[], use: (one: T) => void): void {
  let at = 0;
  for (let stretch = 0; stretch <= stretches.length; stretch += 2) {
    const end = stretches[stretch] ?? list.length;
    for (; at < end; at++) use(list[at]!);
    at = Math.max(at, stretches[stretch + 1] ?? end);
  }
}

/** The reading, when all tokens were told. */
export function finish(page: Page): Reading {
  if (page.skip !== Skip.none) endSkip(page);
  flushBlock(page);
  while (page.frames.depth > 1) popElement(page);
  flushBlock(page);
  closeLink(page);
  const blocks = page.writer.blocks;
  const own = (text: string): string => (page.recorder === null || text === '' ? text : page.recorder.same(text));
  if (page.recorder !== null) shareTexts(page, page.recorder);
  if (page.fiche.tell !== -1) markComarked(page, ficheStart(page, page.fiche.tell, 0), blocks.length);
  if (!page.fiche.seen && isComarkedAddress(page.about.url)) {
    const title = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1 && block.zone === 'main');
    markComarked(page, title + 1, blocks.length);
  }
  // A form that a script of the page holds by its name is sent by it.
  for (const form of page.forms.forms) if (form.mute && form.id !== '') form.mute = !isHeldByScript(page, form.id);
  page.shape.emptyDetails -= filledBelow(page);
  const canonical = page.head.canonical === '' ? null : page.resolver.resolve(page.head.canonical);
  let characters = 0;
  let mainCharacters = 0;
  for (const block of blocks) {
    characters += block.text.length;
    if (block.zone !== 'menu' && block.zone !== 'header' && block.zone !== 'footer' && block.zone !== 'banner')
      mainCharacters += block.text.length;
  }
  return {
    url: page.about.url,
    base: page.resolver.base,
    encoding: page.about.encoding,
    misdeclared: page.about.misdeclared,
    title: own(page.head.title || page.head.ogTitle),
    description: own(page.head.description || page.head.ogDescription),
    language: page.head.language,
    generator: own(page.head.generator),
    canonical: canonical === null ? null : own(canonical),
    refresh: page.head.refresh,
    robots: { noindex: page.head.noindex, nofollow: page.head.nofollow },
    published: page.head.published ?? page.head.linePublished,
    modified: page.head.modified ?? page.head.lineModified,
    blocks,
    links: page.links,
    forms: page.forms.finish(own).filter((form) => !form.gathered || form.fields.length > 0),
    frames: page.frameList.map((frame) => ({ ...frame, url: own(frame.url), title: own(frame.title) })),
    scriptHosts: [...page.hosts],
    marks: page.marks,
    shape: page.shape.finish(mainCharacters, characters),
  };
}
