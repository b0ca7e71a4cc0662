import { decode, read } from '@beffroi/reading';
import { strToU8 } from 'fflate';
import { BEGINS_ROW, type DocumentBlock } from './document.ts';
import { bulletLength } from './marks.ts';
import { partsOf } from './parts.ts';
import { plainBlock, type RawBlock, type RawDocument, Unreadable } from './raw-block.ts';

/** What a site puts around its pages, by the zone that the reading gives it; the rest is content. */
const FRAMES = new Set(['menu', 'header', 'footer', 'aside', 'breadcrumb', 'banner']);

/** Where one label ends and the next begins without white space in the source (`<span>École</span><span>Sport</span>`): on the screen they stand apart. */
const LABELS = /(?<=[\p{Ll}\p{N}])(<\/(?:span|a|b|i|em|small|strong)>)(?=<(?:span|a|b|i|em|small|strong)(?:\s[^<>]{0,500})?>[\p{Lu}→])/gu;

const KINDS = { heading: 'heading', text: 'text', item: 'item', cell: 'cell', term: 'heading', caption: 'caption' } as const;

/** Reads a page of a site: one page without places. */
export function readHtmlDocument(bytes: Uint8Array, contentType: string | null): RawDocument {
  // Addresses of links are not asked for: any base does.
  const result = read(withLabelsApart(bytes, contentType), { url: 'http://document.invalid/', contentType: contentType ?? 'text/html' });
  if (result.kind === 'unreadable') throw new Unreadable('unknown-format', result.detail);
  const { reading } = result;
  const blocks: RawBlock[] = [];
  for (const block of reading.blocks) {
    const framed = FRAMES.has(block.zone) || block.kind === 'button' || block.kind === 'label';
    const kind: DocumentBlock['kind'] = framed ? 'frame' : KINDS[block.kind as keyof typeof KINDS];
    const level = kind === 'heading' ? Math.min(6, Math.max(1, block.level)) : kind === 'cell' && block.level > 0 ? BEGINS_ROW : 0;
    // A <br> parts lines of an address or a list written by hand: each is a block of its own when it is a sentence or an item of its own.
    for (const text of kind === 'heading' || framed ? [block.text.replaceAll('\n', ' ')] : partsOf(block.text)) {
      if (text === '') continue;
      const bullet = kind === 'text' ? bulletLength(text) : 0;
      blocks.push(plainBlock(bullet > 0 ? 'item' : kind, level, text.slice(bullet), 1));
    }
  }
  return { format: 'html', title: reading.title, pages: [{ number: 1, size: null, state: 'read' }], blocks };
}

function withLabelsApart(bytes: Uint8Array, contentType: string | null): Uint8Array {
  const { text } = decode(bytes, contentType);
  const spaced = text.replaceAll(LABELS, '$1 ');
  return spaced === text ? bytes : strToU8(spaced);
}
