import { isAlike } from './alike.ts';
import { type Asked, askedIn, isLight, wordsOf } from './words.ts';

/** What the knowledge base holds and a search has found. */
export interface KnownAnswer {
  readonly id: string;
  /** As people ask it. */
  readonly question: string;
  readonly answer: string;
}

/** A service with a page of the town, as of the last audit. */
export interface KnownService {
  readonly id: string;
  readonly title: string;
  /** How people ask for it, in folded words. */
  readonly asked: readonly string[];
}

/** What is done with a question. */
export type Decision =
  | { readonly kind: 'answer'; readonly id: string }
  | { readonly kind: 'service'; readonly id: string }
  /** One to three, the likeliest first. */
  | { readonly kind: 'choices'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown' };

/** Choices that are offered: more is a menu, and no help. */
const MOST_CHOICES = 3;

/**
 * Decides whether what is known answers a question. It must speak of all that is asked about, and of the same side of it; what comes near is
 * offered as a choice, and all else is not known. Better no answer than a wrong one.
 *
 * @param question as somebody wrote it
 * @param known what a search has found, the likeliest first
 * @param services those that the question is about, with a page each
 * @param town name of the town: its words say nothing of what is asked
 */
export function decide(question: string, known: readonly KnownAnswer[], services: readonly KnownService[], town: string): Decision {
  const names = new Set(wordsOf(town));
  const asked = askedIn(question, names);
  const compared = known.map((one) => compare(asked, one, names)).filter(({ near }) => near > 0);
  const answers = compared.filter(({ answers }) => answers).sort((one, other) => other.weight - one.weight);
  const [first, second] = answers;
  if (first !== undefined && (second === undefined || first.weight > second.weight)) return { kind: 'answer', id: first.id };
  const near = compared.toSorted(
    (one, other) => Number(other.answers) - Number(one.answers) || other.near - one.near || other.weight - one.weight,
  );
  const offered = services.filter((one) => shareOf(asked, one, names) > NEAR_SERVICE);
  const [whole, other] = offered.filter((one) => shareOf(asked, one, names) === 1);
  if (near.length === 0 && whole !== undefined && other === undefined) return { kind: 'service', id: whole.id };
  const ids = [...near.map(({ id }) => id), ...offered.map(({ id }) => id)].slice(0, MOST_CHOICES);
  return ids.length === 0 ? { kind: 'unknown' } : { kind: 'choices', ids };
}

/** Share of what is asked about that a service is asked for with. */
function shareOf({ subject }: Asked, { title, asked }: KnownService, names: ReadonlySet<string>): number {
  const words = new Set([title, ...asked].flatMap((phrase) => [...wordsOf(phrase), ...askedIn(phrase, names).subject]));
  const wanted = [...subject].filter((word) => !isLight(word));
  return wanted.length === 0 ? 0 : wanted.filter((word) => has(words, word)).length / wanted.length;
}

interface Compared {
  readonly id: string;
  /** Whether it says what was asked. */
  readonly answers: boolean;
  /** How much of both questions is the same. */
  readonly weight: number;
  /** Share of what is asked about that its question speaks of; 0 where it is about something else. */
  readonly near: number;
}

/** Share of what is asked about that must be met before something is offered as near. */
const NEAR = 0.33;
/** The same of a service, which is a wide thing. */
const NEAR_SERVICE = 0.5;

function compare(asked: Asked, { id, question, answer }: KnownAnswer, names: ReadonlySet<string>): Compared {
  const [own, told] = [askedIn(question, names), askedIn(answer, names)];
  const met = [...asked.subject].filter((word) => has(own.subject, word));
  const elsewhere = [...asked.subject].filter((word) => !met.includes(word) && (has(told.subject, word) || isLight(word)));
  const left = [...own.subject].filter((word) => !has(asked.subject, word, true) && !isLight(word));
  const whole = met.filter((word) => !isLight(word)).length > 0 && met.length + elsewhere.length === asked.subject.size;
  const share = asked.subject.size === 0 ? 0 : met.filter((word) => !isLight(word)).length / asked.subject.size;
  return {
    id,
    answers: whole && left.length === 0 && elsewhere.length <= met.length && fits(asked, own, told),
    weight: met.length - left.length / 2 + [...asked.facets].filter((facet) => own.facets.has(facet)).length,
    near: share >= NEAR ? share : 0,
  };
}

/** Whether it is told of the same side: what is asked without one may mean any, unless the entry has none either. */
function fits(asked: Asked, own: Asked, told: Asked): boolean {
  if (asked.facets.size === 0) return own.facets.size === 0;
  const shared = own.facets.size === 0 || [...asked.facets].some((facet) => own.facets.has(facet));
  return shared && [...asked.facets].every((facet) => own.facets.has(facet) || told.facets.has(facet));
}

/** @param turned whether the word is the one that is meant, and those of the set were written */
function has(words: ReadonlySet<string>, word: string, turned = false): boolean {
  return words.has(word) || [...words].some((one) => (turned ? isAlike(one, word) : isAlike(word, one)));
}
