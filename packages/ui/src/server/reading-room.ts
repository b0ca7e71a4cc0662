import type { ReviewKind } from '@beffroi/instrument';
import { type JudgedPlace, type PageRead, blindPage as pageOfTown, pagesOfTown, standsIn } from '@beffroi/observatory';
import {
  answerInFields,
  type FindingKind,
  findingKind,
  type Person,
  type Proof,
  ReviewRefusal,
  type ReviewRefusalCode,
} from '@beffroi/review';
import { plain } from '@beffroi/words';
import { type ActionFailure, error, fail } from '@sveltejs/kit';
import { archived } from '../words/archived.ts';
import { actorOf, type Guarded, requireRole } from './guard.ts';
import type { House } from './house.ts';

/** Who is signed in, as the verbs of the reading room want it. The verbs ask for the role themselves; pages ask first. */
export function personOf(event: Guarded): Person {
  const { id, roles, territories } = requireRole(event);
  return { ...actorOf(event), id, roles, territories };
}

/** What a form gives back when a verb refuses: why, and everything that was typed. */
export interface Refusal {
  /** A code of the room, or what an instrument calls the fault of an answer. */
  readonly refusal: ReviewRefusalCode | 'not-in-page' | 'no-page' | 'no-step' | 'unreadable-archive' | (string & {});
  readonly waitMs: number;
  readonly fields: Readonly<Record<string, string>>;
}

const STATUS: Partial<Record<ReviewRefusalCode, number>> = {
  'not-allowed': 403,
  'too-often': 429,
  settled: 409,
  superseded: 409,
  'already-answered': 409,
  'already-planned': 409,
};

/** Runs a verb; a refusal becomes the form's answer, with what was typed in it. */
export async function orGivenBack<Done>(form: FormData, work: () => Promise<Done>): Promise<Done | ActionFailure<Refusal>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ReviewRefusal)) throw error;
    return givenBack(form, error.fault ?? error.code, error.waitMs);
  }
}

export function givenBack(form: FormData, refusal: Refusal['refusal'], waitMs = 0): ActionFailure<Refusal> {
  return fail((STATUS as Readonly<Record<string, number>>)[refusal] ?? 400, { refusal, waitMs, fields: fieldsOf(form) });
}

/** A name that only fields of people have: what a browser sends as a file is no text. */
function fieldsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === 'string'));
}

/** A field's text without what stands around it; `null` when it is empty. */
export function wordsOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  const text = typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
  return text === '' ? null : text;
}

/** The earlier answer that a form says it replaces; `null` for none. */
export function supersededIn(form: FormData): number | null {
  const before = Number(wordsOf(form, 'supersedes') ?? '');
  return Number.isSafeInteger(before) && before > 0 ? before : null;
}

/** What a form answers, as the kind of the item reads it. */
export function answerIn(kind: ReviewKind, form: FormData): Promise<{ readonly answer: unknown } | ActionFailure<Refusal>> {
  return orGivenBack(form, async () => ({
    answer: answerInFields(kind, (name) => (form.has(name) ? (wordsOf(form, name) ?? '') : null)),
  }));
}

/** How findings of an instrument are read, whatever people are asked else: those that somebody contests. Gone from this house, it has none (404). */
export function findingsNamed({ instruments }: House, id: string): FindingKind {
  const instrument = instruments.find((one) => one.id === id);
  if (instrument === undefined) error(404);
  return findingKind(instrument);
}

/** The pages of a town that were read in a wave, as a list shows them: those that name the service first. */
export async function pagesRead(
  house: House,
  place: JudgedPlace,
  { fr, names }: { readonly fr: string; readonly names: readonly string[] },
) {
  const read = await pagesOfTown(house, place, { title: fr, names });
  return { ...read, pages: listed(read.pages) };
}

/** Titles of a size for a list. */
export const listed = (pages: readonly PageRead[]): readonly PageRead[] =>
  pages.map((page) => ({ ...page, title: plain(page.title).slice(0, 200) }));

/** One page as it was archived, with nothing marked in it. */
export function blindPage(house: House, place: JudgedPlace, digest: string, language: App.Locals['language']) {
  return pageOfTown(house, place, digest, archived[language].standing);
}

/**
 * The proof that a form gives: words that stand in an archived page, as a person sees it there.
 *
 * @returns `null` when nothing is quoted; why it is no proof, when it is none
 */
export async function proofIn(house: House, place: JudgedPlace, form: FormData): Promise<Proof | null | 'not-in-page' | 'no-page'> {
  const quote = wordsOf(form, 'quote');
  if (quote === null) return null;
  const digest = wordsOf(form, 'page');
  if (digest === null) return 'no-page';
  const page = await blindPage(house, place, digest, 'fr');
  return page.kind === 'shown' && (await standsIn(page, quote)) ? { quote, url: page.url, digest: page.digest } : 'not-in-page';
}
