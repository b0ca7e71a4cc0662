import { LIMITS } from '@beffroi/reading';
import type { DocumentBlock, DocumentReading, Sentence } from './document.ts';
import { around, type RawBlock, type RawDocument } from './raw-block.ts';
import { cutSentences } from './sentences.ts';

/** Sets each block under its heading and cuts it into sentences. */
export function assemble(draft: RawDocument): DocumentReading {
  const blocks: DocumentBlock[] = [];
  const sentences: Sentence[] = [];
  // The headings that are open, outer ones first.
  const open: { level: number; index: number }[] = [];
  for (const each of draft.blocks) {
    const index = blocks.length;
    const framed = each.kind === 'running' || each.kind === 'frame';
    if (each.kind === 'heading') while (open.length > 0 && open.at(-1)!.level >= each.level) open.pop();
    blocks.push({
      kind: each.kind,
      level: each.kind === 'heading' || each.kind === 'cell' ? each.level : 0,
      text: each.text,
      page: each.page,
      box: boxOf(each, 0, each.text.length),
      heading: framed ? -1 : (open.at(-1)?.index ?? -1),
    });
    if (each.kind === 'heading') open.push({ level: each.level, index });
    if (framed) continue;
    const whole = each.kind === 'heading';
    const spans = whole ? [{ start: 0, end: each.text.length }] : cutSentences(each.text);
    for (const [ordinal, span] of spans.entries()) {
      const page = pageAt(each, span.start);
      sentences.push({
        block: index,
        ordinal,
        text: each.text.slice(span.start, span.end),
        page,
        box: boxOf(each, span.start, span.end, page),
      });
    }
  }
  const title = draft.title === '' ? (blocks.find((block) => block.kind === 'heading')?.text ?? '') : draft.title;
  return { format: draft.format, title: title.slice(0, LIMITS.blockCharacters), pages: draft.pages, blocks, sentences };
}

function pageAt(draft: RawBlock, offset: number): number {
  return draft.lines.find((line) => line.end > offset)?.page ?? draft.page;
}

/** The box of the lines that hold these characters, on the page where they begin. */
function boxOf(draft: RawBlock, start: number, end: number, page = draft.page) {
  const boxes = [];
  let from = 0;
  for (const line of draft.lines) {
    if (line.end > start && from < end && line.page === page) boxes.push(line.box);
    from = line.end;
  }
  return around(boxes);
}
