import { hostOf } from '@beffroi/domain';
import { fold } from '@beffroi/reading';
import { isOwn } from '../site/site.ts';
import { type LeverRule, passagesThat, type Sight, sightOf } from './rule.ts';

const DATA = /\b(?:donnees (?:ouvertes|publiques)|open ?data|jeux? de donnees|licence ouverte|odbl|ses donnees|nos donnees)\b/;
const GIVEN =
  /\b(?:met a disposition|mises? a disposition|publie(?:e|s|es)?|telecharg\w*|ouvre(?:nt)? ses|portail|consultez|accedez|diffuse\w*)\b/;
/** Whose data they are: the town says so, or the page is named after them. */
const OURS = /\b(?:ville|commune|mairie|municipa\w*|communaute|agglo\w*|metropole|departement|nos)\b/;
const NAMED = /\b(?:donnees (?:ouvertes|publiques)|open ?data)\b/;
const HOST = /^(?:data|opendata|donnees|open-data|donneesouvertes)\d*\./;

/** Data that the town opens. */
export const openData: LeverRule = {
  name: 'open-data',
  lever: 'open-ecosystem',
  says: {
    3: {
      fr: 'La collectivité ouvre ses données à tous.',
      en: 'The authority opens its data to all.',
    },
  },
  see(site) {
    const said = passagesThat(site, {
      all: [DATA, GIVEN],
      none: [/\b(?:donnees personnelles|rgpd|cnil|loi pour une republique numerique|mentions)\b/],
    })
      .filter(({ blockFolded, headings, page }) => OURS.test(`${blockFolded} ${headings.join(' ')}`) || NAMED.test(page.titled))
      .filter(({ folded }) => /\b(?:licence ouverte|odbl|jeux? de donnees|donnees ouvertes|open ?data)\b/.test(folded))
      .map((passage) => sightOf(passage, 3));
    const linked = site.pages.flatMap((page): Sight[] =>
      page.reading.links
        .filter(
          ({ url, text }) =>
            HOST.test(hostOf(url)) && hostOf(url) !== hostOf(page.url) && isOwn(site, url) && /\b(?:donnees|data|open)\b/.test(fold(text)),
        )
        .map(({ text, block }) => ({ level: 3, page, block, quote: text })),
    );
    return [...said, ...linked];
  },
};
