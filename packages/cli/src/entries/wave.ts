import { type Command, DATA, saying, WORK } from '@beffroi/terminal';
import { t } from '@beffroi/words';
import { MESSAGES } from '../messages/messages.ts';

/** The life of a wave. */
export const WAVE_COMMANDS: readonly Command[] = [
  {
    name: 'wave open',
    options: {
      ...DATA,
      panel: { type: 'string' },
      instrument: { type: 'string' },
      at: { type: 'string' },
      'from-dir': { type: 'string' },
      'own-copy': { type: 'boolean' },
      via: { type: 'string' },
      'allow-private': { type: 'boolean' },
      'user-agent': { type: 'string' },
      contact: { type: 'string' },
      render: { type: 'string' },
      budget: { type: 'string' },
      delay: { type: 'string' },
      'quiet-hours': { type: 'string' },
      tries: { type: 'string' },
      'retry-after': { type: 'string' },
    },
    least: 1,
    most: 1,
    help: {
      chapter: 'wave',
      fr: t`  wave open NOM --panel PANEL   ouvre une vague : rien n’est encore demandé
    --instrument ID        ce qui est mesuré (sans : les dix-huit services)
    --at DATE              date de la mesure
    --from-dir, --own-copy, --via, --allow-private, --contact, --user-agent,
    --budget (60), --delay, --render   comme audit, pour toutes les communes
    --quiet-hours HEURES   rien n’est demandé alors (08:00-20:00, à Paris)
    --tries N              essais d’un site qui ne répond pas (3)
    --retry-after DURÉES   entre ces essais (1h,6h,24h)`,
      en: `  wave open NAME --panel PANEL   opens a wave: nothing is asked yet
    --instrument ID        what is measured (without: the eighteen services)
    --at DATE              date of the measurement
    --from-dir, --own-copy, --via, --allow-private, --contact, --user-agent,
    --budget (60), --delay, --render   as for audit, for all towns
    --quiet-hours HOURS    nothing is asked then (08:00-20:00, Paris time)
    --tries N              tries of a site that does not answer (3)
    --retry-after TIMES    between these tries (1h,6h,24h)`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/wave-open.ts')).waveOpenCommand),
  },
  {
    name: 'wave run',
    options: { ...DATA, ...WORK, detach: { type: 'boolean' }, retry: { type: 'boolean' } },
    least: 1,
    most: 1,
    help: {
      chapter: 'wave',
      fr: t`  wave run NOM             la mesure, ou reprend là où elle en était
    --at-once N            communes à la fois (6)
    --retry                essaie sans attendre ce qui ne répondait pas ou
                           avait échoué
    --detach               la lance sans y travailler (voir worker)`,
      en: `  wave run NAME            measures it, or goes on where it was
    --at-once N            towns at a time (6)
    --retry                tries at once what did not answer, or had failed
    --detach               starts it without working on it (see worker)`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/wave-run.ts')).waveRunCommand),
  },
  {
    name: 'wave watch',
    options: { ...DATA, json: { type: 'boolean' } },
    least: 1,
    most: 1,
    help: {
      chapter: 'wave',
      fr: t`  wave watch NOM           montre où elle en est (--json : une fois)`,
      en: `  wave watch NAME          shows how it stands (--json: once)`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/wave-watch.ts')).waveWatchCommand),
  },
  {
    name: 'wave pause',
    options: { ...DATA },
    least: 1,
    most: 1,
    help: {
      chapter: 'wave',
      fr: t`  wave pause|resume NOM    n’en commence plus rien ; reprend`,
      en: `  wave pause|resume NAME   begins nothing of it any more; goes on`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/wave-steer.ts')).wavePauseCommand),
  },
  {
    name: 'wave resume',
    options: { ...DATA },
    least: 1,
    most: 1,
    help: {
      chapter: 'wave',
      fr: '',
      en: '',
    },
    run: async () => saying(MESSAGES, (await import('../commands/wave-steer.ts')).waveResumeCommand),
  },
  {
    name: 'wave close',
    options: { ...DATA, unfinished: { type: 'boolean' } },
    least: 1,
    most: 1,
    help: {
      chapter: 'wave',
      fr: t`  wave close NOM           la fige, avec son empreinte
    --unfinished           même si des communes ne sont pas mesurées`,
      en: `  wave close NAME          freezes it, with its digest
    --unfinished           though towns are not measured`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/wave-steer.ts')).waveCloseCommand),
  },
  {
    name: 'wave publish',
    options: { ...DATA, 'reply-until': { type: 'string' } },
    least: 1,
    most: 1,
    help: {
      chapter: 'wave',
      fr: t`  wave publish NOM         la montre à tous, close
    --reply-until DATE     d’abord aux communes, qui répondent jusque-là`,
      en: `  wave publish NAME        shows it to everybody, closed
    --reply-until DATE     to the towns first, which answer until then`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/wave-publish.ts')).wavePublishCommand),
  },
  {
    name: 'wave list',
    options: { ...DATA, json: { type: 'boolean' } },
    least: 0,
    most: 0,
    help: {
      chapter: 'wave',
      fr: t`  wave list                toutes les vagues (--json)`,
      en: `  wave list                all waves (--json)`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/wave-list.ts')).waveListCommand),
  },
  {
    name: 'wave show',
    options: { ...DATA, json: { type: 'boolean' }, town: { type: 'string' }, verify: { type: 'boolean' } },
    least: 1,
    most: 1,
    help: {
      chapter: 'wave',
      fr: t`  wave show NOM            ses chiffres, avec n et intervalles (--json)
    --town CODE            une commune à travers les vagues
    --verify               vérifie les empreintes`,
      en: `  wave show NAME           its figures, with n and intervals (--json)
    --town CODE            one town through the waves
    --verify               checks the digests`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/wave-show.ts')).waveShowCommand),
  },
  {
    name: 'wave compare',
    options: { ...DATA, json: { type: 'boolean' }, out: { type: 'string' } },
    least: 2,
    most: 2,
    help: {
      chapter: 'wave',
      fr: t`  wave compare NOM NOM     ce qui a changé de l’une à l’autre, et pourquoi
                           (--json, --out FICHIER)`,
      en: `  wave compare NAME NAME   what changed from one to the other, and why
                           (--json, --out FILE)`,
    },
    run: async () => saying(MESSAGES, (await import('../commands/wave-compare.ts')).waveCompareCommand),
  },
  {
    name: 'wave export',
    options: { ...DATA, out: { type: 'string' }, format: { type: 'string' }, replace: { type: 'boolean' } },
    least: 1,
    most: 1,
    help: {
      chapter: 'wave',
      fr: t`  wave export NOM          l’écrit en données ouvertes, avec leur mode d’emploi
    --out DOSSIER          où (NOM-export)
    --format LISTE         csv,json,parquet,xlsx (les quatre)
    --replace              à la place de l’export qui s’y trouve`,
      en: `  wave export NAME         writes it as open data that explain themselves
    --out FOLDER           where (NAME-export)
    --format LIST          csv,json,parquet,xlsx (all four)
    --replace              in the place of the export that is there`,
    },
    run: async () => (await import('@beffroi/terminal/reports')).exportWave,
  },
];
