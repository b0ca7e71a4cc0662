import type { Language } from '@beffroi/domain';
import { PAGES } from '@beffroi/house/pages';
import type { MenuEntry, MenuQuestion } from '@beffroi/ui/page-doors.ts';
import type { House } from '@beffroi/ui/server/house.ts';
import { site } from '@beffroi/ui/words/site.ts';
import { pictureWords } from '#lib/messages/pictures.ts';

const OWN: readonly MenuEntry[] = [
  { path: '/villes', name: { fr: site.fr.towns, en: site.en.towns }, question: { fr: site.fr.myTown, en: site.en.myTown }, place: 10 },
  { path: '/ma-commune', name: { fr: site.fr.measure, en: site.en.measure }, under: '/villes', place: 11 },
  {
    path: '/graphiques',
    name: { fr: pictureWords.fr.title, en: pictureWords.en.title },
    question: { fr: pictureWords.fr.menu, en: pictureWords.en.menu },
    place: 45,
  },
  { path: '/donnees', name: { fr: site.fr.data, en: site.en.data }, under: '/methode', place: 95 },
];
/** Between what instruments of the house say and their method. */
const OTHERS = 75;

/** The menu of every page: the site's own entries, those that instruments give, and one for each instrument that gives no page of its own. */
export function menuOf(house: Pick<House, 'instruments'>): readonly MenuEntry[] {
  const others = pageless(house).map(({ id, name }) => ({ path: `/mesures/${id}`, name, place: OTHERS }));
  return [...OWN, ...PAGES.flatMap(({ menu }) => menu), ...others].sort((one, other) => one.place - other.place);
}

/** The menu by questions. What stands under an entry that is not there stands by itself. */
export function questionsOf(house: Pick<House, 'instruments'>, language: Language): readonly MenuQuestion[] {
  const all = menuOf(house);
  const leads = all.filter(({ under }) => !all.some(({ path }) => path === under));
  return leads.map(({ path, name, question }) => ({
    path,
    question: (question ?? name)[language],
    answers: [
      { path, name: name[language] },
      ...all.filter(({ under }) => under === path).map((one) => ({ path: one.path, name: one.name[language] })),
    ],
  }));
}

/** Instruments that the pages for any instrument show: they have none of their own. */
export function pageless({ instruments }: Pick<House, 'instruments'>): House['instruments'] {
  const own = new Set(PAGES.map(({ instrument }) => instrument));
  return instruments.filter(({ id }) => !own.has(id));
}
