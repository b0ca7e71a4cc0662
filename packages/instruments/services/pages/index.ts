import { language } from '@beffroi/ui/language.ts';
import { checkupPart, homePart, type PageDoors, sheetSection } from '@beffroi/ui/page-doors.ts';
import { menu } from '#words/menu.ts';
import { town } from '#words/town.ts';
import Checkup from './checkup/Checkup.svelte';
import { loadCheckup } from './checkup/checkup.ts';
import LiveCells from './checkup/LiveCells.svelte';
import Home from './home/Home.svelte';
import { loadHome } from './home/home.ts';
import { PICTURES } from './pictures/index.ts';
import { MARK_ADDRESSES, proofPath } from './proof-place.ts';
import { proposalsFor } from './proposals.ts';
import Section from './sheet/Section.svelte';
import { completeSection } from './sheet/section.ts';

/** What services give to the pages of the site. */
export const PAGE_DOORS: PageDoors = {
  instrument: 'services',
  menu: [
    { path: '/guichet', name: menu.counter, question: menu.whereToDo, place: 20 },
    { path: '/classements', name: menu.rankings, question: menu.whoGoesOn, place: 30 },
    { path: '/services', name: menu.services, under: '/classements', place: 35 },
    { path: '/evolution', name: menu.evolution, under: '/classements', place: 40 },
    { path: '/fournisseurs', name: menu.providers, under: '/classements', place: 50 },
    { path: '/methode', name: menu.method, question: menu.howKnown, place: 90 },
  ],
  addresses: MARK_ADDRESSES,
  markPath: ({ wave, code, indicator }) => proofPath({ wave, code, service: indicator }),
  home: homePart({ leads: true, load: loadHome, component: Home }),
  pictures: PICTURES,
  proposals: proposalsFor,
  checkup: checkupPart({ load: loadCheckup, component: Checkup, live: LiveCells }),
  section: sheetSection({
    complete: completeSection,
    component: Section,
    heads: true,
    sentence: ({ view }) => (view.kind === 'sheet' ? town[language()].description(view.town.name, view.wave.name) : null),
  }),
};
