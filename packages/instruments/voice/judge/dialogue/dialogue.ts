import { quantile } from '@beffroi/domain';
import type { SeenAccount, SeenPost, TownClock } from '../account.ts';
import { requestReference } from '../account-signals/rules/request-reference.ts';
import { idsOf, type PostIds } from '../post-ids.ts';
import { shareOf, type VoiceShare } from '../share.ts';
import type { TownTime } from '../town-time.ts';
import { type AnsweredShare, answeredShares, visibleQuestions } from './answered.ts';
import { type EqualAttention, equalAttention } from './attention.ts';
import { type DialogueDelays, delaysOf } from './delays.ts';
import { type Exchange, exchangesOf } from './exchanges.ts';
import { type HumanVoice, humanVoiceOf } from './human-voice.ts';
import { type AskedQuestion, questionsIn } from './questions.ts';
import { type CarriedOn, carriedOnIn } from './real-life.ts';
import { thanks } from './rules/thanks.ts';

/** Whether a dialogue follows when people speak to an account, and how. */
export interface AccountDialogue {
  readonly replies: PostIds;
  /** Answers among the account's own posts. */
  readonly ofPosts: VoiceShare;
  /** Answers to posts that nobody could see. */
  readonly toUnseen: PostIds;
  /** Questions of which unanswered ones could be seen too; `null` where none could. */
  readonly visible: VisibleQuestions | null;
  readonly answered: readonly AnsweredShare[];
  readonly delays: DialogueDelays;
  readonly exchanges: ExchangeFigures;
  readonly attention: readonly EqualAttention[];
  readonly realLife: CarriedOn;
  /** Answers that follow a request up by its reference. */
  readonly references: PostIds;
  readonly voice: HumanVoice;
}

/** Questions that were asked where everybody can see whether they were answered. */
export interface VisibleQuestions {
  readonly asked: PostIds;
  readonly answered: PostIds;
}

/** How long exchanges are in which the account answered, and how they end. */
export interface ExchangeFigures {
  readonly n: number;
  /** Posts of both. */
  readonly median: number | null;
  readonly longest: number | null;
  /** Exchanges in which who asked gave thanks after an answer. */
  readonly thanked: VoiceShare;
  /** Exchanges in which who was answered asked again. */
  readonly reopened: VoiceShare;
  readonly thanks: PostIds;
  readonly questionsAgain: PostIds;
}

/** A dialogue in figures, and the questions that these are of: those of which unanswered ones could be seen too. */
export interface ReadDialogue {
  readonly figures: AccountDialogue;
  /** `null` where unanswered ones could not be seen. */
  readonly visible: readonly AskedQuestion[] | null;
}

/**
 * The dialogue of an account, as far as it could be seen.
 *
 * @param signed whether a post says by its own words who wrote it
 */
export function readDialogue(account: SeenAccount, town: TownClock, clock: TownTime, signed: (post: SeenPost) => boolean): ReadDialogue {
  const { posts, others, profile, sight, authors } = account;
  const { exchanges, toUnseen } = exchangesOf(account);
  const until = lastLook(posts, others, profile?.seenAt ?? null);
  // Whether somebody was answered who asked before the first of the posts that were read, nobody knows.
  const from = sight.posts === 'whole' ? Number.NEGATIVE_INFINITY : (posts[0]?.at ?? Number.POSITIVE_INFINITY);
  const questions = questionsIn(exchanges, until).filter(({ post }) => post.at >= from);
  const visible = visibleQuestions(questions, sight);
  const replies = posts.filter(({ replyTo }) => replyTo !== null);
  const isSeen = sight.posts !== 'none' && (sight.answersUnder || sight.mentions === 'all' || sight.mentions === 'found');
  const again = questions.filter((one) => one.again);
  const figures: AccountDialogue = {
    replies: idsOf(replies),
    ofPosts: shareOf(replies.length, posts.length),
    toUnseen: idsOf(toUnseen),
    visible: isSeen
      ? {
          asked: idsOf(visible.map(({ post }) => post)),
          answered: idsOf(visible.flatMap(({ post, answer }) => (answer === null ? [] : [post]))),
        }
      : null,
    answered: answeredShares(questions, sight),
    delays: delaysOf(questions, town, clock),
    exchanges: figuresOf(exchanges, again),
    attention: equalAttention(visible, authors),
    realLife: carriedOnIn(exchanges),
    references: idsOf(replies.filter(({ text }) => requestReference(text) !== null)),
    voice: humanVoiceOf(replies, signed),
  };
  return { figures, visible: isSeen ? visible : null };
}

/** When the account was looked at, as far as anything says: a post's clock may be ahead, and then counts as little as any other. */
function lastLook(posts: readonly SeenPost[], others: readonly SeenPost[], seenAt: string | null): number {
  if (seenAt !== null) return Date.parse(seenAt);
  return Math.max(posts.at(-1)?.at ?? 0, others.at(-1)?.at ?? 0);
}

function figuresOf(exchanges: readonly Exchange[], again: readonly AskedQuestion[]): ExchangeFigures {
  const answered = exchanges.filter(({ turns }) => turns.some(({ own }) => own) && turns.some(({ own }) => !own));
  const lengths = answered.map(({ turns }) => turns.length).sort((one, other) => one - other);
  const thanked = answered.flatMap(({ turns }) => {
    const first = turns.findIndex(({ own }) => own);
    const post = turns.slice(first).find(({ own, post: { text } }) => !own && thanks(text))?.post;
    return post === undefined ? [] : [post];
  });
  const reopened = new Set(again.map(({ exchange }) => exchange)).size;
  return {
    n: answered.length,
    median: lengths.length === 0 ? null : quantile(lengths, 0.5),
    longest: lengths.at(-1) ?? null,
    thanked: shareOf(thanked.length, answered.length),
    reopened: shareOf(reopened, answered.length),
    thanks: idsOf(thanked),
    questionsAgain: idsOf(again.map(({ post }) => post)),
  };
}
