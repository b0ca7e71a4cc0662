import { PAGES } from '@beffroi/house/pages';
import { redirect } from '@sveltejs/kit';

/** A mark as an address names it. */
interface MarkParams {
  readonly instrument: string;
  readonly code: string;
  readonly indicator: string;
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
