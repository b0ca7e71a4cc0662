import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentBlock, DocumentReading, Sentence } from '@beffroi/documents';
import { assessProgramme, type Commitment, type Statement, type ThemeId } from '@beffroi/programmes/judge';

/** One sentence of a bank, as `fixtures/programmes-sentences/README.md` describes it. */
export interface LabelledSentence {
  readonly id: string;
  readonly sentence: string;
  /** The heading, question, introduction or sentence that stands before it; empty where nothing needs to. */
  readonly before: string;
  /** Its main theme first; none where it says nothing digital of the town's. */
  readonly themes: readonly ThemeId[];
  readonly commitment: Commitment;
  readonly kind: 'plain' | 'paraphrase' | 'context' | 'none';
}

/** Where the banks lie. */
const BANKS = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures', 'programmes-sentences');

/** The sentences of one bank, in their order. */
export async function readBank(name: string): Promise<LabelledSentence[]> {
  const lines = (await readFile(join(BANKS, `${name}.jsonl`), 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as LabelledSentence);
}

/** What the judge says of a sentence in a document of its own, with what stands before it, of a list that speaks of digital matters elsewhere; `null` where that is no statement. */
export function judgeSentence(labelled: LabelledSentence): Statement | null {
  const document = documentWith(labelled);
  const { statements } = assessProgramme([...ELSEWHERE, document]);
  return statements.find((one) => one.document === ELSEWHERE.length && one.sentence === document.sentences.length - 1) ?? null;
}

/** Themes that the rules alone see in it; `null` where it is no statement to them. */
export function seenInSentence(labelled: LabelledSentence): readonly ThemeId[] | null {
  const document = documentWith(labelled);
  let seen: readonly ThemeId[] | null = null;
  assessProgramme([document], ({ sentence, themes }) => {
    if (sentence === document.sentences.at(-1)) seen = themes;
  });
  return seen;
}

/** As many statements as nobody doubts: with fewer, a voice that doubts these would be taken for one that does not hear the sentence. */
const ELSEWHERE = [
  'Nous installerons la fibre optique dans toutes les rues avant 2028.',
  'Toutes les démarches de la mairie se feront en ligne.',
  'Les délibérations et le budget seront publiés en données ouvertes.',
  'Chaque école recevra vingt tablettes numériques.',
  'Un conseiller numérique aidera les habitants à se servir d’un ordinateur.',
].map((sentence) => documentWith({ sentence, before: '' }));

/** A sentence alone; in one paragraph with the sentence before it; below a question, the introduction of a list, or a heading. */
export function documentWith({ sentence, before }: Pick<LabelledSentence, 'sentence' | 'before'>): DocumentReading {
  const blocks: DocumentBlock[] = [];
  const sentences: Sentence[] = [];
  const add = (text: string, block: number, ordinal: number): void => void sentences.push({ block, ordinal, text, page: 1, box: null });
  const push = (kind: DocumentBlock['kind'], text: string, heading = -1): void => {
    blocks.push({ kind, level: kind === 'heading' ? 1 : 0, text, page: 1, box: null, heading });
  };
  if (before === '') {
    push('text', sentence);
    add(sentence, 0, 0);
  } else if (/[.!…][»”"\s]*$/u.test(before)) {
    push('text', `${before} ${sentence}`);
    add(before, 0, 0);
    add(sentence, 0, 1);
  } else {
    const kind = /\?[»”"\s]*$/u.test(before) ? 'text' : /:\s*$/u.test(before) ? 'introduction' : 'heading';
    push(kind === 'heading' ? 'heading' : 'text', before);
    push(kind === 'introduction' ? 'item' : 'text', sentence, kind === 'heading' ? 0 : -1);
    add(before, 0, 0);
    add(sentence, 1, 0);
  }
  return { format: 'text', title: '', pages: [{ number: 1, size: null, state: 'read' }], blocks, sentences };
}
