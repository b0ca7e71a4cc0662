import { hostOf } from '@beffroi/domain';
import { fold } from '@beffroi/reading';
import { isOwn } from '../site/site.ts';
import { type LeverRule, passagesThat, type Sight, sightOf } from './rule.ts';

const PLATFORM = /\b(?:plateforme|site) (?:[a-z]+ )?(?:citoyenne?|de participation|participati(?:f|ve)|de concertation|de democratie)\b/;
const OPEN = /\b(?:est ouverte?|deposez|votez|commentez|inscrits|contributions?|en ligne|rendez-vous sur|participez|accessible)\b/;
/** Hosts of the town's own, or of vendors with the town in front, that are made for participation. */
const HOST =
  /^(?:je-?)?(?:participe[rz]?|participons|participation|concertations?|jeparticipe|budgetparticipatif|consultations?|idees|mavilleidees|citoyens?|decidons|ecrire|dialogue|democratie)\d*\./;
const LINK = /\b(?:particip\w*|concertation|plateforme citoyenne|budget participatif|vos idees|je donne mon avis)\b/;

/** A platform on which residents take part. */
export const participationPlatform: LeverRule = {
  name: 'participation-platform',
  lever: 'open-ecosystem',
  says: {
    3: {
      fr: 'La collectivité a une plateforme de participation ouverte à tous.',
      en: 'The authority has a participation platform that is open to all.',
    },
  },
  see(site) {
    const said = passagesThat(site, { all: [PLATFORM, OPEN] }).map((passage) => sightOf(passage, 3));
    const linked = site.pages.flatMap((page): Sight[] =>
      page.bars.has('other-body') || page.bars.has('campaign')
        ? []
        : page.reading.links
            .filter(
              ({ url, text }) =>
                HOST.test(hostOf(url)) &&
                hostOf(url) !== hostOf(page.url) &&
                isOwn(site, url) &&
                LINK.test(fold(`${text} ${hostOf(url)}`)) &&
                text !== '',
            )
            .map(({ text, block }) => ({ level: 3, page, block, quote: text })),
    );
    return [...said, ...linked];
  },
};
