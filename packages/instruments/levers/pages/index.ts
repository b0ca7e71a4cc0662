import type { PageDoors } from '@beffroi/ui/page-doors.ts';
import { menu } from '#words/menu.ts';

/** What levers give to the pages of the site. */
export const PAGE_DOORS: PageDoors = {
  instrument: 'levers',
  menu: [],
  rooms: [
    { path: '/atelier/enquetes', name: menu.surveys, hint: menu.surveysHint, rights: ['survey.lead'], place: 40 },
    { path: '/atelier/declarations', name: menu.declarations, hint: menu.declarationsHint, rights: ['declaration.make'], place: 42 },
  ],
  anonymous: ['/repondre'],
};
