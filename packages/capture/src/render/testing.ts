import type { Answer, Question, Source } from '../source.ts';
import { openBrowser, type SharedBrowser } from './browser.ts';
import { findBrowser } from './find-browser.ts';
import { createRenderer, type RenderBudget, type RenderInput, type Rendering } from './renderer.ts';

/** What a table answers at an address: a page's body, or more. */
export type Page = string | { readonly status?: number; readonly type?: string; readonly body?: string; readonly location?: string };

/** A source that answers from a table, and tells what it was asked. @param everywhere the address whose page answers at all that the table does not hold */
export function tableSource(pages: Readonly<Record<string, Page>>, everywhere = ''): Source & { readonly asked: Question[] } {
  const asked: Question[] = [];
  return {
    name: 'folder',
    polite: false,
    obeys: false,
    asked,
    async ask(question): Promise<Answer> {
      asked.push(question);
      const page = pages[question.url] ?? pages[everywhere];
      if (page === undefined) return { kind: 'obstacle', obstacle: 'down', cause: 'not-in-source', detail: 'nowhere', milliseconds: 0 };
      const { status = 200, type = 'text/html; charset=utf-8', body = '', location } = typeof page === 'string' ? { body: page } : page;
      const bytes = Buffer.from(body);
      const headers: [string, string][] = [
        ['Content-Type', type],
        ...(location === undefined ? [] : [['Location', location] as [string, string]]),
      ];
      return {
        kind: 'response',
        status,
        statusText: '',
        headers,
        body: bytes,
        received: bytes.byteLength,
        truncated: false,
        milliseconds: 0,
        request: [],
        address: null,
      };
    },
    close: async () => {},
  };
}

/** The page that is drawn. */
export const HOME = 'https://www.rivebelle.fr/';

/** How a page is drawn. */
export interface Setting {
  readonly input?: RenderInput;
  readonly budget?: Partial<RenderBudget>;
  readonly permit?: (url: string) => boolean;
  readonly bodyBytes?: number;
  /** The page that answers at every address that the table does not hold. */
  readonly everywhere?: string;
}

/** What became of the page, and what the source was asked. */
export interface Drawn {
  readonly rendering: Rendering;
  readonly asked: readonly Question[];
}

/** The browser of this machine. @throws where there is none */
export async function browserOfTests(): Promise<SharedBrowser> {
  const path = await findBrowser(process.env);
  if (path === null)
    throw new Error('These tests need a browser of the Chromium family: install chromium, or name one in BEFFROI_CHROMIUM.');
  return openBrowser(path);
}

/** Draws the page `HOME` of a table of pages. */
export async function drawHome(browser: SharedBrowser, pages: Readonly<Record<string, Page>>, setting: Setting = {}): Promise<Drawn> {
  const source = tableSource(pages, setting.everywhere);
  const renderer = createRenderer({
    browser,
    source,
    userAgent: 'Beffroi/0.1 (test)',
    limits: { bodyBytes: setting.bodyBytes ?? 1_000_000, milliseconds: 5000, ratio: 100 },
    budget: setting.budget ?? {},
    permit: async (url) => setting.permit?.(url) ?? true,
  });
  try {
    return { rendering: await renderer.render(HOME, setting.input), asked: source.asked };
  } finally {
    await renderer.close();
  }
}

/** The document that was drawn. @throws when there is none */
export function htmlOf({ rendering }: Drawn): string {
  if (rendering.kind !== 'rendered') throw new Error(rendering.detail);
  return rendering.html;
}

/** The text of a document, white space folded. */
export const textOf = (document: string): string =>
  document
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
