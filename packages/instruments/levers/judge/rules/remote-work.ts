import { type LeverRule, passagesThat, seenAs, sightOf } from './rule.ts';
import { isTownsOffer } from './support/offers.ts';

/** Agents who work from several places. */
export const remoteWork: LeverRule = {
  name: 'remote-work',
  lever: 'networked-work',
  says: {
    3: {
      fr: 'La collectivité dit que des agents peuvent télétravailler.',
      en: 'The authority says that agents can work remotely.',
    },
  },
  see: (site) => [
    ...passagesThat(site, { all: [/\bteletravail(?:lable|lent|lables)?\b/, POSSIBLE], none: [NOBODY, TERMS], on: ['jobs'] })
      .filter(isTownsOffer)
      .map((passage) => sightOf(passage, 3)),
    ...seenAs(3, site, {
      all: [
        /\bteletravail(?:lent|ler)?\b/,
        /\b(?:agents?|ville|commune|mairie|communaute|agglo\w*|metropole|d'entre eux|personnel)\b|\bteletravaillent\b/,
        RUNNING,
      ],
      none: [NOBODY],
    }),
  ],
};

const NOBODY = /\bnon[- ]teletravail\w*|teletravail ?: ?non\b/;
/** “Telework: see the terms” says neither. */
const TERMS = /\bteletravail ?(?:\?|: ?(?:a definir|selon))/;
const POSSIBLE =
  /\bteletravail\w*\b.{0,60}\b(?:possible|ouvert|pratique|jours?|charte|en vigueur|autorise|oui|partiel|regulier)\b|\b(?:possibilite|ouverte?s? au|eligible|permet|jours? de|charte (?:de|du)|en) (?:de )?teletravail\w*|\bteletravailla?\w*ent\b|\bposte teletravaillable\b/;
const RUNNING =
  /\b(?:peuvent teletravailler|est ouvert|est possible|concerne|mise? en (?:oeuvre|place)|instaur\w*|reglement|charte|adopte\w*|teletravaillent|pratique\w*|en vigueur|applicable|beneficient)\b/;
