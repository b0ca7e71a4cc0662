import { TERMINAL_MESSAGES } from '@beffroi/terminal';
import { enNumber, enPlural } from '@beffroi/words';
import type { frWaves } from './fr-waves.ts';

const { en: enTerminal } = TERMINAL_MESSAGES;
const towns = (n: number): string => enPlural(n, 'town', 'towns');

/** What is said of what a wave of services found, in English. */
export const enWaves: typeof frWaves = {
  waveAttainment: (share, own, lecko) =>
    `That is ${share} of what the law and the nature of the services allow. What the towns offer themselves: ${own}. In the manner of the study of 2014: ${lecko}.`,
  indicatorsTitle: () => 'By service',
  providersTitle: () => 'What providers carry',
  providerEffect: (name, marks, n, level, difference) =>
    `${name} explains ${enPlural(marks, 'finding', 'findings')} in ${towns(n)}${level === null ? ': too few towns for a mean' : `, at level ${level} on average`}${
      difference === null
        ? ''
        : `; ${difference[0]} against the same services elsewhere${difference[1] === null ? '' : ` (${difference[1]})`}`
    }.`,
  providersCaveat: () => 'It is a contrast, not a cause: towns that take a portal differ from those that do not.',
  residentsLegend: () => 'Res. ≥ 3: share of residents (of the towns observed) whose town lets them begin online; ≥ 4: do it wholly.',
  evenTowns: (n, of) =>
    n === 0
      ? `None of the ${towns(of)} judged has developed its services evenly.`
      : `${enNumber(n)} of ${towns(of)} ${n === 1 ? 'has' : 'have'} developed their services evenly.`,
  figureColumns: { ...enTerminal.figureColumns, indicator: 'Service' },
  residentsColumns: { begun: 'Res. ≥ 3', done: '≥ 4' },
  rankingColumns: { ...enTerminal.rankingColumns, strip: 'The eighteen services' },
  rankLegend: () =>
    'The rank is an interval: between two towns whose intervals overlap no order is shown. Evenness: 1 when all services stand at the same point, 0 when they are split between nothing and everything.',
  townStands: (mean, rank, n, top) => `Mean ${mean} out of ${top} (n = ${enNumber(n)} services observed), ${rank}.`,
  demoWave: (name, date, n) => `Wave ${name}, dated ${date}: ${enPlural(n, 'fictional town', 'fictional towns')}.`,
};
