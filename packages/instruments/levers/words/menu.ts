import type { Bilingual } from '@beffroi/instrument';

/** What leads to the pages of levers. */
export const menu = {
  howToGoOn: { fr: 'Comment avancer\u202f?', en: 'How to go on?' },
  priorities: { fr: 'Six priorités', en: 'Six priorities' },
  surveys: { fr: 'Enquêtes', en: 'Surveys' },
  surveysHint: {
    fr: 'Demander aux agents, aux élus et aux habitants où en sont les six priorités, sans que personne puisse être reconnu.',
    en: 'Ask agents, elected members and residents how far the six priorities have come, without anybody being recognised.',
  },
  declarations: { fr: 'Ce que nous disons', en: 'What we say' },
  declarationsHint: {
    fr: 'Dire, levier par levier, où en est la collectivité, et le prouver.',
    en: 'Say, lever by lever, how far the authority has come, and prove it.',
  },
} as const satisfies Record<string, Bilingual>;
