import type { Post, PostId } from './post.ts';
import type { Signature, SignatureKind } from './signature/signature.ts';

/** What is said of one post, as it is written out. */
export interface PostReading {
  readonly id: PostId;
  /** Somebody says that they wrote it: a team or nobody does not. */
  readonly signed: boolean;
  readonly kind: SignatureKind;
  /** The words, as they stand in the text. */
  readonly signature: string | null;
  /** The file of the rule that found it; `none` when none did. */
  readonly rule: string;
  /** Where the words stand, in UTF-16 units: `text.slice(start, end)`. */
  readonly place: { readonly start: number; readonly end: number } | null;
}

/** What is said of a post in which a rule found something, or nothing. */
export function readingOf({ id, text }: Pick<Post, 'id' | 'text'>, found: Signature | null): PostReading {
  if (found === null) return { id, signed: false, kind: 'none', signature: null, rule: 'none', place: null };
  const { kind, rule, start, end } = found;
  return { id, signed: kind !== 'team', kind, signature: text.slice(start, end), rule, place: { start, end } };
}
