import {
  AT,
  CODE,
  type Command,
  DATA,
  DATE,
  EXPORT,
  FILE,
  JSON_OUT,
  NAME,
  NUMBER,
  READING,
  rare,
  SOURCES,
  saying,
  WORK,
} from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';

const { 'from-warc': _, contact, ...WAVE_SOURCES } = SOURCES;
const { render, delay } = READING;

/** The life of a wave. */
export const WAVE_COMMANDS: readonly Command[] = [
  {
    name: 'wave open',
    options: {
      panel: { type: 'string', value: { fr: 'PANEL', en: 'PANEL' }, says: { fr: 'les communes', en: 'the towns' } },
      instrument: {
        type: 'string',
        value: { fr: 'ID', en: 'ID' },
        says: { fr: t`ce qui est mesuré (sans : les dix-huit services)`, en: 'what is measured (without: the eighteen services)' },
      },
      contact,
      budget: { type: 'string', value: NUMBER, says: { fr: 'pages au plus par commune (60)', en: 'pages at most for a town (60)' } },
      'quiet-hours': {
        type: 'string',
        value: { fr: 'HEURES', en: 'HOURS' },
        says: { fr: t`rien n’est demandé alors (08:00-20:00, à Paris)`, en: 'nothing is asked then (08:00-20:00, Paris time)' },
      },
      tries: {
        type: 'string',
        value: NUMBER,
        says: { fr: t`essais d’un site qui ne répond pas (3)`, en: 'tries of a site that does not answer (3)' },
      },
      'retry-after': {
        type: 'string',
        value: { fr: 'DURÉES', en: 'TIMES' },
        says: { fr: 'entre ces essais (1h,6h,24h)', en: 'between these tries (1h,6h,24h)' },
      },
      ...rare({ ...WAVE_SOURCES, render, delay, ...AT }),
      ...DATA,
    },
    least: 1,
    most: 1,
    help: {
      chapter: 'wave',
      words: { fr: 'NOM --panel PANEL', en: 'NAME --panel PANEL' },
      fr: t`ouvre une vague : rien n’est encore demandé`,
      en: 'opens a wave: nothing is asked yet',
      group: {
        fr: t`une mesure d’un panel, de son ouverture à ses données ouvertes`,
        en: 'one measurement of a panel, from its opening to its open data',
      },
      examples: ['beffroi wave open 2026 --panel bretagne --contact observatoire@exemple.org'],
    },
    run: async () => saying(MESSAGES, (await import('../commands/wave-open.ts')).waveOpenCommand),
  },
  {
    name: 'wave run',
    options: {
      ...WORK,
      retry: {
        type: 'boolean',
        says: {
          fr: 'essaie sans attendre ce qui ne répondait pas ou avait échoué',
          en: 'tries at once what did not answer, or had failed',
        },
      },
      detach: {
        type: 'boolean',
        says: { fr: 'la lance sans y travailler (voir worker)', en: 'starts it without working on it (see worker)' },
      },
      ...DATA,
    },
    least: 1,
    most: 1,
    help: { chapter: 'wave', words: NAME, fr: t`la mesure, ou reprend là où elle en était`, en: 'measures it, or goes on where it was' },
    run: async () => saying(MESSAGES, (await import('../commands/wave-run.ts')).waveRunCommand),
  },
  {
    name: 'wave watch',
    options: { json: { type: 'boolean', says: { fr: 'une fois, en JSON', en: 'once, as JSON' } }, ...DATA },
    least: 1,
    most: 1,
    help: { chapter: 'wave', words: NAME, fr: 'montre où elle en est', en: 'shows how it stands' },
    run: async () => saying(MESSAGES, (await import('../commands/wave-watch.ts')).waveWatchCommand),
  },
  {
    name: 'wave pause',
    options: { ...DATA },
    least: 1,
    most: 1,
    help: { chapter: 'wave', words: NAME, fr: t`n’en commence plus rien`, en: 'begins nothing of it any more' },
    run: async () => saying(MESSAGES, (await import('../commands/wave-steer.ts')).wavePauseCommand),
  },
  {
    name: 'wave resume',
    options: { ...DATA },
    least: 1,
    most: 1,
    help: { chapter: 'wave', words: NAME, fr: t`la reprend après une pause`, en: 'goes on with it after a pause' },
    run: async () => saying(MESSAGES, (await import('../commands/wave-steer.ts')).waveResumeCommand),
  },
  {
    name: 'wave close',
    options: {
      unfinished: { type: 'boolean', says: { fr: 'même si des communes ne sont pas mesurées', en: 'though towns are not measured' } },
      ...DATA,
    },
    least: 1,
    most: 1,
    help: { chapter: 'wave', words: NAME, fr: 'la fige, avec son empreinte', en: 'freezes it, with its digest' },
    run: async () => saying(MESSAGES, (await import('../commands/wave-steer.ts')).waveCloseCommand),
  },
  {
    name: 'wave publish',
    options: {
      'reply-until': {
        type: 'string',
        value: DATE,
        says: { fr: t`d’abord aux communes, qui répondent jusque-là`, en: 'to the towns first, which answer until then' },
      },
      ...DATA,
    },
    least: 1,
    most: 1,
    help: { chapter: 'wave', words: NAME, fr: 'la montre à tous, close', en: 'shows it to everybody, closed' },
    run: async () => saying(MESSAGES, (await import('../commands/wave-publish.ts')).wavePublishCommand),
  },
  {
    name: 'wave list',
    options: { ...JSON_OUT, ...DATA },
    least: 0,
    most: 0,
    help: { chapter: 'wave', fr: 'toutes les vagues', en: 'all waves' },
    run: async () => saying(MESSAGES, (await import('../commands/wave-list.ts')).waveListCommand),
  },
  {
    name: 'wave show',
    options: {
      town: { type: 'string', value: CODE, says: { fr: 'une commune à travers les vagues', en: 'one town through the waves' } },
      verify: { type: 'boolean', says: { fr: 'vérifie les empreintes', en: 'checks the digests' } },
      ...JSON_OUT,
      ...DATA,
    },
    least: 1,
    most: 1,
    help: { chapter: 'wave', words: NAME, fr: 'ses chiffres, avec n et intervalles', en: 'its figures, with n and intervals' },
    run: async () => saying(MESSAGES, (await import('../commands/wave-show.ts')).waveShowCommand),
  },
  {
    name: 'wave compare',
    options: {
      ...JSON_OUT,
      out: {
        type: 'string',
        value: FILE,
        says: { fr: 'écrit ce document dans un fichier', en: 'writes this document to a file' },
        path: 'file',
      },
      ...DATA,
    },
    least: 2,
    most: 2,
    help: {
      chapter: 'wave',
      words: { fr: 'NOM NOM', en: 'NAME NAME' },
      fr: t`ce qui a changé de l’une à l’autre, et pourquoi`,
      en: 'what changed from one to the other, and why',
    },
    run: async () => saying(MESSAGES, (await import('../commands/wave-compare.ts')).waveCompareCommand),
  },
  {
    name: 'wave export',
    options: { ...EXPORT, ...DATA },
    least: 1,
    most: 1,
    help: {
      chapter: 'wave',
      words: NAME,
      fr: t`l’écrit en données ouvertes, avec leur mode d’emploi`,
      en: 'writes it as open data that explain themselves',
    },
    run: async () => (await import('@beffroi/terminal/reports')).exportWave,
  },
];
