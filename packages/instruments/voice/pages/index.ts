import { homePart, type PageDoors, sheetSection } from '@beffroi/ui/page-doors.ts';
import type { VoiceOnSheet } from '@beffroi/voice/views';
import { menu } from '#words/menu.ts';
import { MARK_ADDRESSES } from './figure-address.ts';
import Home from './home/Home.svelte';
import { loadHome } from './home/home.ts';
import { accountsPath } from './paths.ts';
import { peopleOf } from './server/load.ts';
import Section from './sheet/Section.svelte';

/** What voices give to the pages of the site. */
export const PAGE_DOORS: PageDoors = {
  instrument: 'voice',
  menu: [{ path: '/voix', name: menu.voices, question: menu.whoSpeaks, place: 80 }],
  rooms: [
    { path: '/atelier/voix', name: menu.reading, hint: menu.readingHint, rights: ['review.read'], place: 35 },
    { path: '/atelier/acces', name: menu.access, hint: menu.accessHint, rights: ['access.give'], place: 43 },
  ],
  home: homePart({ load: loadHome, component: Home }),
  addresses: MARK_ADDRESSES,
  markPath: ({ wave, code }) => accountsPath(code, wave),
  section: sheetSection({
    complete: async (locals, section: VoiceOnSheet, code) => ({
      ...section,
      code,
      people: await peopleOf(locals, section.wave.name, code, section),
    }),
    component: Section,
  }),
};
