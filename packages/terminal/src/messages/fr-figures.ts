import type { WaveState } from '@beffroi/store';
import { frNumber, frPlural, t } from '@beffroi/words';
import { frWork } from './fr-work.ts';

const towns = (n: number): string => frPlural(n, 'commune', 'communes');

const EVENNESS = t`Régularité : 1 quand tous les indicateurs sont au même point, 0 quand ils se partagent entre rien et tout.`;

/** What is said of what a wave found, in French. An instrument that measures something of its own says it in its own words. */
export const frFigures = {
  unknownSeries: (wave: string): string => t`La vague « ${wave} » n’a pas encore de constats.`,
  townNotJudged: (town: string, wave: string): string =>
    t`La commune ${town} n’a pas de constat dans la vague « ${wave} » : elle n’y est pas, n’a pas de site connu, ou n’a pas encore été mesurée.`,
  unitsWithoutSite: (n: number): string =>
    t`${frPlural(n, 'commune est', 'communes sont')} sans site connu : c’est un résultat, compté à part et jamais dans une moyenne (« beffroi panel import » donne des sites).`,
  unitsWithoutTarget: (n: number): string =>
    t`${frPlural(n, 'commune n’a', 'communes n’ont')} rien de connu à mesurer : c’est un résultat, compté à part et jamais dans une moyenne.`,
  furtherMean: (scale: string, mean: string): string => t`${scale} : ${mean} en moyenne.`,
  waveFailed: (n: number): string =>
    t`${frPlural(n, 'commune a', 'communes ont')} été abandonnée${n < 2 ? '' : 's'} : une faute de Beffroi, à signaler.`,
  unitsLeft: (n: number): string => t`${frPlural(n, 'commune n’a', 'communes n’ont')} pas été mesurée${n < 2 ? '' : 's'} avant la clôture.`,
  waveHeading: (name: string, panel: string, date: string): string => t`Vague ${name} · panel ${panel} · ${date}`,
  waveStateLine: (state: WaveState, assessor: string, digest: string | null): string =>
    digest === null
      ? t`Vague ${frWork.waveStates[state]}, jugée par ${assessor}.`
      : t`Vague close, jugée par ${assessor}. Empreinte ${digest}`,
  ownCopyRead: (): string => t`Lue en entier dans un dossier, sans y appliquer robots.txt (--own-copy).`,
  provisional: (done: number, all: number): string => t`Chiffres provisoires : ${frNumber(done)} sur ${towns(all)}.`,
  nothingObserved: (): string => t`Rien n’a encore été observé.`,
  waveMean: (mean: string, interval: string | null, n: number, seen: number, unobserved: number, abstained: number, top: number): string =>
    t`Niveau moyen : ${mean} sur ${top} (${interval === null ? 'sans intervalle' : t`${interval} à 95 %`}), n = ${frPlural(n, 'constat', 'constats')} dans ${towns(seen)} ; ${frNumber(unobserved)} non observés et ${frNumber(abstained)} indécis, dans aucune moyenne.`,
  waveFew: (seen: number, n: number, unobserved: number, abstained: number): string =>
    t`${towns(seen)} observée${seen < 2 ? '' : 's'} : trop peu de communes pour une moyenne (n\u00a0=\u00a0${frNumber(seen)}). Leurs niveaux sont ci-dessous : ${frPlural(n, 'constat', 'constats')} ; ${frNumber(unobserved)} non observés et ${frNumber(abstained)} indécis.`,
  noRanks: (n: number): string => t`Trop peu de communes pour un rang (n\u00a0=\u00a0${frNumber(n)}).`,
  fewCompared: (n: number): string =>
    t`Trop peu de communes pour comparer les deux vagues (n\u00a0=\u00a0${frNumber(n)}) : chaque changement est dit plus bas.`,
  indicatorsTitle: (): string => t`Par indicateur`,
  strataTitle: (): string => t`Par strate`,
  stratum: 'Strate',
  figureColumns: {
    family: 'Famille',
    indicator: 'Indicateur',
    level: 'Niveau',
    interval: 'À 95 %',
    attainment: 'Atteint',
    unobserved: '?',
    abstained: '~',
  },
  rankingTitle: (): string => t`Les communes, de la plus à la moins avancée`,
  unrankedTitle: (): string => t`Les communes, par nom : aucune n’a de rang`,
  rankingColumns: {
    town: 'Commune',
    people: 'Habitants',
    strip: 'Les indicateurs',
    mean: 'Moyenne',
    rank: (of: number): string => t`Rang sur ${frNumber(of)}`,
    evenness: 'Régularité',
  },
  rankBand: (low: number, high: number, of: number): string => {
    const place = (n: number): string => (n === 1 ? '1re' : `${frNumber(n)}e`);
    return low === high ? t`${place(low)} sur ${frNumber(of)}` : t`entre ${place(low)} et ${place(high)} sur ${frNumber(of)}`;
  },
  rankShort: (low: number, high: number): string => (low === high ? frNumber(low) : `${frNumber(low)}–${frNumber(high)}`),
  evennessLegend: (): string => EVENNESS,
  rankLegend: (): string =>
    t`Le rang est un intervalle : entre deux communes dont les intervalles se couvrent, aucun ordre n’est établi. ${EVENNESS}`,
  townStands: (mean: string, rank: string, n: number, top: number): string =>
    t`Moyenne ${mean} sur ${top} (n = ${frPlural(n, 'indicateur observé', 'indicateurs observés')}), ${rank}.`,
  level: (level: number, ceiling: number): string => `${level}/${ceiling}`,
  andMore: (n: number): string => t`… et ${frPlural(n, 'autre', 'autres')}`,
  stripLegend: (top: number): string => t`0 à ${top} : niveau · un point : rien (0) · ? : non observé, dans aucune moyenne · ~ : indécis`,
  familiesTitle: (): string => t`Par famille`,
  interval: (low: string, high: string): string => t`de ${low} à ${high}`,
  overall: 'Ensemble',
};
