import { hrefIn } from '@beffroi/ui/language.ts';
import { type QrPath, qrOf } from '@beffroi/ui/server/qr.ts';
import { BASKET_NOTE, basketOf, basketQuery } from '#lib/basket.ts';
import { basketShown } from '#lib/server/plan/basket.ts';
import type { PageServerLoad } from './$types';

/** A basket: its address holds all of it, and every level comes from the waves. */
export const load = (async ({ url, locals, setHeaders }) => {
  const { house, language } = locals;
  setHeaders({ 'x-robots-tag': 'noindex', 'referrer-policy': 'same-origin' });
  const basket = basketOf(url.searchParams);
  const shown = await basketShown(house, basket, language);
  const query = basketQuery(basket);
  const address = new URL(`${hrefIn(language, '/panier')}?${query}`, url.origin).href;
  return { shown, query, address, qr: codeOf(address), noteMost: BASKET_NOTE };
}) satisfies PageServerLoad;

/** Bytes that a code of medium strength which a phone reads from paper holds well. */
const SCANNED = 900;

const codeOf = (address: string): QrPath | null => (address.length > SCANNED ? null : qrOf(address));
