import type { Language } from '@beffroi/domain';
import { showsFiction } from '@beffroi/observatory';
import type { House } from '@beffroi/ui/server/house.ts';
import { site } from '@beffroi/ui/words/site.ts';

/** What is to be said of all that a house gives while it shows invented towns: files are sent on without their page. `null`: nothing is invented. */
export async function fictionSaid(house: Pick<House, 'store'>, language: Language): Promise<string | null> {
  return (await showsFiction(house)) ? site[language].fiction : null;
}

/** The header of each answer of such a house: for programs, which read no banner. */
export const FICTION_HEADER = 'beffroi-fictional';
