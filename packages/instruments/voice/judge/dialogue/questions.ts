import type { SeenPost } from '../account.ts';
import type { Exchange } from './exchanges.ts';
import { question } from './rules/question.ts';
import { report, reportToAccount } from './rules/report.ts';

/** A question that could be seen, with the first answer. */
export interface AskedQuestion {
  readonly exchange: Exchange;
  readonly post: SeenPost;
  readonly answer: SeenPost | null;
  /** Unanswered, and asked so late that it may still be. */
  readonly pending: boolean;
  /** In its exchange the account had answered before. */
  readonly again: boolean;
}

/** Our choice: who asked within two days of the last look may still be answered. */
const PENDING = 48 * 3_600_000;

/**
 * Questions and requests by others, in the order in which they were asked. Several posts of one person before an answer are one question.
 *
 * @param until when was looked last
 */
export function questionsIn(exchanges: readonly Exchange[], until: number): readonly AskedQuestion[] {
  return exchanges
    .flatMap((exchange) => ofExchange(exchange, until))
    .sort((one, other) => one.post.at - other.post.at || (one.post.id < other.post.id ? -1 : 1));
}

/** What stands under a post of the account’s is mostly about that: unless the account has answered, it takes more to be a report. */
function asks(text: string, { underOwn }: Exchange, answered: boolean): boolean {
  return question(text) || (underOwn && !answered ? report(text) : reportToAccount(text));
}

function ofExchange(exchange: Exchange, until: number): AskedQuestion[] {
  const found: AskedQuestion[] = [];
  let open: SeenPost | null = null;
  let answered = false;
  const close = (answer: SeenPost | null): void => {
    if (open !== null) found.push({ exchange, post: open, answer, pending: answer === null && open.at > until - PENDING, again: answered });
    open = null;
  };
  for (const { own, post } of exchange.turns) {
    if (own) {
      close(post);
      answered = true;
    } else if (open === null && asks(post.text, exchange, answered)) open = post;
  }
  close(null);
  return found;
}
