import type { ServiceId } from '@beffroi/services/judge';
import { html, type Markup, rawMarkup } from '@beffroi/ui/markup.ts';

/** One stroke of a pen on 24 squares, for each service: of our own hand. */
const DRAWN: Readonly<Record<ServiceId, string>> = {
  'birth-declaration': 'M4 10h16a8 8 0 0 1-16 0zM12 10V3a8 8 0 0 1 8 7M8 21a1 1 0 1 0 .1 0M16 21a1 1 0 1 0 .1 0',
  'civil-status-certificates': 'M6 3h9l4 4v14H6zM15 3v4h4M9 11h7M9 14h7M9 17h4',
  'identity-documents': 'M3 6h18v13H3zM8 10a2 2 0 1 0 .1 0M5.5 16a2.6 2.6 0 0 1 5 0M14 10h4M14 13h4M14 16h2',
  'electoral-registration': 'M4 12h16v8H4zM8 12V4h8v8M10.5 7.5l1.3 1.3 2-2.3M9 15h6',
  'nursery-place': 'M12 4a3 3 0 1 0 .1 0M6 20v-3a6 6 0 0 1 12 0v3M9 20v-3M15 20v-3',
  'school-enrolment': 'M3 11l9-6 9 6M5 10v10h14V10M10 20v-5h4v5M12 5V2h4',
  'school-canteen': 'M7 3v18M4 3v5a3 3 0 0 0 6 0V3M17 21V3c-3 1-4 5-4 9h4',
  'leisure-centre': 'M12 3a6 6 0 0 1 6 6c0 4-4 7-6 7s-6-3-6-7a6 6 0 0 1 6-6M12 16v5M10 18h4',
  'resident-parking': 'M4 3h16v18H4zM9 17V7h4a3 3 0 0 1 0 6H9',
  'street-problem': 'M12 3l9.5 17h-19zM12 10v4M12 17v.5',
  'street-occupation': 'M7 20L11 4h2l4 16M4 20h16M8.6 14h6.8M9.8 9h4.4',
  'bulky-waste': 'M4 12V8a3 3 0 0 1 3-3h10a3 3 0 0 1 3 3v4M3 12h4v3h10v-3h4v6H3zM5 18v2M19 18v2',
  'lost-property': 'M6 7h7a6 6 0 0 1 0 10H6zM6 12H3M10 12h.5M15 3v1M20 5l-1 1M21 11h-1',
  'library-loans': 'M4 4h6a2 2 0 0 1 2 2v14a2 2 0 0 0-2-2H4zM20 4h-6a2 2 0 0 0-2 2v14a2 2 0 0 1 2-2h6z',
  'arts-school': 'M9 18V5l10-2v13M9 18a2.5 2 0 1 1-5 0 2.5 2 0 0 1 5 0M19 16a2.5 2 0 1 1-5 0 2.5 2 0 0 1 5 0',
  'sports-activities': 'M12 3a9 9 0 1 0 .1 0M3 12h18M12 3v18M5.5 5.8a9 9 0 0 1 0 12.4M18.5 5.8a9 9 0 0 0 0 12.4',
  'social-housing': 'M4 21V5h9v16M13 10h7v11M2 21h20M7 9h3M7 13h3M7 17h3M16 14h1M16 17h1',
  'social-aid':
    'M12 11C9 8 8 6.700 8 5.500A2.200 2.200 0 0 1 12 4.500a2.200 2.200 0 0 1 4 1c0 1.200-1 2.500-4 5.500zM3 15l4-1 5 2h3a1.500 1.500 0 0 1 0 3h-4M15 18l5-3a1.500 1.500 0 0 1 1 2.500L15 21H7l-4-1',
};

/** The picture of a service; whoever cannot see it reads the name beside it. */
export function pictogram(id: ServiceId): Markup {
  return html`<svg class="front-sign" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="${rawMarkup(DRAWN[id])}" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}
