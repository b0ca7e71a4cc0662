import { PAGES } from '@beffroi/house/pages';
import { idAt } from '@beffroi/ui/server/moved.ts';
import { type AddressWords, addressWords } from '@beffroi/words';
import { redirect } from '@sveltejs/kit';

/** A mark as an address names it. */
interface MarkParams {
  readonly instrument: string;
  readonly code: string;
  readonly indicator: string;
}

const NO_WORDS = addressWords<string>({});

/** How addresses name the indicators of an instrument: in its French words, or by ids where its pages give none. */
export const indicatorWords = (instrument: string): AddressWords<string> =>
  PAGES.find(({ instrument: id }) => id === instrument)?.addresses?.indicators ?? NO_WORDS;

/**
 * The id of the indicator that a part of an address names.
 *
 * @throws 301 to its words, where the address has its id, as it was before
 */
export function indicatorAt(url: URL, instrument: string, part: string): string {
  const words = indicatorWords(instrument);
  return words.at(part) === null ? part : idAt(url, part, words);
}

/**
 * The ids of what an address of `/contester` names, in an instrument's French words or by its ids.
 *
 * @throws 301 to its words, where it has some and the address has its ids, as it was before
 */
export function askedMark({ params, url }: { readonly params: MarkParams; readonly url: URL }): MarkParams {
  const { instrument, code, indicator } = params;
  const of = PAGES.find(({ instrument: id, addresses }) => addresses !== undefined && [id, addresses.instrument].includes(instrument));
  const found = of?.addresses?.indicators.at(indicator) ?? null;
  if (of?.addresses === undefined || found === null) return params;
  if (found.moved || instrument !== of.addresses.instrument) {
    const parts = url.pathname.split('/');
    parts.splice(-3, 3, of.addresses.instrument, code, of.addresses.indicators.of(found.id));
    redirect(301, `${parts.join('/')}${url.search}`);
  }
  return { instrument: of.instrument, code, indicator: found.id };
}
