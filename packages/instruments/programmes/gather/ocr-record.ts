import type { RecognisedWord } from '@beffroi/documents';
import type { OcrTools } from '@beffroi/documents-apart';

/** What was recognised in one page, in points. */
interface PageWords {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly words: readonly RecognisedWord[];
}

/** What was recognised in a document: kept beside it, so that it can be read again without anybody recognising anything. */
export interface OcrRecord {
  readonly format: 'beffroi-ocr/1';
  readonly pages: readonly PageWords[];
}

/** The same tools, which remember what they recognised. */
export function recording(tools: OcrTools): { readonly tools: OcrTools; readonly record: () => OcrRecord | null } {
  const pages = new Map<number, PageWords>();
  return {
    tools: {
      draw: tools.draw,
      async recognise(picture) {
        const words = await tools.recognise(picture);
        const { page, width, height, scale } = picture;
        pages.set(page, { page, width, height, scale, words });
        return words;
      },
    },
    record: () =>
      pages.size === 0 ? null : { format: 'beffroi-ocr/1', pages: [...pages.values()].sort((one, other) => one.page - other.page) },
  };
}

/** Tools that recognise again what was recognised then: pages that nobody recognised cannot be drawn. */
export function replaying({ pages }: OcrRecord): OcrTools {
  const byNumber = new Map(pages.map((page) => [page.page, page]));
  return {
    async draw(_pdf, number) {
      const known = byNumber.get(number);
      if (known === undefined) return null;
      const { page, width, height, scale } = known;
      return { page, width, height, scale, png: new Uint8Array() };
    },
    recognise: async ({ page }) => byNumber.get(page)?.words ?? [],
  };
}

/** Reads a record back, every field checked: an archive may come from anywhere. `null` when it is none. */
export function parseOcrRecord(bytes: Uint8Array): OcrRecord | null {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
  const { format, pages } = objectOf(json);
  if (format !== 'beffroi-ocr/1' || !Array.isArray(pages) || !pages.every(isPageWords)) return null;
  return { format, pages };
}

function isPageWords(value: unknown): value is PageWords {
  const { page, width, height, scale, words } = objectOf(value);
  return Number.isInteger(page) && [width, height, scale].every(isSize) && Array.isArray(words) && words.every(isWord);
}

function isWord(value: unknown): value is RecognisedWord {
  const { text, box, paragraph, line } = objectOf(value);
  const { x, y, width, height } = objectOf(box);
  return typeof text === 'string' && [x, y, width, height].every(isFiniteNumber) && Number.isInteger(paragraph) && Number.isInteger(line);
}

function isSize(value: unknown): boolean {
  return isFiniteNumber(value) && (value as number) > 0;
}

function isFiniteNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
