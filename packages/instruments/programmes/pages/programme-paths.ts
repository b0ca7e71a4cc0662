import { THEME_ADDRESSES } from './theme-address.ts';

/** A list in a published wave, as addresses name it. */
export interface ListPath {
  readonly wave: string;
  readonly code: string;
  readonly list: string;
}

const below = ({ wave, code, list }: ListPath): string => `${encodeURIComponent(wave)}/${code}/${encodeURIComponent(list)}`;

/** Path of the lists of a town. @param election absent: its newest */
export function townListsPath(code: string, election: { readonly year: number; readonly round: number } | null = null): string {
  const of = election === null ? '' : `/${election.year}${election.round === 1 ? '' : `-${election.round}`}`;
  return `/programmes/villes/${code}${of}`;
}

/** Path of what a wave says of the lists of a town, at its theme: the lists at the wave's election. */
export const markPath = (wave: string, code: string, theme: string): string =>
  `/programmes/vagues/${encodeURIComponent(wave)}/villes/${code}#theme-${theme}`;

/** Path of the page where what a wave says of a theme in a town is contested. */
export const contestPath = (wave: string, code: string, theme: string): string =>
  `/contester/programmes/${code}/${THEME_ADDRESSES.of(theme)}?vague=${encodeURIComponent(wave)}`;

/** The same where one sentence of it is contested: the form begins with its words. */
export const contestStatementPath = (wave: string, code: string, theme: string, quote: string): string =>
  `${contestPath(wave, code, theme)}&phrase=${encodeURIComponent(quote)}`;

/** Path of the proof of a statement. @param number from 1 */
export const statementPath = (place: ListPath, number: number): string => `/programmes/preuve/${below(place)}/${number}`;

/** Path of the words of a document. @param number from 1, among the documents that were read */
export const documentPath = (place: ListPath, number: number): string => `/programmes/document/${below(place)}/${number}`;
