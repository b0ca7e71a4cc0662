import { COLLECT_DEFAULTS, createRenderer, type Draw, type RenderBudget, type SharedBrowser, type Source } from '@beffroi/capture';
import { decode } from '@beffroi/reading';

/** Pages of one town that are drawn at most: a site that wants it everywhere is drawn best pages first. */
const PAGES = 40;
const BUDGET: Partial<RenderBudget> = { milliseconds: 15_000 };

export interface DrawingOptions {
  /** Shared by all towns. */
  readonly browser: SharedBrowser;
  /** What answers the requests of a page: the same that the collector reads from. */
  readonly source: Source;
  readonly userAgent: string;
  readonly signal?: AbortSignal;
}

/** The collector's way to the browser, for one town. */
export interface Drawing {
  readonly draw: Draw;
  close(): Promise<void>;
}

/**
 * A page as the browser is to take it: in the encoding that the reader found, and as HTML. Declarations lie, XHTML is often none, and a browser that believed either would
 * draw another page than the one that was read.
 */
export function asItIsRead(
  body: Uint8Array,
  contentType: string | null,
): { readonly html: string | Uint8Array; readonly contentType: string } {
  const { text, encoding, misdeclared } = decode(body, contentType);
  // Bytes where they will do: scripts beside the page, too, are in its encoding.
  return misdeclared
    ? { html: text, contentType: 'text/html; charset=utf-8' }
    : { html: body, contentType: `text/html; charset=${encoding}` };
}

/** Opens a browser's context for one town. Pages that cannot be drawn stay as they came: unreadable, if they were empty. */
export function drawWith(options: DrawingOptions): Drawing {
  let left = PAGES;
  let current: (url: string) => Promise<boolean> = async () => false;
  // One at a time: `permit` belongs to the page that is being drawn, and a context shares its cookies.
  let turn: Promise<unknown> = Promise.resolve();
  const renderer = createRenderer({
    browser: options.browser,
    source: options.source,
    userAgent: options.userAgent,
    limits: COLLECT_DEFAULTS.limits,
    budget: BUDGET,
    permit: (url) => current(url),
  });
  const drawOne: Draw = async ({ visit, body }, permit) => {
    if (left <= 0 || options.signal?.aborted === true) return null;
    left--;
    current = permit;
    const began = performance.now();
    const drawn = await renderer.render(visit.url, {
      ...asItIsRead(body, visit.contentType),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    if (drawn.kind === 'failed') return null;
    return {
      html: new TextEncoder().encode(drawn.html),
      finalUrl: drawn.finalUrl,
      truncated: drawn.truncated,
      milliseconds: Math.round(performance.now() - began),
      requests: drawn.requests,
    };
  };
  return {
    draw: (page, permit) => {
      const drawing = turn.then(() => drawOne(page, permit));
      turn = drawing.catch(() => undefined);
      return drawing;
    },
    close: () => renderer.close(),
  };
}
