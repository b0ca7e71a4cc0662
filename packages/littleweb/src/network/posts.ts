import { NotSo } from './answers.ts';
import { type Kept, type KeptPost, nextId } from './kept.ts';

/** Signs of a post, and what a link counts of them, as Mastodon has it. */
export const MOST_SIGNS = 500;
export const LINK_SIGNS = 23;
/** Pictures of a post. */
export const MOST_PICTURES = 4;

/** Signs that no reader sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** What somebody says. */
export interface Said {
  readonly text: string;
  readonly parent?: string | null;
  readonly visibility?: string | null;
  readonly language?: string | null;
  readonly warning?: string | null;
  readonly sensitive?: boolean;
  readonly pictures?: readonly string[];
}

/** Makes a post. @throws NotSo 422 for what is too long, says nothing, or answers nothing */
export function addPost(kept: Kept, by: string, said: Said, now: Date): KeptPost {
  const { parent = null, language = null, visibility } = said;
  if (parent !== null && postOf(kept, parent) === null) throw new NotSo(404, 'Record not found');
  const post: KeptPost = {
    id: nextId(kept),
    by,
    ...wordsOf(kept, said),
    parent,
    visibility: ['public', 'unlisted', 'private', 'direct'].includes(visibility ?? '') ? visibility! : 'public',
    language,
    at: now.toISOString(),
    editedAt: null,
  };
  kept.posts.push(post);
  return post;
}

/** Writes a post anew: what is not named is taken out of it. @throws NotSo as `addPost` */
export function editPost(kept: Kept, post: KeptPost, said: Said, now: Date): void {
  Object.assign(post, wordsOf(kept, said), { language: said.language ?? post.language, editedAt: now.toISOString() });
}

export function removePost(kept: Kept, id: string): void {
  kept.posts = kept.posts.filter((one) => one.id !== id);
}

/** @returns `null` where there is none (any more) */
export const postOf = (kept: Kept, id: string): KeptPost | null => kept.posts.find((one) => one.id === id) ?? null;

function wordsOf(kept: Kept, { text, warning, sensitive = false, pictures = [] }: Said) {
  const words = plainly(text);
  const shown = pictures.filter((id) => kept.pictures.some((one) => one.id === id));
  if (words.trim() === '' && shown.length === 0) throw new NotSo(422, "Validation failed: Text can't be blank");
  if (signsOf(words) > MOST_SIGNS) throw new NotSo(422, `Validation failed: Text character limit of ${MOST_SIGNS} exceeded`);
  if (pictures.length > MOST_PICTURES || shown.length < pictures.length)
    throw new NotSo(422, 'Validation failed: Cannot attach these files');
  const said = plainly(warning ?? '').slice(0, MOST_SIGNS);
  return { text: words, warning: said, sensitive: sensitive || said !== '', pictures: shown };
}

/** A text without what nobody sees. */
export const plainly = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').toWellFormed();

const signsOf = (text: string): number => [...text.replace(/https?:\/\/\S+/g, '_'.repeat(LINK_SIGNS))].length;

/** Posts of others that were said to somebody, the oldest first: they name them, or answer them. */
export function saidTo(kept: Kept, name: string): readonly KeptPost[] {
  const named = new RegExp(`(?<![\\w@/.])@${name.replace(/[^\w]/g, '\\$&')}(?![\\w-])`, 'i');
  const own = new Set(kept.posts.filter(({ by }) => by === name).map(({ id }) => id));
  return kept.posts.filter(({ by, text, parent }) => by !== name && (named.test(text) || (parent !== null && own.has(parent))));
}

/** A page of a list by the words of the API: the newest first; after `min_id` those that follow it at once. */
export function pageOf(posts: readonly KeptPost[], query: URLSearchParams, usual: number, most: number): readonly KeptPost[] {
  const limit = Math.min(most, Math.max(1, Number(query.get('limit') ?? usual) || usual));
  const [after, before] = [Number(query.get('min_id') ?? query.get('since_id') ?? 0) || 0, Number(query.get('max_id') ?? 0) || Infinity];
  const between = posts.filter(({ id }) => Number(id) > after && Number(id) < before);
  return (query.has('min_id') ? between.slice(0, limit) : between.slice(-limit)).toReversed();
}
