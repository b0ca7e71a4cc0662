import type { Recognise, RecognisedWord } from '@beffroi/documents';
import { runProgram } from './run-program.ts';

const POINTS_PER_INCH = 72;
const LIMITS = { milliseconds: 120_000, bytes: 20_000_000 };
/** Percent: below, it guesses at specks. Where the rest of the line is sure, it only doubts an apostrophe. */
const CONFIDENCE = 30;
const SURE_LINE = 60;
/** In Tesseract’s table, the kind of row that is a word. */
const WORD = '5';

/** Recognises French words with Tesseract, which also finds columns and lines. What it cannot do in time has no words. */
export function recogniseWith(tesseract: string): Recognise {
  return async ({ png, scale }) => {
    const args = ['stdin', 'stdout', '-l', 'fra', '--psm', '3', '--dpi', String(Math.round(scale * POINTS_PER_INCH)), 'tsv'];
    const table = await runProgram(tesseract, args, png, LIMITS);
    return table === null ? [] : wordsOf(table.toString('utf8'), scale);
  };
}

function wordsOf(table: string, scale: number): RecognisedWord[] {
  const lines = new Map<string, { readonly word: RecognisedWord; readonly confidence: number }[]>();
  const paragraphs = new Map<string, number>();
  for (const row of table.split('\n').slice(1)) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text = ''] = row.split('\t');
    if (level !== WORD || text.trim() === '') continue;
    const key = `${page} ${block} ${paragraph}`;
    if (!paragraphs.has(key)) paragraphs.set(key, paragraphs.size);
    const box = { x: Number(left) / scale, y: Number(top) / scale, width: Number(width) / scale, height: Number(height) / scale };
    const word = { text: text.trim(), box, paragraph: paragraphs.get(key)!, line: Number(line) };
    const words = lines.get(`${key} ${line}`) ?? [];
    words.push({ word, confidence: Number(confidence) });
    lines.set(`${key} ${line}`, words);
  }
  return [...lines.values()].flatMap((words) => {
    const mean = words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length;
    return words
      .filter(({ word, confidence }) => confidence >= CONFIDENCE || (mean >= SURE_LINE && /\p{L}{2}/u.test(word.text)))
      .map(({ word }) => word);
  });
}
