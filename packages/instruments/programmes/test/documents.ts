import type { DocumentBlock, DocumentReading, Sentence } from '@beffroi/documents';

/** A document as the reader would make it: each text a block of one sentence; `# ` begins a heading, `- ` an item. */
export function documentOf(...texts: readonly string[]): DocumentReading {
  const blocks: DocumentBlock[] = [];
  let heading = -1;
  for (const text of texts) {
    const isHeading = text.startsWith('# ');
    const item = text.startsWith('- ');
    blocks.push({
      kind: isHeading ? 'heading' : item ? 'item' : 'text',
      level: isHeading ? 1 : 0,
      text: isHeading || item ? text.slice(2) : text,
      page: 1,
      box: null,
      heading: isHeading ? -1 : heading,
    });
    if (isHeading) heading = blocks.length - 1;
  }
  const sentences = blocks.map(({ text }, block): Sentence => ({ block, ordinal: 0, text, page: 1, box: null }));
  return { format: 'text', title: '', pages: [{ number: 1, size: null, state: 'read' }], blocks, sentences };
}
