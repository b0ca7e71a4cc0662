/** A picture or a form: entries of its dictionary, and what it holds, a character a byte. */
export interface MadeObject {
  readonly entries: string;
  readonly data: string;
}

/**
 * Bytes of a PDF with the given contents of pages, in Helvetica (`/F1`), bold (`/F2`) and a font that has lost its letters (`/F3`), with `objects` as `/X0`,
 * `/X1`…
 */
export function madePdf(
  contents: readonly string[],
  { width = 595, height = 842, rotate = 0, info = '', objects = [] as readonly MadeObject[] } = {},
): Uint8Array {
  const pages = contents.map((_, i) => 10 + i * 2);
  const first = 10 + contents.length * 2;
  const bodies = new Map<number, string>([
    [1, '<</Type/Catalog/Pages 2 0 R>>'],
    [2, `<</Type/Pages/Kids[${pages.map((page) => `${page} 0 R`).join(' ')}]/Count ${pages.length}>>`],
    [3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'],
    [4, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>'],
    [5, `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 32/LastChar 126/ToUnicode 6 0 R>>`],
    [
      6,
      stream(
        `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <E020> endbfrange endcmap end end`,
      ),
    ],
    [7, `<<${info}>>`],
  ]);
  const named = objects.map((_, i) => `/X${i} ${first + i} 0 R`).join('');
  for (const [i, { entries, data }] of objects.entries())
    bodies.set(first + i, `<</Type/XObject${entries}/Length ${data.length}>>stream\n${data}\nendstream`);
  for (const [i, content] of contents.entries()) {
    const page = pages[i]!;
    bodies.set(
      page,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R>>/XObject<<${named}>>>>/Contents ${page + 1} 0 R>>`,
    );
    bodies.set(page + 1, stream(content));
  }
  let text = '%PDF-1.4\n';
  const places = new Map<number, number>();
  for (const [number, body] of bodies) {
    places.set(number, text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...bodies.keys()) + 1;
  const start = text.length;
  text += `xref\n0 ${size}\n`;
  for (let number = 0; number < size; number++) {
    const place = places.get(number);
    text += place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  }
  text += `trailer<</Size ${size}/Root 1 0 R/Info 7 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (mark) => mark.charCodeAt(0));
}

/** A line of text at a place counted from the lower left corner, as PDF does. Letters are those of Latin 1. */
export function line(x: number, y: number, text: string, { size = 11, font = 'F1', matrix = '' } = {}): string {
  const escaped = text.replaceAll(/[\\()]/g, (mark) => `\\${mark}`);
  return `BT /${font} ${size} Tf ${matrix === '' ? `1 0 0 1 ${x} ${y}` : `${matrix} ${x} ${y}`} Tm (${escaped}) Tj ET`;
}

function stream(content: string): string {
  return `<</Length ${content.length}>>stream\n${content}\nendstream`;
}
