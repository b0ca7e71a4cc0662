import { PAGES } from '@beffroi/house/pages';
import type { MenuEntry } from '@beffroi/ui/page-doors.ts';
import type { House } from '@beffroi/ui/server/house.ts';
import { site } from '@beffroi/ui/words/site.ts';
import { pictureWords } from '#lib/messages/pictures.ts';

const OWN: readonly MenuEntry[] = [
  { path: '/villes', name: { fr: site.fr.towns, en: site.en.towns }, place: 10 },
  { path: '/graphiques', name: { fr: pictureWords.fr.menu, en: pictureWords.en.menu }, place: 45 },
  { path: '/donnees', name: { fr: site.fr.data, en: site.en.data }, place: 90 },
];
/** Between what instruments of the house say and their method. */
const OTHERS = 75;

/** The menu of every page: the site's own entries, those that instruments give, and one for each instrument that gives no page of its own. */
export function menuOf(house: Pick<House, 'instruments'>): readonly MenuEntry[] {
  const others = pageless(house).map(({ id, name }) => ({ path: `/mesures/${id}`, name, place: OTHERS }));
  return [...OWN, ...PAGES.flatMap(({ menu }) => menu), ...others].sort((one, other) => one.place - other.place);
}

/** Instruments that the pages for any instrument show: they have none of their own. */
export function pageless({ instruments }: Pick<House, 'instruments'>): House['instruments'] {
  const own = new Set(PAGES.map(({ instrument }) => instrument));
  return instruments.filter(({ id }) => !own.has(id));
}
