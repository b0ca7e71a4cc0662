import { parseInseeCode } from '@beffroi/domain';
import { parseWallDate } from '@beffroi/speaking';

/** A step that a visitor took, with what they wrote beside it. What it leads from and to is not in an address: the waves say it. */
export interface BasketStep {
  /** `instrument:indicator`. */
  readonly key: string;
  /** `2027-06-30`; `null`: none. */
  readonly due: string | null;
  readonly note: string;
}

/** A plan that a visitor made of a town's next steps. It is its address, and kept nowhere. */
export interface Basket {
  /** INSEE code; `null` where the address names none. */
  readonly town: string | null;
  readonly steps: readonly BasketStep[];
}

/** Steps of a basket, and signs of a note, at most: an address has to fit a code that a phone scans. */
export const BASKET_STEPS = 12;
export const BASKET_NOTE = 120;

const KEY = /^[a-z][a-z0-9-]{0,40}:[a-z][a-z0-9-]{0,60}$/;

/** Reads an address. What cannot be is left out: somebody typed it, or cut it. */
export function basketOf(query: URLSearchParams): Basket {
  const keys = [...new Set(query.getAll('etape'))].filter((key) => KEY.test(key)).slice(0, BASKET_STEPS);
  const steps = keys.map((key) => {
    const due = (query.get(`date:${key}`) ?? '').trim();
    const words = (query.get(`note:${key}`) ?? '').replace(/\s+/g, ' ').replace(/\p{C}/gu, '').replace(/ +/g, ' ');
    const note = [...words.trim()].slice(0, BASKET_NOTE).join('').trim();
    return { key, due: parseWallDate(due) === null ? null : due, note };
  });
  return { town: parseInseeCode(query.get('commune') ?? ''), steps };
}

/** Writes one: `basketOf` reads it back. Nothing is written that is empty, so that it stays short. */
export function basketQuery({ town, steps }: Basket): string {
  const query = new URLSearchParams(town === null ? {} : { commune: town });
  for (const { key, due, note } of steps) {
    query.append('etape', key);
    if (due !== null) query.set(`date:${key}`, due);
    if (note !== '') query.set(`note:${key}`, note);
  }
  return query.toString();
}
