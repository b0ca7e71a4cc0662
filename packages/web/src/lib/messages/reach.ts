import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enPlural, enWords, frOf, frPlural, frWords, t } from '@beffroi/words';

const fr = {
  // -- Links that are shared
  shareAlt: (town: string): string => t`Les services en ligne ${frOf(town)}, de 0 à 5, avec leurs preuves.`,

  // -- Feeds
  publications: t`Beffroi : ce qui est publié`,
  publicationsLead: t`Chaque vague de mesures, le jour où tout le monde peut la lire.`,
  waveOut: (instrument: string, wave: string): string => t`${instrument} : la vague ${frWords.quoted(wave)} est publiée`,
  waveSaid: (towns: number, dated: string, assessor: string): string =>
    t`${frPlural(towns, 'commune', 'communes')}, mesure datée du ${dated}, jugée par ${assessor}.`,
  changesOf: (town: string): string => t`${town} : ce qui change`,
  changesLead: (town: string): string => t`Ce que chaque vague publiée change à ce que l’on sait ${frOf(town)}.`,
  firstWave: (wave: string): string => t`première mesure (vague ${frWords.quoted(wave)})`,
  moved: (up: number, down: number): string =>
    up + down === 0
      ? t`rien d’établi n’a changé`
      : [
          ...(up === 0 ? [] : [t`${frPlural(up, 'niveau monte', 'niveaux montent')}`]),
          ...(down === 0 ? [] : [t`${frPlural(down, 'niveau baisse', 'niveaux baissent')}`]),
        ].join(', '),
  firstSaid: (wave: string): string => t`La vague ${frWords.quoted(wave)} est la première qui mesure cette commune.`,
  compared: (wave: string, before: string): string => t`Vague ${frWords.quoted(wave)} comparée à la vague ${frWords.quoted(before)}.`,
  still: t`Aucun niveau n’a changé.`,
  unobserved: t`non observé`,
  move: (title: string, from: string, to: string, certainty: string): string => t`${title} : de ${from} à ${to} (${certainty})`,
  certainty: { told: 'établi', noise: 'dans la marge d’erreur', 'not-comparable': 'non comparable' },

  // -- Days
  calendar: t`Beffroi : échéances et publications`,
  replyEnds: (wave: string): string => t`Fin des réponses des communes : vague ${frWords.quoted(wave)}`,
  replyEndsSaid: t`Jusqu’à ce jour, les communes mesurées peuvent répondre et contester avant que la vague ne soit publiée.`,
  published: (wave: string): string => t`Publication de la vague ${frWords.quoted(wave)}`,
};

const en: typeof fr = {
  shareAlt: (town) => `The online services of ${town}, from 0 to 5, with evidence.`,
  publications: 'Beffroi: what is published',
  publicationsLead: 'Each wave of measurements, on the day when everybody may read it.',
  waveOut: (instrument, wave) => `${instrument}: the wave ${enWords.quoted(wave)} is published`,
  waveSaid: (towns, dated, assessor) => `${enPlural(towns, 'town', 'towns')}, measured on ${dated}, judged by ${assessor}.`,
  changesOf: (town) => `${town}: what changes`,
  changesLead: (town) => `What each published wave changes of what is known of ${town}.`,
  firstWave: (wave) => `first measurement (wave ${enWords.quoted(wave)})`,
  moved: (up, down) =>
    up + down === 0
      ? 'nothing certain has changed'
      : [
          ...(up === 0 ? [] : [`${enPlural(up, 'level', 'levels')} up`]),
          ...(down === 0 ? [] : [`${enPlural(down, 'level', 'levels')} down`]),
        ].join(', '),
  firstSaid: (wave) => `The wave ${enWords.quoted(wave)} is the first that measures this town.`,
  compared: (wave, before) => `Wave ${enWords.quoted(wave)} compared with wave ${enWords.quoted(before)}.`,
  still: 'No level has changed.',
  unobserved: 'not observed',
  move: (title, from, to, certainty) => `${title}: from ${from} to ${to} (${certainty})`,
  certainty: { told: 'certain', noise: 'within the noise of the measure', 'not-comparable': 'not comparable' },
  calendar: 'Beffroi: deadlines and publications',
  replyEnds: (wave) => `Towns’ answers end: wave ${enWords.quoted(wave)}`,
  replyEndsSaid: 'Until that day the measured towns may answer and contest before the wave is published.',
  published: (wave) => `Publication of the wave ${enWords.quoted(wave)}`,
};

/** What is said where no page is: feeds, calendars, links that are shared. */
export const reach: Bilingual<typeof fr> = { fr, en };
