import type { Words } from '@beffroi/table-formats';
import { words } from './fields.ts';
import type { WaveInHand } from './wave-in-hand.ts';

/** How the figures of a wave are to be read, as Markdown for the package's README. @param paragraphs each with its heading */
export function readingOf({ wave, final }: Pick<WaveInHand, 'wave' | 'final'>, paragraphs: readonly Words[]): Words {
  const digest = wave.digest ?? '';
  return words([
    [
      ...(final ? [] : [PROVISIONAL.fr]),
      ...paragraphs.map(({ fr }) => fr),
      ...(final ? [`### Empreinte\n\nLa vague est close et ne change plus. Son empreinte : \`${digest}\`.`] : []),
    ].join('\n\n'),
    [
      ...(final ? [] : [PROVISIONAL.en]),
      ...paragraphs.map(({ en }) => en),
      ...(final ? [`### Digest\n\nThe wave is closed and changes no more. Its digest: \`${digest}\`.`] : []),
    ].join('\n\n'),
  ]);
}

const PROVISIONAL: Words = {
  fr: '### Chiffres provisoires\n\nLa vague n’est pas close. Les chiffres sont ceux des communes jugées au moment de l’export ; une commune mesurée pendant l’export a son état dans `towns` et pas encore de constats. Ne citez pas ces chiffres comme ceux de la vague.',
  en: '### Provisional figures\n\nThe wave is not closed. Figures are those of the towns that were judged when it was exported; a town that was measured meanwhile has its state in `towns` and no findings yet. Do not quote these figures as those of the wave.',
};

/** What intervals and ranks are worth. */
export const ON_INTERVALS: Words = {
  fr: '### Intervalles et rangs\n\nLes intervalles sont à 95 %, par rééchantillonnage des communes (moins de trois communes : pas d’intervalle ; moins de dix : trop étroit). Un rang est un intervalle : deux communes dont les rangs se recouvrent ne sont pas départagées. Un programme se trompe : `confidence` est la part de tels constats qu’une personne attentive confirmerait exactement.',
  en: '### Intervals and ranks\n\nIntervals are of 95 %, by bootstrap over towns (fewer than three towns: no interval; fewer than ten: too narrow). A rank is an interval: two towns whose ranks overlap are not told apart. A program errs: `confidence` is the share of such findings that a careful person would confirm exactly.',
};

/** How a figure leads to what was seen. */
export const ON_EVIDENCE: Words = {
  fr: '### Du chiffre à la preuve\n\nUn chiffre de `figures` se recalcule depuis `observations` ; un constat mène à ses indices dans `evidence` (adresse, citation, règle, empreinte de la page) et à son archive dans `captures`, connue par son SHA-256. Plusieurs séries sont plusieurs jugements des mêmes archives : n’additionnez jamais deux séries, choisissez-en une.',
  en: '### From a figure to its evidence\n\nA figure of `figures` can be computed again from `observations`; a finding leads to its signals in `evidence` (address, quote, rule, digest of the page) and to its archive in `captures`, known by its SHA-256. Several series are several judgements of the same archives: never add two series up, choose one.',
};

/** What the licence covers. */
export const ON_LICENCE: Words = {
  fr: '### Ce que couvre la licence\n\nLes constats, les chiffres et leur mise en forme sont sous Licence Ouverte 2.0. Les noms et codes des communes viennent du découpage administratif d’Etalab, sous la même licence. Les citations (`evidence.quote`, `evidence.heading`) restent à leurs communes : ce sont de courtes citations, chacune avec son adresse, données comme preuve ; la licence ne les couvre pas.',
  en: '### What the licence covers\n\nFindings, figures and their arrangement are under the Licence Ouverte 2.0. Names and codes of towns come from Etalab’s administrative divisions, under the same licence. Quotes (`evidence.quote`, `evidence.heading`) remain their towns’: they are short quotations, each with its address, given as evidence; the licence does not cover them.',
};
