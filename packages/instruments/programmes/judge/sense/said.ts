import type { DocumentBlock, Sentence } from '@beffroi/documents';
import type { Before } from '../annotate.ts';
import type { ThemeId } from '../codebook/theme.ts';
import type { Reason } from '../verdict.ts';
import { answers, asks, goesOn } from './goes-on.ts';

/** How many sentences of an answer a question gives its field to. */
const ANSWER = 3;

/** What was said before a sentence while a document is read: the last question, and the sentence right before. Nothing goes on over a heading. */
export class Said {
  #question: (Before & { readonly block: number }) | null = null;
  #answered = 0;
  readonly #prompts: ReadonlySet<number>;
  #last: (Before & { readonly block: number; readonly item: boolean }) | null = null;

  /** @param prompts blocks that ask */
  constructor(prompts: ReadonlySet<number>) {
    this.#prompts = prompts;
  }

  /** What gives a sentence its field, if anything does. */
  before({ text, block }: Sentence, { kind }: DocumentBlock): { readonly before?: Before } {
    if (kind === 'heading' || this.#asks(text, block)) return {};
    if (this.#question !== null && this.#answered < ANSWER && (answers(text) || this.#question.block === block))
      return { before: this.#question };
    const last = this.#last;
    if (
      last === null ||
      last.themes.length === 0 ||
      (last.item && last.block !== block) ||
      isLong(text) ||
      isLong(last.text) ||
      !goesOn(text)
    )
      return {};
    return { before: last };
  }

  /** Keeps a sentence for those behind it. */
  add(
    { text, block }: Sentence,
    { kind }: DocumentBlock,
    seen: { readonly themes: readonly ThemeId[]; readonly because: readonly Reason[] } | null,
  ): void {
    const words = new Map((seen?.because ?? []).map(({ cue, words: said }) => [cue.slice(cue.indexOf(':') + 1) as ThemeId, said]));
    const now = { text, themes: seen?.themes ?? [], words, question: this.#asks(text, block), block };
    if (now.question) {
      this.#question = this.#question?.block === block ? together(this.#question, now) : now;
      this.#answered = 0;
    } else if (kind === 'heading') this.#question = null;
    else this.#answered++;
    this.#last = kind === 'heading' || now.question ? null : { ...now, item: kind === 'item' };
  }

  #asks(text: string, block: number): boolean {
    return asks(text) || this.#prompts.has(block);
  }
}

/** A question of several sentences: « La commune n’a pas de site. Cela changera-t-il ? » */
function together<Asked extends Before>(first: Asked, then: Asked): Asked {
  return {
    ...then,
    text: `${first.text} ${then.text}`,
    themes: [...new Set([...first.themes, ...then.themes])],
    words: new Map([...first.words, ...then.words]),
  };
}

/** A long sentence has its own matter. */
function isLong(text: string): boolean {
  return text.split(' ').length > LONG;
}

const LONG = 35;
