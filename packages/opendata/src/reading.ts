import type { Words } from '@beffroi/publish';
import { words } from './fields.ts';
import type { WaveInHand } from './wave-in-hand.ts';

/** How the figures of a wave are to be read, as Markdown for the package's README. */
export function readingOf({ wave, final }: Pick<WaveInHand, 'wave' | 'final'>): Words {
  const digest = wave.digest ?? '';
  return words([
    [
      ...(final ? [] : [PROVISIONAL.fr]),
      ...READING.map(({ fr }) => fr),
      ...(final ? [`### Empreinte\n\nLa vague est close et ne change plus. Son empreinte : \`${digest}\`.`] : []),
    ].join('\n\n'),
    [
      ...(final ? [] : [PROVISIONAL.en]),
      ...READING.map(({ en }) => en),
      ...(final ? [`### Digest\n\nThe wave is closed and changes no more. Its digest: \`${digest}\`.`] : []),
    ].join('\n\n'),
  ]);
}

const PROVISIONAL: Words = {
  fr: '### Chiffres provisoires\n\nLa vague n’est pas close. Les chiffres sont ceux des communes jugées au moment de l’export ; une commune mesurée pendant l’export a son état dans `towns` et pas encore de constats. Ne citez pas ces chiffres comme ceux de la vague.',
  en: '### Provisional figures\n\nThe wave is not closed. Figures are those of the towns that were judged when it was exported; a town that was measured meanwhile has its state in `towns` and no findings yet. Do not quote these figures as those of the wave.',
};

const READING: readonly Words[] = [
  {
    fr: '### Non observé n’est pas 0\n\n`unobserved` : le service n’a pas pu être vu (site en panne, lecture refusée, budget de pages épuisé…). `abstained` : les indices se contredisent. Ni l’un ni l’autre n’a de niveau, et aucun n’entre dans une moyenne : ils sont comptés à part (`n_unobserved`, `n_abstained`). Ne remplacez pas ces vides par des zéros. Une commune sans site connu (`without-site`) est elle aussi comptée à part.',
    en: '### Unobserved is not 0\n\n`unobserved`: the service could not be seen (site down, reading refused, budget of pages spent …). `abstained`: the signals contradict each other. Neither has a level, and neither is in any mean: they are counted beside (`n_unobserved`, `n_abstained`). Do not fill these gaps with zeros. A town without a known site (`without-site`) is counted beside, too.',
  },
  {
    fr: '### Niveaux, plafonds, et deux autres échelles\n\n`level` est le niveau atteint par un habitant depuis les pages de la commune, téléservices de l’État compris, sur l’échelle de la Commission européenne (0 à 5). Tous les services ne peuvent pas atteindre 5 : `ceiling` dit jusqu’où la loi et la nature du service le permettent cette année-là, et `attainment` vaut niveau / plafond. `own` ne compte que ce que la commune offre elle-même. `lecko2014` est notre lecture de l’échelle de l’étude de 2014, plus généreuse : elle ne sert qu’à comparer avec cette étude et ne se mêle jamais aux niveaux.',
    en: '### Levels, ceilings, and two other scales\n\n`level` is what a resident can reach from the town’s pages, the State’s teleservices included, on the European Commission’s scale (0 to 5). Not every service can reach 5: `ceiling` says how far law and the nature of the service allow it in that year, and `attainment` is level / ceiling. `own` counts only what the town offers itself. `lecko2014` is our reading of the scale of the study of 2014, which is more generous: it is there to compare with that study, and is never mixed with levels.',
  },
  {
    fr: '### Intervalles et rangs\n\nLes intervalles sont à 95 %, par rééchantillonnage des communes (moins de trois communes : pas d’intervalle ; moins de dix : trop étroit). Un rang est un intervalle : deux communes dont les rangs se recouvrent ne sont pas départagées. Un programme se trompe : `confidence` est la part de tels constats qu’une personne attentive confirmerait exactement.',
    en: '### Intervals and ranks\n\nIntervals are of 95 %, by bootstrap over towns (fewer than three towns: no interval; fewer than ten: too narrow). A rank is an interval: two towns whose ranks overlap are not told apart. A program errs: `confidence` is the share of such findings that a careful person would confirm exactly.',
  },
  {
    fr: '### Du chiffre à la preuve\n\nUn chiffre de `figures` se recalcule depuis `observations` ; un constat mène à ses indices dans `evidence` (adresse, citation, règle, empreinte de la page) et à son archive dans `captures`, connue par son SHA-256. Plusieurs séries sont plusieurs jugements des mêmes archives : n’additionnez jamais deux séries, choisissez-en une.',
    en: '### From a figure to its evidence\n\nA figure of `figures` can be computed again from `observations`; a finding leads to its signals in `evidence` (address, quote, rule, digest of the page) and to its archive in `captures`, known by its SHA-256. Several series are several judgements of the same archives: never add two series up, choose one.',
  },
  {
    fr: '### Ce que couvre la licence\n\nLes constats, les chiffres et leur mise en forme sont sous Licence Ouverte 2.0. Les noms et codes des communes viennent du découpage administratif d’Etalab, sous la même licence. Les citations (`evidence.quote`, `evidence.heading`) restent à leurs communes : ce sont de courtes citations, chacune avec son adresse, données comme preuve ; la licence ne les couvre pas.',
    en: '### What the licence covers\n\nFindings, figures and their arrangement are under the Licence Ouverte 2.0. Names and codes of towns come from Etalab’s administrative divisions, under the same licence. Quotes (`evidence.quote`, `evidence.heading`) remain their towns’: they are short quotations, each with its address, given as evidence; the licence does not cover them.',
  },
];
