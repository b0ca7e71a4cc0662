import type { ThemeId } from '@beffroi/programmes/judge';
import { addressWords } from '@beffroi/words';

/** What a theme is called in an address, in French. */
export const THEME_ADDRESSES = addressWords<ThemeId>({
  'agents-tools-organisation': 'outils-et-organisation-des-services',
  ai: 'intelligence-artificielle',
  'broadband-fibre-wifi': 'fibre-et-wi-fi',
  'cybersecurity-sovereignty': 'cybersecurite-et-souverainete',
  'digital-inclusion': 'inclusion-numerique',
  'e-health': 'sante-numerique',
  'e-participation': 'participation-en-ligne',
  'economy-startups': 'economie-numerique',
  'governance-elected-for-digital': 'gouvernance-du-numerique',
  'one-stop-desk': 'guichet-unique',
  'online-procedures': 'demarches-en-ligne',
  'open-data': 'donnees-ouvertes',
  'school-equipment': 'equipement-des-ecoles',
  'smart-city-iot': 'ville-intelligente',
  'sober-digital': 'sobriete-numerique',
  'video-surveillance': 'videosurveillance',
  'website-app': 'site-ou-application',
});

/** How addresses name what is said of a theme in a town. */
export const MARK_ADDRESSES = { instrument: 'programmes', indicators: THEME_ADDRESSES } as const;

/** Path of what programmes say of a theme, in French. @param page of its statements, from 1 */
export const themePath = (id: string, page = 1): string =>
  `/programmes/themes/${THEME_ADDRESSES.of(id)}${page === 1 ? '' : `/page/${page}`}`;
