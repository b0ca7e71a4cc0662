import { FIGURE_ADDRESSES, MARK_ADDRESSES } from './figure-address.ts';

/** Address of the sheet of a town's accounts, in French. */
export function accountsPath(code: string, wave: string | null = null): string {
  return wave === null ? `/voix/communes/${code}` : `/voix/vagues/${encodeURIComponent(wave)}/communes/${code}`;
}

/** Address of the page where what is shown of a town is contested. */
export const contestPath = (code: string): string => `/contester/${MARK_ADDRESSES.instrument}/${code}/presence`;

/** Address of the panel of a wave; of the newest for `null`. */
export function panelPath(wave: string | null = null): string {
  return wave === null ? '/voix' : `/voix/vagues/${encodeURIComponent(wave)}`;
}

/** Address of the posts behind a figure of an account. */
export function figurePath(code: string, account: string, figure: string, wave: string | null = null): string {
  return `${accountsPath(code, wave)}/${account}/${FIGURE_ADDRESSES.of(figure)}`;
}
