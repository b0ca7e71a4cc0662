import type { Language } from '@beffroi/domain';
import { xmlText } from './xml.ts';

/** One piece of news of a feed. */
export interface FeedEntry {
  /** The same for ever, and of nothing else: an address, or what stands behind one (`#…`). */
  readonly id: string;
  readonly title: string;
  /** Whole address of the page that tells more. */
  readonly link: string;
  /** Instant. */
  readonly updated: string;
  /** Plain text; lines are kept. */
  readonly summary: string;
}

/** A feed of news. */
export interface Feed {
  /** Whole address of the feed itself, which is its name too. */
  readonly url: string;
  /** Whole address of the page that it follows. */
  readonly page: string;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

/** Before there is any news: a feed has to say when it last changed. */
const NEVER = '2014-01-01T00:00:00Z';

/** A feed after Atom (RFC 4287). The same news give the same bytes. */
export function atomOf({ url, page, language, title, subtitle, author, entries }: Feed): string {
  const one = (name: string, text: string, attributes = ''): string => `<${name}${attributes}>${xmlText(text)}</${name}>`;
  const link = (rel: string, href: string, type: string): string => `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`;
  const told = entries.flatMap(({ id, title: named, link: to, updated, summary }) => [
    '<entry>',
    one('id', id),
    one('title', named),
    link('alternate', to, 'text/html'),
    one('published', updated),
    one('updated', updated),
    one('summary', summary, ' type="text"'),
    '</entry>',
  ]);
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    one('id', url),
    one('title', title),
    one('subtitle', subtitle),
    one(
      'updated',
      entries
        .map(({ updated }) => updated)
        .sort()
        .at(-1) ?? NEVER,
    ),
    `<author>${one('name', author)}</author>`,
    link('self', url, 'application/atom+xml'),
    link('alternate', page, 'text/html'),
    ...told,
    '</feed>',
  ].join('\n')}\n`;
}
