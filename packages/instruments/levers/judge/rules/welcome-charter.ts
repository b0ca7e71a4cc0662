import { type LeverRule, passagesThat, sightOf } from './rule.ts';

const CHARTER =
  /\b(?:charte (?:d'accueil|de l'accueil|de (?:la )?qualite|marianne|d'engagements?|des engagements|de service|usagers?)|qualivilles?|quali'?ville|label marianne|engagements? de service|services? publics? \+)/;
const BOUND =
  /\b(?:nous nous engageons|s'engage(?:nt)?|engageons|signe(?:e|s|es)?|labellise(?:e|s|es)?|certifie(?:e|s|es)?|depuis (?:19|20)\d\d|en vigueur|adopte(?:e|s)?)\b/;
/** A figure of what came of it. */
const RESULT = /\b\d{1,3}(?:[.,]\d+)? ?(?:%|pour cent)/;
const OF_USERS = /\b(?:satisf\w*|courriers?|courriels?|reponses?|delais?|appels?|usagers?|a temps)\b/;

/** A department that binds itself, in so many words: within how long, or how, it answers. */
const PLEDGE =
  /\b(?:le|la|les|nos|notre|chaque) (?:services?|direction|accueil|guichet)\b[^.;:]{0,40}\bs'engage(?:nt)? a (?:vous |leur |lui |y )?(?:repondre|rappeler|traiter|recevoir|instruire|accuser)\b.{0,80}\b(?:jours?|heures?|semaines?|rendez-vous|courriels?|appels?|demandes?)\b/;

/** What departments promise residents in writing, and what came of it. */
export const welcomeCharter: LeverRule = {
  name: 'welcome-charter',
  lever: 'public-service-sense',
  says: {
    2: {
      fr: 'La collectivité a écrit ce que ses services promettent aux habitants.',
      en: 'The authority has written what its departments promise residents.',
    },
    3: {
      fr: 'La collectivité a écrit ce que ses services promettent, et publie les résultats.',
      en: 'The authority has written what its departments promise, and publishes the results.',
    },
  },
  see: (site) => [
    ...passagesThat(site, { all: [PLEDGE] }).map((passage) => sightOf(passage, 2)),
    ...passagesThat(site, { all: [CHARTER], none: [/\b(?:jeune enfant|petite enfance|animaux|nouveaux arrivants|jumelage|stagiaires?)\b/] })
      .filter(
        ({ blockFolded, page }) => BOUND.test(blockFolded) || page.passages.some(({ folded }) => /\bnous nous engageons\b/.test(folded)),
      )
      .flatMap((passage) => {
        const { page, block, blockFolded } = passage;
        const result = page.passages.find(
          (one) =>
            one.block >= block && one.block <= block + 6 && RESULT.test(one.folded) && OF_USERS.test(one.folded) && one.bars.size === 0,
        );
        return result === undefined || blockFolded === '' ? [sightOf(passage, 2)] : [sightOf(passage, 2), sightOf(result, 3)];
      }),
  ],
};
