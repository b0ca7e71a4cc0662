import type { AccountSight } from '../account.ts';
import { idsOf, type PostIds } from '../post-ids.ts';
import { shareOf, type VoiceShare } from '../share.ts';
import type { AskedQuestion } from './questions.ts';

/** Of which questions a share of answers is told. */
export const DENOMINATORS = ['under-own-posts', 'mentions-found', 'all-mentions'] as const;

/** One of them: under the account's own posts · in mentions that were found · in all mentions there are. */
export type Denominator = (typeof DENOMINATORS)[number];

/** How many of the questions of one denominator were answered, and what that may be at worst and at best. */
export interface AnsweredShare {
  readonly denominator: Denominator;
  /** `whole` all of its questions could be seen · `part` some, and nobody knows how many are missing · `none`. */
  readonly sight: 'whole' | 'part' | 'none';
  readonly asked: number;
  readonly answered: number;
  /** Unanswered, and asked so late that they may still be. */
  readonly pending: number;
  /** `null` where it would be of answered questions alone, or of none: then nothing is known, which is no 0. */
  readonly share: VoiceShare | null;
  /** The least that it can be; `null` where nobody knows how many were not seen. */
  readonly worst: number | null;
  /** The most; `null` where nothing was seen. */
  readonly best: number | null;
  readonly questions: PostIds;
  readonly unanswered: PostIds;
}

/** Shares of answered questions, one for each denominator. */
export function answeredShares(questions: readonly AskedQuestion[], sight: AccountSight): readonly AnsweredShare[] {
  const under = questions.filter(({ exchange }) => exchange.underOwn);
  const mentions = questions.filter(({ exchange }) => !exchange.underOwn);
  const own = sight.posts !== 'none';
  const found = own && (sight.mentions === 'all' || sight.mentions === 'found');
  return [
    shareFor('under-own-posts', under, own && sight.answersUnder ? 'whole' : sightOfAnswered(under), own && sight.answersUnder),
    shareFor('mentions-found', mentions, found ? 'whole' : sightOfAnswered(mentions), found),
    shareFor('all-mentions', mentions, own && sight.mentions === 'all' ? 'whole' : sightOfAnswered(mentions), found),
  ];
}

/** Where only answered questions are shown, these are a part of all. */
const sightOfAnswered = (questions: readonly AskedQuestion[]): 'part' | 'none' => (questions.length > 0 ? 'part' : 'none');

function shareFor(
  denominator: Denominator,
  questions: readonly AskedQuestion[],
  sight: AnsweredShare['sight'],
  fair: boolean,
): AnsweredShare {
  const asked = questions.length;
  const unanswered = questions.filter(({ answer }) => answer === null);
  const answered = asked - unanswered.length;
  const pending = unanswered.filter((one) => one.pending).length;
  const counted = fair && asked > 0 && sight === 'whole';
  return {
    denominator,
    sight,
    asked,
    answered,
    pending,
    share: counted ? shareOf(answered, asked) : null,
    worst: counted ? answered / asked : null,
    // An answer is always seen: whatever was not seen was not answered.
    best: sight === 'none' || asked === 0 ? null : fair ? (answered + pending) / asked : 1,
    questions: idsOf(questions.map(({ post }) => post)),
    unanswered: idsOf(unanswered.map(({ post }) => post)),
  };
}

/** The questions of those denominators of which unanswered ones could be seen too. */
export function visibleQuestions(questions: readonly AskedQuestion[], { answersUnder, mentions }: AccountSight): readonly AskedQuestion[] {
  return questions.filter(({ exchange }) => (exchange.underOwn ? answersUnder : mentions === 'all' || mentions === 'found'));
}
