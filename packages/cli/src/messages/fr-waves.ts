import { frNumber, frPlural, t } from '@beffroi/words';

const towns = (n: number): string => frPlural(n, 'commune', 'communes');

/** What is said of waves, in French. */
export const frWaves = {
  // -- Refusals
  missingPanel: (): string =>
    t`Il manque le panel : « beffroi wave open NOM --panel PANEL ». « beffroi panel list » donne ceux qui existent.`,
  missingWave: (): string => t`Il manque la vague : « beffroi assess --wave NOM ». « beffroi wave list » donne celles qui existent.`,
  unknownInstrument: (id: string, ids: string): string =>
    t`--instrument : il n’y a pas d’instrument « ${id} ». Ceux de ce programme : ${ids}.`,
  otherInstruments: (before: string, one: string, after: string, other: string): string =>
    t`La vague « ${before} » mesure autre chose (${one}) que la vague « ${after} » (${other}) : seules se comparent des vagues d’un même instrument.`,
  badTries: (text: string): string => t`--tries : un nombre d’essais de 1 à 20, et non « ${text} ».`,
  badRetryAfter: (text: string): string =>
    t`--retry-after : des durées séparées par des virgules, par exemple 1h,6h,24h (s, min, h ou j), et non « ${text} ».`,
  badQuietHours: (text: string): string =>
    t`--quiet-hours : deux heures, par exemple 08:00-20:00 (heure de Paris) ou « 08:00-20:00 Indian/Reunion », et non « ${text} ».`,

  // -- Life of a wave
  waveOpened: (name: string, panel: string, date: string, n: number): string =>
    t`La vague ${name} est ouverte sur le panel ${panel} : ${towns(n)}, mesure datée du ${date}.`,
  runHint: (name: string): string => t`Pour la mesurer : beffroi wave run ${name}`,
  waveStarted: (name: string): string => t`La vague ${name} est en cours. Elle avance tant que des ouvriers y travaillent : beffroi worker`,
  waveRetried: (n: number): string => t`${frPlural(n, 'commune est essayée', 'communes sont essayées')} à nouveau, sans attendre.`,
  wavePaused: (name: string): string => t`La vague ${name} est en pause : ce qui était commencé se termine, rien d’autre ne commence.`,
  waveResumed: (name: string, plainName: string): string =>
    t`La vague ${name} reprend, par les ouvriers qui tournent, ou avec : beffroi wave run ${plainName}`,
  waveClosed: (name: string, digest: string): string => t`La vague ${name} est close et ne changera plus. Empreinte : ${digest}`,
  showHint: (name: string): string => t`Ses chiffres : beffroi wave show ${name}`,
  closeHint: (name: string): string => t`Pour la clore quand tout est dit : beffroi wave close ${name}`,
  waveStands: (name: string, done: number, all: number, pages: number, requests: number): string =>
    t`Vague ${name} : ${frNumber(done)} sur ${towns(all)} ${done < 2 ? 'mesurée' : 'mesurées'}, ${frPlural(pages, 'page', 'pages')}, ${frPlural(requests, 'requête', 'requêtes')}.`,
  waveAsleep: (n: number, moment: string): string =>
    t`${frPlural(n, 'site ne répondait', 'sites ne répondaient')} pas ; prochain essai le ${moment}. Relancez « beffroi wave run » à ce moment, ou laissez un « beffroi worker » tourner. À la clôture, le dernier essai compte.`,
  waveLeft: (n: number): string => t`${frPlural(n, 'commune reste', 'communes restent')} à mesurer.`,
  waveIsPaused: (): string => t`La vague est en pause.`,
  noWaves: (): string => t`Il n’y a pas de vague. « beffroi wave open NOM --panel PANEL » en ouvre une.`,
  waveNotStarted: (name: string): string => t`La vague n’a pas commencé : beffroi wave run ${name}`,
  nobodyWorks: (name: string): string => t`Personne ne travaille à cette vague : beffroi wave run ${name}`,
  verified: (what: string, digest: string, same: boolean): string =>
    same
      ? t`${what} : l’empreinte est la même (${digest}).`
      : t`${what} : l’empreinte diffère de celle de la clôture (${digest}) : des lignes ont été changées.`,

  // -- Workers
  workerReady: (server: boolean): string =>
    server
      ? t`Ouvrier prêt : il prend part à toutes les vagues en cours. Ctrl-C l’arrête proprement.`
      : t`Ouvrier prêt, sur le dossier de données de cette machine. Ctrl-C l’arrête proprement.`,
  workerDid: (units: number, requests: number, pages: number): string =>
    t`${frPlural(units, 'commune menée', 'communes menées')} à bien, ${frPlural(requests, 'requête', 'requêtes')}, ${frPlural(pages, 'page', 'pages')}.`,
  eventDone: (wave: string, territory: string, adopted: boolean): string =>
    adopted ? t`${wave} · ${territory} · fait (archive reprise d’un ouvrier disparu)` : t`${wave} · ${territory} · fait`,
  eventJudged: (wave: string, territory: string): string => t`${wave} · ${territory} · jugé à nouveau`,
  judgedSoFar: (n: number): string => t`${frPlural(n, 'commune jugée', 'communes jugées')}`,
  assessed: (wave: string, assessor: string, n: number): string =>
    t`Vague ${wave} : ${frPlural(n, 'commune jugée', 'communes jugées')} à nouveau par ${assessor}, dans une série à côté de la première.`,
  assessedBefore: (wave: string, assessor: string): string =>
    t`Vague ${wave} : elle a déjà été jugée par ${assessor}, la grille d’aujourd’hui.`,

  // -- What a wave found
  waveColumns: { name: 'Vague', panel: 'Panel', date: 'Date', state: 'État', towns: 'Communes', rubric: 'Grilles' },

  // -- Demonstration
  demoWavesHint: (data: string, wave: string): string => t`Pour voir davantage : beffroi wave show ${wave} --data ${data}`,
};
