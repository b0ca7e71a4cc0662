import type { Wordings } from '@beffroi/reading';

/** What the rule `reporting-app` looks for. */
export const wordings = {
  'report:app': ['application', 'appli', 'google play', 'app store', 'smartphone', 'telecharger ~2 application'],
  'report:verb': ['signaler', 'signalez', 'signalement', 'signalements'],
} as const satisfies Wordings;
