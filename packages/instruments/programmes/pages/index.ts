import { isWhole } from '@beffroi/programmes/judge';
import type { ListsOnSheet } from '@beffroi/programmes/views';
import { homePart, type PageDoors, sheetSection } from '@beffroi/ui/page-doors.ts';
import { menu } from '#words/menu.ts';
import Promises from './home/Promises.svelte';
import { loadPromises } from './home/promises.ts';
import { markPath } from './programme-paths.ts';
import Section from './sheet/Section.svelte';
import { MARK_ADDRESSES } from './theme-address.ts';

/** What programmes give to the pages of the site. */
export const PAGE_DOORS: PageDoors = {
  instrument: 'programmes',
  menu: [{ path: '/programmes', name: menu.programmes, question: menu.whoPromises, place: 70 }],
  rooms: [
    { path: '/atelier/codage', name: menu.coding, hint: menu.codingHint, rights: ['review.read'], place: 30 },
    { path: '/atelier/silence', name: menu.silence, hint: menu.silenceHint, rights: ['silence.set'], place: 40 },
  ],
  home: homePart({ load: loadPromises, component: Promises }),
  addresses: MARK_ADDRESSES,
  markPath: ({ wave, code, indicator }) => markPath(wave, code, indicator),
  section: sheetSection({
    complete: async (_, { elections: [newest], election, lists }: ListsOnSheet, code) => ({
      code,
      year: (newest ?? election).year,
      unread: lists.flatMap(({ name, coverage }) => (coverage === null || isWhole(coverage) ? [] : [{ name, coverage }])),
    }),
    component: Section,
  }),
};
