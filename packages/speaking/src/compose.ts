import { countPost, type PostCount } from './count.ts';
import { fold } from './fold.ts';
import type { PostLimits } from './limits.ts';
import { type PostEnding, partEnding } from './post-ending.ts';
import { type PostSignature, type SignatureAsk, signatureOf } from './signature.ts';
import { signFaults, type TextFault, tidied } from './text-fault.ts';
import { endBeforeSignature, signingNames } from './typed-signature.ts';

/** What a post is composed of. */
export interface ComposeAsk extends SignatureAsk {
  /** As it was typed. */
  readonly text: string;
  /** ISO 639-1, of the text. */
  readonly language: string;
  readonly limits: PostLimits;
  /** What hides the text until a reader asks for it; counts where it is. */
  readonly contentWarning?: string;
}

/** A post as it will stand. */
export interface ComposedPost {
  /** With its signature; also where it cannot be sent. */
  readonly text: string;
  readonly signature: PostSignature | null;
  /** Whether a signature that was typed by hand was taken out. */
  readonly typed: boolean;
  readonly count: PostCount;
  /** Why it cannot be sent; empty where it can. */
  readonly faults: readonly TextFault[];
}

/**
 * The post as it will stand, signed by the policies of its account. Composing what was composed changes nothing.
 *
 * @returns also while it is still being typed: `faults` says what keeps it from being sent
 * @throws RangeError where a character speaks on an account that has none
 */
export function compose(ask: ComposeAsk): ComposedPost {
  const signature = signatureOf(ask);
  const text = tidied(ask.text);
  const faults = signFaults(text);
  if (faults.some(({ code }) => code === 'huge')) return unread(text, signature, ask.limits, faults);
  const { said, typed } = unsigned(text, signature, ask);
  const post = signed(said, signature);
  return { text: post, signature, typed, ...measured(post, said, faults, ask) };
}

function unread(text: string, signature: PostSignature | null, { most }: PostLimits, faults: readonly TextFault[]): ComposedPost {
  return { text, signature, typed: false, count: { count: text.length, left: most - text.length, bytesOver: 0 }, faults };
}

interface Unsigned {
  readonly said: PostEnding;
  readonly typed: boolean;
}

/** The text without what was typed to sign it: behind all, and before the links. */
function unsigned(
  text: string,
  signature: PostSignature | null,
  { speaker, voices, team, language, appearance, named }: ComposeAsk,
): Unsigned {
  // Who signs nothing here and may be named keeps what they typed.
  const names = signature === null && (appearance === 'first-name' || named) ? [] : signingNames(speaker, voices, team);
  const said = endingOf(text, (body) => endBeforeSignature(body, names, language));
  return { said, typed: signsOf(said.body + said.gap + said.tail) < signsOf(text) };
}

/** Nobody signs oftener, and each time the text is looked through again. */
const MOST_SIGNED = 20;

/** What is said and what stands behind it, where a signature may stand behind either. */
function endingOf(text: string, endOf: (body: string) => number, deep = 0): PostEnding {
  const parted = partEnding(text);
  const body = parted.body.slice(0, endOf(parted.body)).trimEnd();
  if (body === parted.body || deep === MOST_SIGNED) return { ...parted, body };
  const inner = endingOf(body, endOf, deep + 1);
  if (inner.tail === '') return { ...parted, body: inner.body };
  return { ...inner, tail: parted.tail === '' ? inner.tail : inner.tail + parted.gap + parted.tail };
}

function signsOf(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

function signed({ body, gap, tail }: PostEnding, signature: PostSignature | null): string {
  const whole = tail === '' ? body : body === '' ? tail : body + gap + tail;
  if (signature === null) return whole;
  const hashtag = signature.hashtag === null || hasHashtag(whole, signature.hashtag) ? '' : signature.hashtag;
  if (signature.place === 'end' || body === '') return joined(whole, hashtag, signature.text);
  return joined(`${joined(body, signature.text)}${gap}${tail}`, hashtag);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function hasHashtag(text: string, hashtag: string): boolean {
  return [...text.matchAll(/#[\p{L}\p{N}\p{M}_]+/gu)].some(([one]) => fold(one) === fold(hashtag));
}

function measured(
  post: string,
  { body, gap, tail }: PostEnding,
  faults: readonly TextFault[],
  { limits, contentWarning }: ComposeAsk,
): Pick<ComposedPost, 'count' | 'faults'> {
  const count = countPost(post, limits, contentWarning);
  const alone = countPost(body + gap + tail, limits, contentWarning);
  const found: TextFault[] = [...faults];
  if (isBare(body + gap + tail)) found.unshift({ code: 'empty' });
  if (count.left < 0) found.push({ code: 'too-long', by: -count.left, unsigned: alone.left >= 0 });
  if (count.bytesOver > 0) found.push({ code: 'too-many-bytes', by: count.bytesOver });
  return { count, faults: found };
}

/** Whoever is only called is told nothing: names of accounts are no words. */
function isBare(text: string): boolean {
  return text.replace(/(?<![^\s])@[\p{L}\p{N}_.-]+(?:@[\p{L}\p{N}_.-]+)?/gu, '').trim() === '';
}
