import { ADDRESS, NUMBER, type Options } from '@beffroi/terminal';
import { t } from '@beffroi/words';

/** How the site is served. */
export const SITE = {
  port: {
    type: 'string',
    value: NUMBER,
    says: { fr: t`où il écoute (4173 ; 0 : n’importe quel port libre)`, en: 'where it listens (4173; 0: any port that is free)' },
  },
  host: { type: 'string', value: ADDRESS, says: { fr: 'sur quelle adresse (127.0.0.1)', en: 'on which address (127.0.0.1)' } },
  url: {
    type: 'string',
    value: ADDRESS,
    says: { fr: t`l’adresse que voient les visiteurs (ou BEFFROI_URL)`, en: 'the address that visitors see (or BEFFROI_URL)' },
  },
  workers: {
    type: 'string',
    value: NUMBER,
    says: { fr: 'ouvriers qui mènent les vagues (1)', en: 'workers that carry the waves on (1)' },
  },
} as const satisfies Options;
