import { TERMINAL_MESSAGES } from '@beffroi/terminal';
import { frNumber, frPlural, t } from '@beffroi/words';

const { fr: frTerminal } = TERMINAL_MESSAGES;
const towns = (n: number): string => frPlural(n, 'commune', 'communes');

/** What is said of what a wave of services found, in French: in place of, or beside, what is said of every wave. */
export const frWaves = {
  waveAttainment: (share: string, own: string, lecko: string): string =>
    t`C’est ${share} de ce que permettent la loi et la nature des services. Ce que les communes offrent elles-mêmes : ${own}. À la manière de l’étude de 2014 : ${lecko}.`,
  indicatorsTitle: (): string => t`Par service`,
  providersTitle: (): string => t`Ce que portent les prestataires`,
  providerEffect: (
    name: string,
    marks: number,
    n: number,
    level: string | null,
    difference: readonly [string, string | null] | null,
  ): string =>
    t`${name} explique ${frPlural(marks, 'constat', 'constats')} dans ${towns(n)}${level === null ? t` : trop peu de communes pour une moyenne` : t`, au niveau ${level} en moyenne`}${
      difference === null
        ? ''
        : t` ; ${difference[0]} par rapport aux mêmes services ailleurs${difference[1] === null ? '' : ` (${difference[1]})`}`
    }.`,
  providersCaveat: (): string => t`C’est un contraste, pas une cause : les communes qui prennent un portail diffèrent des autres.`,
  residentsLegend: (): string =>
    t`Hab. ≥ 3 : part des habitants (des communes observées) dont la commune permet de commencer la démarche en ligne ; ≥ 4 : de la faire en entier.`,
  evenTowns: (n: number, of: number): string =>
    n === 0
      ? t`Aucune des ${towns(of)} jugées ne développe ses services également.`
      : t`${frPlural(n, 'commune', 'communes')} sur ${frNumber(of)} ${n < 2 ? 'développe' : 'développent'} ses services également.`,
  figureColumns: { ...frTerminal.figureColumns, indicator: 'Service' },
  residentsColumns: { begun: 'Hab. ≥ 3', done: '≥ 4' },
  rankingColumns: { ...frTerminal.rankingColumns, strip: 'Les dix-huit services' },
  rankLegend: (): string =>
    t`Le rang est un intervalle : entre deux communes dont les intervalles se couvrent, aucun ordre n’est établi. Régularité : 1 quand tous les services sont au même point, 0 quand ils se partagent entre rien et tout.`,
  townStands: (mean: string, rank: string, n: number, top: number): string =>
    t`Moyenne ${mean} sur ${top} (n = ${frNumber(n)} services observés), ${rank}.`,
  demoWave: (name: string, date: string, n: number): string =>
    t`Vague ${name}, datée du ${date} : ${frPlural(n, 'commune imaginaire', 'communes imaginaires')}.`,
};
