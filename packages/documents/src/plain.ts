import { decode, LIMITS } from '@beffroi/reading';
import { BEGINS_ROW, type DocumentPage } from './document.ts';
import { withoutFrontMatter } from './front-matter.ts';
import { joint, vocabularyOf } from './hyphens.ts';
import { unmarked } from './markdown.ts';
import { bulletLength, isCapitals, isClosed, numberLength } from './marks.ts';
import { plainBlock, type RawBlock, type RawDocument } from './raw-block.ts';

/** Level of a heading that only its look makes one. */
const BY_LOOK = 3;
/** A heading is short. */
const HEADING = 120;
/** Lines are hard-wrapped when most of the long ones end within this share of the longest usual one. */
const LINE_MOST = 200;

interface Line {
  readonly text: string;
  readonly indent: number;
}

/**
 * Reads a text: a form feed begins a page, an empty line parts paragraphs, lines that were wrapped at a width are joined, words that were cut there are
 * whole again. With `markdown`, its marks are read and left out; a few of them (`#`, underlines, bullets) are read anyway.
 */
export function readPlainDocument(bytes: Uint8Array, contentType: string | null, markdown: boolean): RawDocument {
  const source = decode(bytes, contentType).text.replaceAll(/\r\n?/gu, '\n').replaceAll('\u0000', '').normalize('NFC');
  const body = markdown || /^---\n/u.test(source) ? withoutFrontMatter(source) : { title: '', text: source };
  const sheets = body.text.split('\f');
  while (sheets.length > 1 && sheets.at(-1)!.trim() === '') sheets.pop();
  const allLines = sheets.flatMap((sheet) => sheet.split('\n'));
  const vocabulary = vocabularyOf(() => allLines);
  // What a width has cut goes on in small letters whoever wrote it.
  const smallInitials = beginsSmall(allLines) && !isFilled(allLines, Math.max(...allLines.map((line) => line.trimEnd().length)));
  const width = smallInitials ? null : wrapWidth(allLines);
  const blocks: RawBlock[] = [];
  const pages: DocumentPage[] = [];
  const isMarkdown = markdown || looksLikeMarkdown(body.text);
  // Who marks headings has marked them all: a short line below one is what it says.
  const marksHeadings = isMarkdown && (body.text.match(/^#{1,6}\s/gmu)?.length ?? 0) > 2;

  for (const [at, sheet] of sheets.entries()) {
    const page = at + 1;
    pages.push({ number: page, size: null, state: 'read' });
    let paragraph: Line[] = [];
    let fenced = false;
    const end = () => {
      if (paragraph.length > 0) for (const draft of draftsOf(paragraph, page)) push(draft);
      paragraph = [];
    };
    const lines = sheet.split('\n');
    for (let i = 0; i < lines.length; i++) {
      const raw = lines[i]!;
      if (isMarkdown && /^\s*(?:```|~~~)/u.test(raw)) {
        fenced = !fenced;
        end();
        continue;
      }
      const text = raw.trim().replaceAll(/\s+/gu, ' ');
      if (text === '') {
        end();
        continue;
      }
      const hashes = /^(#{1,6})\s+(.*?)\s*#*$/u.exec(text);
      if (hashes !== null && !fenced) {
        end();
        push(plainBlock('heading', hashes[1]!.length, clean(hashes[2]!), page));
        continue;
      }
      // The rule of a table.
      if (/^[|+:=_\s-]*[|+][|+:=_\s-]*$/u.test(text) && /[-=_]{2}/u.test(text)) continue;
      // A line of = or - underlines the one before; alone it is a rule.
      const under = /^(?:={3,}|-{3,}|_{3,}|\*{3,}|~{3,}|(?:[-*_] ){2,}[-*_])$/u.exec(text);
      if (under !== null) {
        const last = paragraph.at(-1);
        if (last !== undefined && paragraph.length === 1 && /^[=-]/u.test(text) && last.text.length <= HEADING) {
          paragraph = [];
          push(plainBlock('heading', text.startsWith('=') ? 1 : 2, clean(last.text), page));
        } else end();
        continue;
      }
      if (isMarkdown && /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/u.test(text)) continue;
      const cells = isMarkdown && /^\|.*\|$/u.test(text) ? text.slice(1, -1).split('|') : rowAt(lines, i);
      if (cells !== null) {
        end();
        for (const [place, cell] of cells.entries()) {
          const words = clean(cell.replaceAll(/\s+/gu, ' '));
          if (words !== '') push(plainBlock('cell', place === 0 ? BEGINS_ROW : 0, words, page));
        }
        continue;
      }
      paragraph.push({ text: isMarkdown ? text.replace(/^(?:>\s?)+/u, '') : text, indent: raw.length - raw.trimStart().length });
    }
    end();
  }
  return { format: 'text', title: body.title, pages, blocks };

  function clean(text: string): string {
    return isMarkdown ? unmarked(text) : text.trim();
  }

  function push(draft: RawBlock): void {
    if (draft.text === '') return;
    const last = blocks.at(-1);
    // What goes on over a page stays one.
    if (
      last !== undefined &&
      last.page < draft.page &&
      draft.kind === 'text' &&
      (last.kind === 'text' || last.kind === 'item' || last.level === BY_LOOK) &&
      last.text.length < LIMITS.blockCharacters &&
      goesOn(last.text, draft.text)
    ) {
      const { kept, between } = joint(last.text, draft.text, vocabulary);
      blocks[blocks.length - 1] = { ...last, kind: last.kind === 'item' ? 'item' : 'text', level: 0, text: kept + between + draft.text };
      return;
    }
    blocks.push(draft);
  }

  /** A paragraph as the reader sees it: headings, items and text may stand in it without an empty line between. */
  function draftsOf(lines: readonly Line[], page: number): RawBlock[] {
    const drafts: { kind: RawBlock['kind']; level: number; parts: string[] }[] = [];
    let open = false;
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1];
      const after = lines[at + 1];
      const last = drafts.at(-1);
      const bullet = bulletLength(line.text);
      const number = bullet === 0 ? numberLength(line.text) : 0;
      if (number > 0 && isTitle(line, at === 0 && after === undefined)) {
        drafts.push({ kind: 'heading', level: BY_LOOK, parts: [line.text] });
        open = false;
      } else if (bullet > 0 || number > 0) {
        drafts.push({ kind: 'item', level: 0, parts: [line.text.slice(bullet)] });
        open = true;
      } else if (
        isCapitals(line.text) &&
        line.text.length <= HEADING &&
        (last === undefined || last.kind === 'heading' || before === undefined || isClosed(before.text) || last.kind === 'item')
      ) {
        if (last?.kind === 'heading' && last.level === 2 && before !== undefined && isCapitals(before.text)) append(last.parts, line.text);
        else drafts.push({ kind: 'heading', level: 2, parts: [line.text] });
        open = false;
      } else if (open && last !== undefined && before !== undefined && continues(before, line)) {
        append(last.parts, line.text);
      } else if (at === 0 && after === undefined && !marksHeadings && isTitle(line, true)) {
        drafts.push({ kind: 'heading', level: BY_LOOK, parts: [line.text] });
      } else {
        drafts.push({ kind: 'text', level: 0, parts: [line.text] });
        open = true;
      }
    }
    return drafts.map((draft) => plainBlock(draft.kind, draft.level, clean(draft.parts.join('')), page));
  }

  /** A short line alone, or a numbered one, that begins with a capital and is not closed. */
  function isTitle(line: Line, alone: boolean): boolean {
    if (!alone || line.text.length > 80 || isClosed(line.text) || /[,]$/u.test(line.text)) return false;
    const body = line.text.slice(numberLength(line.text));
    return /^["«“]?\s?\p{Lu}/u.test(body) && !/[.!?…]\s/u.test(body) && body.split(' ').length <= 12 && !/https?:|@|www\./u.test(body);
  }

  /** Whether a line goes on in the next: it was broken because it was full, or says so. */
  function continues(line: Line, next: Line): boolean {
    if (/[-\u00ad]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)) return true;
    if (!smallInitials && /^\p{Ll}/u.test(next.text) && !/[.!?…]$/u.test(line.text)) return true;
    if (width === null) return false;
    const firstWord = next.text.split(' ', 1)[0]!.length;
    return line.indent + line.text.length + 1 + firstWord > width - 8;
  }

  /** The last part is the last line: a paragraph of many lines is not looked through again at each. */
  function append(parts: string[], text: string): void {
    const { kept, between } = joint(parts.at(-1) ?? '', text, vocabulary);
    parts[parts.length - 1] = kept;
    parts.push(between, text);
  }
}

/** Whether what begins the next page ends a sentence of this one. */
function goesOn(last: string, next: string): boolean {
  return /^[\p{Ll}\p{N}(«]/u.test(next) && !/[.!?…:]["”»)\s]*$/u.test(last) && /^\p{Ll}/u.test(next);
}

/** Whether who wrote it begins paragraphs with small letters: a small letter then says nothing of the line before. */
function beginsSmall(lines: readonly string[]): boolean {
  const initials = lines
    .filter(
      (line, at) =>
        line.trim() !== '' && !isCapitals(line.trim()) && ((lines[at - 1] ?? '').trim() === '' || isCapitals(lines[at - 1]!.trim())),
    )
    .map((line) => /\p{L}/u.exec(line)?.[0] ?? '');
  return initials.length >= FEW && initials.filter((letter) => /\p{Ll}/u.test(letter)).length * 2 > initials.length;
}

/** Paragraphs at least, but for titles in capitals, from which one can tell how somebody writes. */
const FEW = 1;

/** Whether each line that another follows had no room for its first word: so it is where a width has cut them. */
function isFilled(lines: readonly string[], longest: number): boolean {
  const followed = lines.flatMap((line, at) => {
    const next = (lines[at + 1] ?? '').trim();
    return line.trim() === '' || next === '' ? [] : [line.trimEnd().length + 1 + next.split(' ', 1)[0]!.length > longest];
  });
  return followed.filter(Boolean).length >= followed.length * FILLED;
}

/** The share of such lines from which on a text was wrapped. */
const FILLED = 0.9;

/** The width at which lines were wrapped; `null` when each paragraph is one line. */
function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length >= 30);
  if (lengths.length < 4) return lengths.length === 0 ? null : Math.max(...lengths) <= LINE_MOST ? Math.max(...lengths) : null;
  lengths.sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.8)]!;
  return usual > LINE_MOST ? null : usual;
}

function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, 20_000);
  const marks = [/^#{1,6} \S/mu, /\*\*[^*\n]+\*\*/u, /\[[^\]\n]+\]\([^)\s]+\)/u].filter((mark) => mark.test(head)).length;
  return marks >= 1;
}

/** The cells of a line that is a row of a table: bars or tabs part them, in the line before or behind too; a rule under the head is no line. `null` for any other line. */
function rowAt(lines: readonly string[], at: number): readonly string[] | null {
  const row = cellsOf(lines[at]!);
  if (row === null) return null;
  const beside = [neighbour(lines, at, -1), neighbour(lines, at, 1)].some((line) => line !== undefined && cellsOf(line) !== null);
  return beside ? row : null;
}

/** The next line that is neither empty nor a rule. */
function neighbour(lines: readonly string[], at: number, step: 1 | -1): string | undefined {
  let k = at + step;
  while (lines[k] !== undefined && /^[\s|+:=_-]*$/u.test(lines[k]!)) k += step;
  return lines[k];
}

function cellsOf(line: string): readonly string[] | null {
  const text = line.trim();
  const parts = /\s\|\s|^\||\|$/u.test(text) ? text.replace(/^\|/u, '').replace(/\|$/u, '').split('|') : text.split(/\t+/u);
  return parts.length >= 2 && parts.length <= MOST_CELLS && parts.some((part) => part.trim() !== '') ? parts : null;
}

/** Cells of a row at most: more bars than that are a drawing. */
const MOST_CELLS = 12;
