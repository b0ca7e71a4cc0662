import { homePart, type PageDoors, sheetSection } from '@beffroi/ui/page-doors.ts';
import { menu } from '#words/menu.ts';
import Home from './home/Home.svelte';
import { loadHome } from './home/home.ts';
import { PICTURES } from './pictures/index.ts';
import { proofPath } from './proof-place.ts';
import { proposalsFor } from './proposals.ts';
import Section from './sheet/Section.svelte';
import { completeSection } from './sheet/section.ts';

/** What services give to the pages of the site. */
export const PAGE_DOORS: PageDoors = {
  instrument: 'services',
  menu: [
    { path: '/services', name: menu.services, place: 20 },
    { path: '/classements', name: menu.rankings, place: 30 },
    { path: '/evolution', name: menu.evolution, place: 40 },
    { path: '/fournisseurs', name: menu.providers, place: 50 },
    { path: '/guichet', name: menu.counter, place: 60 },
    { path: '/methode', name: menu.method, place: 80 },
  ],
  markPath: ({ wave, code, indicator }) => proofPath({ wave, code, service: indicator }),
  home: homePart({ leads: true, load: loadHome, component: Home }),
  pictures: PICTURES,
  proposals: proposalsFor,
  section: sheetSection({ complete: completeSection, component: Section, heads: true }),
};
