import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { t } from '@beffroi/words';

const fr = {
  missing: t`Ce qui manque encore à cette page`,
  howToSay: t`Qui administre ce site le dit dans le fichier que nomme la variable`,
  footer: 'Ce site',
  notice: t`Mentions légales`,
  conformity: {
    full: t`Accessibilité : totalement conforme`,
    partial: t`Accessibilité : partiellement conforme`,
    none: t`Accessibilité : non conforme`,
  },
  protection: t`Données personnelles`,
  contact: 'Contact',
  feeds: t`Fil des publications`,
  calendar: t`Calendrier`,
};

const en: typeof fr = {
  missing: 'What this page still lacks',
  howToSay: 'Whoever runs this site says it in the file that is named by',
  footer: 'This site',
  notice: 'Legal notice',
  conformity: {
    full: 'Accessibility: fully conformant',
    partial: 'Accessibility: partially conformant',
    none: 'Accessibility: not conformant',
  },
  protection: 'Personal data',
  contact: 'Contact',
  feeds: 'Feed of publications',
  calendar: 'Calendar',
};

/** What stands around legal pages, and leads to them from every page. */
export const legalWords: Bilingual<typeof fr> = { fr, en };
