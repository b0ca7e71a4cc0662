import type { DocumentBlock, Sentence } from '@beffroi/documents';
import { type Annotated, type Before, joined } from '../annotate.ts';
import type { ThemeId } from '../codebook/theme.ts';
import type { Reason } from '../verdict.ts';
import type { Above } from './above.ts';
import { answers, asks, goesOn, pointsBack, prefers, takesUp } from './goes-on.ts';
import { verbsOf } from './verbs.ts';

/** How many sentences of an answer a question gives its field to. */
const ANSWER = 3;

/** What the rules and the ladder made of a sentence; `themes` empty where they saw nothing. */
export interface Made {
  readonly themes: readonly ThemeId[];
  readonly because: readonly Reason[];
  readonly commitment: number;
}

type Kept = Omit<Before, 'how'> & { readonly block: number };

/** What was said before a sentence while a document is read: the last question, what stands above, the sentence right before. No question or sentence goes on over a heading. */
export class Said {
  #question: Kept | null = null;
  #answered = 0;
  /** The block that began to answer. */
  #answering = -1;
  /** Themes of the last sentence that had any, and how many blocks ago. */
  #topic: readonly ThemeId[] = [];
  #since = 0;
  #last: (Kept & { readonly item: boolean }) | null = null;
  /** The heading that runs into the paragraph that is read. */
  #runIn: Kept | null = null;
  readonly #heads = new Map<number, Kept>();
  readonly #prompts: ReadonlySet<number>;
  readonly #above: Above;

  /** @param prompts blocks that ask */
  constructor(prompts: ReadonlySet<number>, above: Above) {
    this.#prompts = prompts;
    this.#above = above;
  }

  /** What may give a sentence its field, nearest first. */
  before({ text, block }: Sentence, { kind }: DocumentBlock): { readonly before?: readonly Before[] } {
    if (kind === 'heading' || this.#asks(text, block) || this.#isName(text)) return {};
    if (this.#question !== null && this.#answered < ANSWER && this.#isAnswer(text, block))
      return { before: [...this.#answeredOn(text, block), { ...this.#question, how: 'question' }, ...this.#near(text, block)] };
    const before = [
      this.#pointedAt(text, block),
      this.#asked(block),
      this.#ranIn(text, block),
      this.#head(text, block, kind),
      this.#row(block),
    ].filter((one) => one !== null);
    return before.length === 0 ? {} : { before };
  }

  /** Behind the first sentence of an answer, what a pronoun points at is nearer than the question: « Un atelier, dans l’ancien carreau. Il ouvrira en 2028. » */
  #answeredOn(text: string, block: number): Before[] {
    const last = this.#last;
    return this.#answered > 0 && last !== null && last.themes.length > 0 && last.block === block && goesOn(text)
      ? [{ ...last, how: 'pronoun' }]
      : [];
  }

  /** Behind the first sentence of an answer, what was just said may go on too, where this one has words for it. */
  #near(text: string, block: number): Before[] {
    const last = this.#last;
    return this.#answered > 0 && last !== null && last.themes.length > 0 && last.block === block && text.split(' ').length <= NEAR
      ? [{ ...last, how: 'near' }]
      : [];
  }

  /** The heading that runs into the paragraph: « N comme numérique. Une commission s’en occupera. » */
  #ranIn(text: string, block: number): Before | null {
    return this.#runIn === null || this.#runIn.block !== block || isLong(text) ? null : { ...this.#runIn, how: 'above', leadsIn: false };
  }

  /** What a cell's row is of. */
  #row(block: number): Before | null {
    const first = this.#above.rowOf(block);
    const head = first === null ? undefined : this.#heads.get(first);
    return head === undefined ? null : { ...head, how: 'above', leadsIn: false };
  }

  /** In a dialogue, who speaks: « Léa Pommier. » */
  #isName(text: string): boolean {
    return this.#prompts.size > 0 && NAME.test(text);
  }

  /** In a dialogue whatever comes first answers; elsewhere only what promises, or says yes or no. */
  #isAnswer(text: string, block: number): boolean {
    // Where nobody else asks, one paragraph answers.
    if (this.#prompts.size === 0 && this.#answered > 0 && this.#answering !== block) return false;
    return answers(text) || this.#question!.block === block || (this.#answered === 0 && this.#prompts.has(this.#question!.block));
  }

  /** What is said on behind the first words of an answer: the question stands above it as a heading would. */
  #asked(block: number): Before | null {
    const question = this.#question;
    if (question === null || this.#answered >= ANSWER || !this.#prompts.has(question.block) || question.block === block) return null;
    return { ...question, how: 'above', leadsIn: true };
  }

  #pointedAt(text: string, block: number): Before | null {
    const last = this.#last;
    if (last === null || isLong(text) || isLong(last.said.text)) return null;
    // From item to item nothing goes on but what points at all that the one before said.
    if (last.item && last.block !== block) {
      if (takesUp(text)) return { ...last, how: 'pronoun' };
      return pointsBack(text) ? { ...last, how: 'near' } : null;
    }
    if (prefers(text)) return { ...last, how: 'near' };
    if (goesOn(text)) return { ...last, how: 'pronoun' };
    return last.themes.length > 0 && last.block === block && text.split(' ').length <= NEAR ? { ...last, how: 'near' } : null;
  }

  #head(text: string, block: number, kind: DocumentBlock['kind']): Before | null {
    const above = this.#above.of(block);
    const head = above === null || isLong(text) ? undefined : this.#heads.get(above);
    if (head === undefined) return null;
    const leadsIn = this.#above.leadsIn(above!);
    // Who says « nous planterons » speaks of something new.
    const right =
      !leadsIn &&
      this.#last === null &&
      above === block - 1 &&
      head.said.text.split(' ').length <= SHORT &&
      text.split(' ').length <= NEAR &&
      verbsOf(text).length === 0;
    return { ...head, how: 'above', leadsIn, right, lists: leadsIn && kind === 'item' && isThing(text) };
  }

  /**
   * Keeps a sentence for those behind it.
   *
   * @param runsIn whether it is a heading that runs into its paragraph
   */
  add({ text, block }: Sentence, { kind }: DocumentBlock, said: Annotated, made: Made, runsIn = false): void {
    if (this.#isName(text)) return;
    const words = new Map(made.because.map(({ cue, words: shown }) => [cue.slice(cue.indexOf(':') + 1) as ThemeId, shown]));
    const now: Kept = { said: { text, found: said.found }, themes: made.themes, words, commitment: made.commitment, block };
    if (this.#asks(text, block)) {
      const asked = this.#question?.block === block ? together(this.#question, now) : now;
      this.#question = asked.themes.length > 0 || this.#since > ANSWER ? asked : { ...asked, behind: this.#topic };
      this.#answered = 0;
    } else if (kind === 'heading') this.#question = null;
    else if (this.#answered++ === 0) this.#answering = block;
    if (made.themes.length > 0) [this.#topic, this.#since] = [made.themes, 0];
    else if (kind === 'heading') this.#topic = [];
    else if (!this.#asks(text, block)) this.#since++;
    if (this.#above.isAbove(block) || kind === 'cell') this.#heads.set(block, now);
    if (runsIn) this.#runIn = now;
    this.#last = runsIn || this.#above.isAbove(block) || this.#asks(text, block) ? null : { ...now, item: kind === 'item' };
  }

  #asks(text: string, block: number): boolean {
    return asks(text) || this.#prompts.has(block);
  }
}

/** A question of several sentences: « La commune n’a pas de site. Cela changera-t-il ? » */
function together(first: Kept, then: Kept): Kept {
  return {
    ...then,
    said: joined(first.said, then.said),
    themes: [...new Set([...first.themes, ...then.themes])],
    words: new Map([...first.words, ...then.words]),
  };
}

const NAME = /^[\s–—-]*(?:\p{Lu}|Questions?|Réponses?|Reponses?|\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){1,3})\s?[.:]$/u;

/** Whether an item names a thing and nothing that is done: « les menus de la cantine ». */
function isThing(text: string): boolean {
  return /^\P{L}*(?:le|la|les|l['’]|des?|du|une?)(?!\p{L})/iu.test(text) && text.split(' ').length <= THING && verbsOf(text).length === 0;
}

/** Words at most of a thing. */
const THING = 10;

/** Words at most of a heading that names a thing: what stands right below it says something of it. */
const SHORT = 6;

/** A long sentence has its own matter. */
function isLong(text: string): boolean {
  return text.split(' ').length > LONG;
}

const LONG = 35;
/** Words at most of a sentence that goes on from the one before without pointing back. */
const NEAR = 20;
