import { digitalDelegation } from './digital-delegation.ts';
import { type LeverRule, passagesThat, sightOf } from './rule.ts';

/** The member in charge of digital matters who accounts for them in public every year. */
export const digitalReview: LeverRule = {
  name: 'digital-review',
  lever: 'elected-lead',
  says: {
    5: {
      fr: 'La page du conseil dit que l’élu chargé du numérique présente chaque année un bilan.',
      en: 'The council’s page says that the member in charge of digital matters presents a review every year.',
    },
  },
  see(site) {
    const led = new Set(digitalDelegation.see(site).flatMap(({ level, page }) => (level === 4 ? [page] : [])));
    if (led.size === 0) return [];
    return passagesThat(site, {
      all: [/\b(?:presente|rend compte|publie)\b/, /\b(?:chaque annee|tous les ans|annuel(?:lement)?)\b/, /\bbilan\b/, /\bnumerique\b/],
      on: ['council'],
    })
      .filter(({ page }) => led.has(page))
      .map((passage) => sightOf(passage, 5));
  },
};
