import { ATTRIBUTE as AT } from '../attributes.ts';
import { T } from '../elements.ts';
import { addLink, resolveAddress } from './anchors.ts';
import { startFrame } from './embedding.ts';
import { inputElement } from './fields.ts';
import { metaElement } from './head.ts';
import type { Page } from './page.ts';
import { lineBreak } from './settling.ts';
import { hasWord } from './text.ts';

/** An element without an inside. */
export function voidElement(page: Page, tag: number): void {
  const attributes = page.attributes;
  switch (tag) {
    case T.br:
      lineBreak(page);
      break;
    case T.img:
    case T.image:
      page.shape.images++;
      if (page.anchor.link !== null && page.anchor.alt === '') page.anchor.alt = attributes.get(AT.alt).trim();
      break;
    case T.input:
      inputElement(page);
      break;
    case T.meta:
      metaElement(page);
      break;
    case T.link: {
      if (page.head.canonical === '' && hasWord(attributes.get(AT.rel), 'canonical')) page.head.canonical = attributes.address(AT.href);
      break;
    }
    case T.base:
      if (!page.based) {
        const base = page.resolver.resolve(attributes.address(AT.href));
        if (base !== null && /^https?:/.test(base)) {
          page.based = true;
          page.resolver = page.resolverOf(base.split('#')[0]!);
        }
      }
      break;
    case T.area: {
      const url = resolveAddress(page, attributes.address(AT.href));
      if (url !== null) addLink(page, url, attributes.get(AT.alt) || attributes.get(AT.ariaLabel) || attributes.get(AT.title), -1, true);
      break;
    }
    case T.frame:
    case T.embed:
      startFrame(page, attributes.address(AT.src));
      break;
    default:
  }
}
