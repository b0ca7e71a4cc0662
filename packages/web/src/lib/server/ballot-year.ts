import { isBallotYear } from '@beffroi/chain';

/** The year in which a mandate began, as an address names it. @returns `null` where it names none, `undefined` for what is no such year */
export function ballotYear(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  return /^(?:19|20|21)\d\d$/.test(text) && isBallotYear(Number(text)) ? Number(text) : undefined;
}
