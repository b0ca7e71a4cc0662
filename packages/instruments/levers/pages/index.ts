import type { LeversOnSheet } from '@beffroi/levers/views';
import { homePart, type PageDoors, sheetSection } from '@beffroi/ui/page-doors.ts';
import { menu } from '#words/menu.ts';
import Home from './home/Home.svelte';
import { loadHome } from './home/home.ts';
import { MARK_ADDRESSES } from './lever-address.ts';
import { manifestoChapters } from './manifesto.ts';
import { authorityPath } from './paths.ts';
import Section from './sheet/Section.svelte';

/** What levers give to the pages of the site. */
export const PAGE_DOORS: PageDoors = {
  instrument: 'levers',
  menu: [{ path: '/leviers', name: menu.priorities, question: menu.howToGoOn, place: 85 }],
  home: homePart({ load: loadHome, component: Home }),
  addresses: MARK_ADDRESSES,
  markPath: ({ wave, code, indicator }) => `${authorityPath(code, wave)}#${indicator}`,
  section: sheetSection({
    complete: async (_locals, section: LeversOnSheet, code) => ({ ...section, code }),
    component: Section,
  }),
  manifesto: manifestoChapters,
  rooms: [
    { path: '/atelier/enquetes', name: menu.surveys, hint: menu.surveysHint, rights: ['survey.lead'], place: 40 },
    { path: '/atelier/declarations', name: menu.declarations, hint: menu.declarationsHint, rights: ['declaration.make'], place: 42 },
  ],
  anonymous: ['/repondre'],
};
