import { looksLikePage } from '@beffroi/domain/json-values';
import { textOfBytes } from '@beffroi/reading/plain-text';
import { looksLikeFeed, nextOfFeed, readFeed } from '../files/feed.ts';
import { FILE_BUDGET } from '../files/file-in-hand.ts';
import { ObstacleTally, type ToldAccount, type ToldPost, unreadAccount } from '../told-account.ts';
import type { AccountBounds } from './account-address.ts';
import { faultOf, type PublicInterface } from './public-interface.ts';

const WANTED = 'application/atom+xml, application/rss+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.8, */*;q=0.5';

/** Reads a feed at its address, and the older parts that it leads to. */
export async function readFeedAt(api: PublicInterface, address: string, bounds: AccountBounds): Promise<ToldAccount> {
  const tally = new ObstacleTally();
  const posts: ToldPost[] = [];
  let first: ToldAccount | null = null;
  let unreadable = 0;
  const seen = new Set<string>();
  for (let url: string | null = address; url !== null && !seen.has(url); ) {
    if (seen.size >= bounds.pages || posts.length >= bounds.posts) {
      tally.add('budget', posts.length >= bounds.posts ? 'most-posts' : 'most-pages', url, 'older parts of the feed were left');
      break;
    }
    seen.add(url);
    const part = await partAt(api, url, bounds.posts - posts.length);
    for (const { obstacle, code, where, detail } of part.told.obstacles) tally.add(obstacle, code, where, detail);
    first ??= part.told;
    posts.push(...part.told.posts);
    unreadable += part.told.unreadable;
    url = part.next;
  }
  if (first === null) return unreadAccount({ obstacle: 'unreadable', code: 'no-address', where: address, detail: 'no address of a feed' });
  return { profile: first.profile, posts, covers: first.covers, obstacles: tally.list(), unreadable };
}

async function partAt(
  api: PublicInterface,
  url: string,
  posts: number,
): Promise<{ readonly told: ToldAccount; readonly next: string | null }> {
  const heard = await api.ask(url, WANTED);
  if (heard.kind === 'nothing') return { told: unreadAccount(heard.fault), next: null };
  const { answer } = heard;
  const fault = faultOf(answer);
  if (fault !== null) return { told: unreadAccount(fault), next: null };
  const { body, contentType, capture, truncated } = answer;
  const text = textOfBytes(body, contentType);
  if (truncated)
    return { told: unreadAccount({ obstacle: 'budget', code: 'too-large', where: url, detail: 'a feed larger than is read' }), next: null };
  if (!looksLikeFeed(text)) {
    const page = looksLikePage(text) || /\bhtml\b/i.test(contentType ?? '');
    return {
      told: unreadAccount({ obstacle: 'unreadable', code: page ? 'html-for-data' : 'not-a-feed', where: url, detail: 'no feed is there' }),
      next: null,
    };
  }
  const file = { name: url, bytes: body, contentType, url: capture.url, digest: capture.digest!, at: capture.at };
  return { told: readFeed(file, text, { ...FILE_BUDGET, posts }), next: nextOfFeed(text) };
}
