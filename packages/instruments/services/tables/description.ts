import type { Described, DescribeWish } from '@beffroi/instrument';
import {
  capturesTable,
  contestsTable,
  createdOf,
  dateOf,
  evidenceTable,
  figuresTable,
  LICENCE,
  ON_EVIDENCE,
  ON_INTERVALS,
  ON_LICENCE,
  observationsTable,
  provisionalOf,
  readingOf,
  seriesTable,
  townsTable,
  versionOf,
  type WaveInHand,
  waveInHand,
  words,
} from '@beffroi/opendata';
import { servicesInstrument } from '@beffroi/services/gather';
import { SERVICES } from '@beffroi/services/judge';
import type { Store } from '@beffroi/store';
import type { Language, PackageDescription, Words } from '@beffroi/table-formats';
import { enWords, frWords, plain } from '@beffroi/words';
import { SERVICE_WORDS } from './service-words.ts';
import { servicesTable } from './services.ts';

const SAID = { fr: frWords, en: enWords };

/**
 * What an export of a wave of services is made from.
 *
 * @returns `null` when the wave has no series
 * @throws WaveRefusal `unknown-wave`, `other-instrument`
 */
export async function describeServices(store: Store, wave: string, wish: DescribeWish): Promise<Described | null> {
  const hand = await waveInHand(store, servicesInstrument, wave);
  return hand === null ? null : { description: describedServices(hand, wish), leftOut: hand.leftOut, provisional: provisionalOf(hand) };
}

/** All that is exported of a wave of services, and what is said of it. */
function describedServices(hand: WaveInHand, { language, formats, now }: DescribeWish): PackageDescription {
  const { wave, codes, standings, final } = hand;
  const date = (of: Language): string => SAID[of].date(dateOf(wave));
  const count = (of: Language, n: number): string => SAID[of].count(n);
  const panel = plain(wave.panel);
  return {
    name: `beffroi-${wave.name.toLowerCase()}`,
    title: words([
      `Services en ligne des communes, vague ${wave.name}${final ? '' : ' (chiffres provisoires)'}`,
      `Online services of towns, wave ${wave.name}${final ? '' : ' (provisional figures)'}`,
    ]),
    description: words([
      `${final ? '' : `**Chiffres provisoires** : la vague n’est pas close, ${count('fr', standings.size)} communes sont jugées à ce jour. `}Jusqu’où ${SERVICES.length} services aux habitants se font en ligne, dans ${count('fr', codes.length)} communes (panel « ${panel} », liste de ${wave.vintage}), lu sur leurs sites par un programme. Mesure datée du ${date('fr')}.`,
      `${final ? '' : `**Provisional figures**: the wave is not closed, ${count('en', standings.size)} towns are judged so far. `}How far ${SERVICES.length} services to residents can be done online, in ${count('en', codes.length)} towns (panel “${panel}”, list of ${wave.vintage}), read on their websites by a program. Dated ${date('en')}.`,
    ]),
    reading: readingOf(hand, READING),
    language,
    version: versionOf({ ...hand, judged: standings.size }),
    created: createdOf(hand, now),
    licences: [LICENCE],
    sources: [
      {
        title:
          language === 'fr'
            ? `Sites des communes, lus pour la vague du ${date('fr')}`
            : `Websites of the towns, read for the wave of ${date('en')}`,
      },
      {
        title: 'Découpage administratif (Etalab, d’après l’Insee)',
        path: 'https://github.com/etalab/decoupage-administratif',
        version: String(wave.vintage),
      },
    ],
    contributors: [{ title: 'Beffroi', roles: ['creator'] }],
    keywords: [
      ...(language === 'fr' ? ['communes', 'services publics', 'services en ligne'] : ['towns', 'public services', 'online services']),
      wave.name,
      ...(final && wave.digest !== null ? [wave.digest] : [language === 'fr' ? 'provisoire' : 'provisional']),
    ],
    tables: [
      townsTable(hand, SERVICE_WORDS),
      observationsTable(hand, SERVICE_WORDS),
      evidenceTable(hand, SERVICE_WORDS),
      figuresTable(hand, SERVICE_WORDS),
      contestsTable(hand, SERVICE_WORDS),
      servicesTable(hand),
      capturesTable(hand),
      seriesTable(hand),
    ],
    formats,
  };
}

const READING: readonly Words[] = [
  {
    fr: '### Non observé n’est pas 0\n\n`unobserved` : le service n’a pas pu être vu (site en panne, lecture refusée, budget de pages épuisé…). `abstained` : les indices se contredisent. Ni l’un ni l’autre n’a de niveau, et aucun n’entre dans une moyenne : ils sont comptés à part (`n_unobserved`, `n_abstained`). Ne remplacez pas ces vides par des zéros. Une commune sans site connu (`without-site`) est elle aussi comptée à part.',
    en: '### Unobserved is not 0\n\n`unobserved`: the service could not be seen (site down, reading refused, budget of pages spent …). `abstained`: the signals contradict each other. Neither has a level, and neither is in any mean: they are counted beside (`n_unobserved`, `n_abstained`). Do not fill these gaps with zeros. A town without a known site (`without-site`) is counted beside, too.',
  },
  {
    fr: '### Niveaux, plafonds, et deux autres échelles\n\n`level` est le niveau atteint par un habitant depuis les pages de la commune, téléservices de l’État compris, sur l’échelle de la Commission européenne (0 à 5). Tous les services ne peuvent pas atteindre 5 : `ceiling` dit jusqu’où la loi et la nature du service le permettent cette année-là, et `attainment` vaut niveau / plafond. `own` ne compte que ce que la commune offre elle-même. `lecko2014` est notre lecture de l’échelle de l’étude de 2014, plus généreuse : elle ne sert qu’à comparer avec cette étude et ne se mêle jamais aux niveaux.',
    en: '### Levels, ceilings, and two other scales\n\n`level` is what a resident can reach from the town’s pages, the State’s teleservices included, on the European Commission’s scale (0 to 5). Not every service can reach 5: `ceiling` says how far law and the nature of the service allow it in that year, and `attainment` is level / ceiling. `own` counts only what the town offers itself. `lecko2014` is our reading of the scale of the study of 2014, which is more generous: it is there to compare with that study, and is never mixed with levels.',
  },
  ON_INTERVALS,
  ON_EVIDENCE,
  ON_LICENCE,
];
