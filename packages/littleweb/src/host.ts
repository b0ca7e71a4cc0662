import { readFile } from 'node:fs/promises';

/** How a host behaves beyond its files: `.host.json`, as fixtures/README.md describes it. */
export interface HostFile {
  /** `refused`, `silent`, or a status that answers everything. */
  readonly down?: string;
  /** `Content-Type` of its pages. */
  readonly html?: string;
  readonly routes?: readonly Route[];
  readonly missing?: { readonly status?: number; readonly file?: string };
}

/** Tried against path and query, before the files. */
export interface Route {
  readonly match: string;
  readonly status?: number;
  readonly location?: string;
  readonly file?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A template in which `{{month}}`, `{{previous}}` and `{{next}}` are filled in. */
  readonly calendar?: string;
  /** The query parameter that gives the month, `YYYY-MM`. */
  readonly parameter?: string;
}

/** Reads a host's `.host.json`; a host without one (`null`) has no ways of its own. A damaged one throws: it is a fault of its writer. */
export async function readHostFile(path: string | null): Promise<HostFile> {
  if (path === null) return {};
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text) as HostFile;
  } catch (cause) {
    throw new Error(`${path} is not JSON`, { cause });
  }
}

/** Month that a calendar shows when it is asked for none: the little web has no clock. */
const MONTH = '2026-11';

/** Fills a calendar's template for a month; any text that is no month gives the default one. */
export function fillCalendar(template: string, wanted: string | null): string {
  const month = wanted !== null && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(wanted) ? wanted : MONTH;
  return template.replaceAll('{{month}}', month).replaceAll('{{previous}}', shift(month, -1)).replaceAll('{{next}}', shift(month, 1));
}

function shift(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const index = (((year * 12 + number - 1 + by) % 120_000) + 120_000) % 120_000;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}
