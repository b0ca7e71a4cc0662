import { LIMITS } from '../limits.ts';
import { addMarks, type Hint, hintOf } from '../zones.ts';
import type { Page } from './page.ts';

/** What a `class` or an `id` says of its element; the page is marked by its words. */
export function hintFor(page: Page, value: string): Hint {
  page.recorder?.hints.push(value);
  const known = page.hints.get(value);
  if (known !== undefined) return known;
  const hint = hintOf(value);
  addMarks(page.marks, hint);
  if (page.hints.size < LIMITS.ids) page.hints.set(value, hint);
  return hint;
}
