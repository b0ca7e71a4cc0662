import { type Obstacle, pageKey } from '@beffroi/domain';
import type { LeverId } from './catalogue/lever.ts';
import { namesTopic, type PageTopic, pathWords } from './site/page-kind.ts';
import type { Site } from './site/site.ts';

/** Where a lever would be told: a page of these that could not be read leaves it unobserved. */
const TOLD_ON: Readonly<Partial<Record<LeverId, readonly PageTopic[]>>> = {
  'elected-lead': ['council'],
  'it-beside-general-management': ['organisation'],
  'in-house-skills': ['jobs'],
  'people-before-functions': ['organisation'],
  'purchasing-diversified': ['purchasing'],
  'open-ecosystem': ['participation'],
};

/** What kept a lever from being seen: the obstacle, and the page it stood before; `null` for the whole site. */
export interface Hidden {
  readonly obstacle: Obstacle;
  readonly page: string | null;
}

/** Why nothing of the site could be seen; `null` where something was. */
export function siteHidden({ material, pages }: Site): Hidden | null {
  if (material.wall !== null && pages.length <= 1) return { obstacle: material.wall.obstacle, page: null };
  if (pages.length > 0) return null;
  const visits = material.visits.filter(({ reach, purpose }) => reach === 'town' && purpose !== 'sitemap');
  const seen =
    visits.filter(({ purpose }) => purpose !== 'robots').find(({ obstacle }) => obstacle !== null) ??
    visits.find(({ obstacle }) => obstacle !== null);
  if (seen?.obstacle != null) return { obstacle: seen.obstacle, page: null };
  const inHand = material.pages.some(({ reach, result }) => reach === 'town' && result.kind === 'unreadable');
  return { obstacle: inHand ? 'unreadable' : material.givenUp.length > 0 ? 'budget' : 'down', page: null };
}

/** Why a lever of which nothing was seen may yet be told: a page or document under the right name could not be read, and no page of that name was. */
export function leverHidden({ material, pages }: Site, lever: LeverId): Hidden | null {
  const topics = TOLD_ON[lever];
  if (topics === undefined) return null;
  const links = wordsOfLinks(pages);
  const isOfTopic = (url: string): boolean =>
    topics.some((topic) => namesTopic(`${pathWords(url)} | ${links.get(pageKey(url)) ?? ''}`, topic));
  if (pages.some((page) => !page.home && topics.some((topic) => page.topics.has(topic)))) return null;
  const visit = material.visits.find(
    ({ url, purpose, reach, obstacle }) => reach === 'town' && purpose === 'page' && obstacle !== null && isOfTopic(url),
  );
  if (visit?.obstacle != null) return { obstacle: visit.obstacle, page: visit.url };
  const unread = material.pages.find(({ url, reach, result }) => reach === 'town' && result.kind === 'unreadable' && isOfTopic(url));
  if (unread !== undefined) return { obstacle: 'unreadable', page: unread.url };
  const left = [...material.givenUp, ...material.unasked].find(isOfTopic);
  return left === undefined ? null : { obstacle: 'budget', page: left };
}

/** What the site's links call the pages that they lead to. */
function wordsOfLinks(pages: Site['pages']): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { reading } of pages) for (const { url, text } of reading.links) if (!words.has(pageKey(url))) words.set(pageKey(url), text);
  return words;
}
