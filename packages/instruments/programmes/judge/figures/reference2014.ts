import type { Stratum } from '@beffroi/domain';
import { THEME_IDS, type ThemeId } from '../codebook/theme.ts';
import { fourDenominators } from './denominators.ts';
import { type Share, shareOf } from './share.ts';
import { strataOf, type TownOfLists, type TownScope, wholeProgrammesOf } from './towns.ts';

/** A study that cannot be run again: what was published of it, and how far it can be leaned on. */
export interface Reference {
  readonly name: string;
  readonly by: string;
  readonly year: number;
  /** Towns at least. */
  readonly towns: number;
  readonly denominators: ReturnType<typeof fourDenominators>;
  /** Published as whole percentages, without their counts: no interval can be given. */
  readonly strata: readonly { readonly stratum: Stratum; readonly share: number }[];
  /** How many of the programmes that spoke of digital matters spoke of each topic, as published. */
  readonly topics: readonly { readonly topic: string; readonly mentions: Share }[];
  readonly sources: readonly string[];
  readonly caveat: { readonly fr: string; readonly en: string };
}

const MENTIONS = 161;

/** The campaign observatory of 2014. It is printed beside figures of ours with its caveat, never on one line with them. */
export const REFERENCE_2014: Reference = {
  name: 'Observatoire numérique des campagnes municipales',
  by: 'The Social NeXtwork, Renaissance Numérique',
  year: 2014,
  towns: 200,
  // All that was online is taken for read: nothing was published of what could not be.
  denominators: fourDenominators(527, 270, 270, MENTIONS),
  strata: [
    { stratum: 'under-50000', share: 0.55 },
    { stratum: '50000-200000', share: 0.58 },
    { stratum: 'over-200000', share: 0.87 },
  ],
  topics: [
    { topic: 'services', mentions: shareOf(92, MENTIONS) },
    { topic: 'open data', mentions: shareOf(24, MENTIONS) },
    { topic: 'e-health', mentions: shareOf(15, MENTIONS) },
    { topic: 'smart city', mentions: shareOf(10, MENTIONS) },
  ],
  sources: [
    'https://rslnmag.fr/municipales-2014-le-numerique-bien-ancre-dans-les-programmes-mais/',
    'https://www.01net.com/actualites/municipales-2014-le-numerique-trouve-enfin-sa-place-dans-la-campagne-electorale-615278.html',
    'https://itsocial.fr/contenus/articles-decideurs/pas-dopen-data-pour-les-elections/actualites/innovation/linnovation-it-grande-oubliee-des-elections-municipales',
    'https://www.clubic.com/pro/technologie-et-politique/actualite-685654-municipales-candidats-comprennent-numerique-rapport.html',
  ],
  caveat: {
    fr: 'Relevé par des bénévoles, chaque programme par une seule personne ; ni le corpus, ni les consignes, ni les relevés n’ont été publiés. La moitié des candidats n’avait pas de programme en ligne : « 60 % » vaut pour les 270 qui en avaient un ; de l’ensemble des 527, on peut seulement dire entre 31 % et 79 %. La presse donne 527 ou 550 candidats, et les thèmes en quelques mots.',
    en: 'Read by volunteers, each programme by one person; neither the corpus, nor the instructions, nor the readings were published. Half of the candidates had no programme online: “60 %” holds for the 270 that had one; of all 527 only between 31 % and 79 % can be said. The press gives 527 or 550 candidates, and the topics in a few words each.',
  },
};

/** How many programmes that speak of digital matters name a topic of 2014, beside what was published then. */
export interface TopicAsIn2014 extends TownScope {
  readonly topic: string;
  readonly mentions: Share;
  /** `null` for the parts of the panel, and where no count was published. */
  readonly published: Share | null;
}

/**
 * Programmes of ours fourDenominators as in 2014: among those that speak of digital matters, those that name a theme of each topic; for the panel and its
 * strata. A topic for which we have no theme (culture, fablab) is not there.
 *
 * @param topicOf the codebook's bridge: what the observers of 2014 called a theme, `null` where they had no such topic. Rows stand in the order
 *   in which the codebook first names each topic.
 * @throws ProgrammeFiguresRefusal as `inOrder`
 */
export function topicsAsIn2014(towns: readonly TownOfLists[], topicOf: (theme: ThemeId) => string | null): readonly TopicAsIn2014[] {
  const topics = [...new Set(THEME_IDS.map(topicOf))].filter((topic) => topic !== null);
  return strataOf(towns).flatMap(({ scope, scopeId, towns: group }) => {
    const speaking = wholeProgrammesOf(group).filter(({ verdict }) => verdict.mentionsDigital);
    return topics.map((topic) => ({
      scope,
      scopeId,
      topic,
      mentions: shareOf(speaking.filter(({ verdict }) => verdict.themes.some((theme) => topicOf(theme) === topic)).length, speaking.length),
      published: scope === 'panel' ? (REFERENCE_2014.topics.find((each) => each.topic === topic)?.mentions ?? null) : null,
    }));
  });
}
