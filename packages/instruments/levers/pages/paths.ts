import { LEVER_ADDRESSES, MARK_ADDRESSES } from './lever-address.ts';

/** Address of an authority's levers, in French; of a wave's, where one is named. */
export function authorityPath(code: string, wave: string | null = null): string {
  return wave === null ? `/leviers/communes/${code}` : `/leviers/vagues/${encodeURIComponent(wave)}/communes/${code}`;
}

/** Address of the table of an authority's levers as they stand today. */
export const leversCsvPath = (code: string): string => `/leviers/communes/${code}/leviers.csv`;

/** Address of the panel; of a wave's, where one is named. */
export function panelPath(wave: string | null = null): string {
  return wave === null ? '/leviers' : `/leviers/vagues/${encodeURIComponent(wave)}`;
}

/** Address of the page that says what a survey asked, and of whom. */
export const surveyPath = (slug: string): string => `/enquetes/${encodeURIComponent(slug)}`;

/** Address of the page where what is seen of a lever is contested. */
export const contestPath = (code: string, lever: string): string =>
  `/contester/${MARK_ADDRESSES.instrument}/${code}/${LEVER_ADDRESSES.of(lever)}`;

/** Address of the file of a proof. @param digest of the file, by which it is known @param name of the file, of which the ending is taken; `null` where either is none */
export function proofFilePath(code: string, digest: string, name: string): string | null {
  const ending = /\.([a-z0-9]{1,8})$/.exec(name)?.[1];
  return ending === undefined || !/^[0-9a-f]{64}$/.test(digest) ? null : `/leviers/communes/${code}/preuves/${digest}.${ending}`;
}
