import type { WaveState } from '@beffroi/store';
import { frNumber, frPlural, t } from '@beffroi/words';

const towns = (n: number): string => frPlural(n, 'commune', 'communes');

/** What is said of waves, in French. */
export const frWaves = {
  // -- Refusals
  missingPanel: (): string =>
    t`Il manque le panel : « beffroi wave open NOM --panel PANEL ». « beffroi panel list » donne ceux qui existent.`,
  missingWave: (): string => t`Il manque la vague : « beffroi assess --wave NOM ». « beffroi wave list » donne celles qui existent.`,
  badTries: (text: string): string => t`--tries : un nombre d’essais de 1 à 20, et non « ${text} ».`,
  badRetryAfter: (text: string): string =>
    t`--retry-after : des durées séparées par des virgules, par exemple 1h,6h,24h (s, min, h ou j), et non « ${text} ».`,
  badQuietHours: (text: string): string =>
    t`--quiet-hours : deux heures, par exemple 08:00-20:00 (heure de Paris) ou « 08:00-20:00 Indian/Reunion », et non « ${text} ».`,
  unknownSeries: (wave: string): string => t`La vague « ${wave} » n’a pas encore de constats.`,
  townNotJudged: (town: string, wave: string): string =>
    t`La commune ${town} n’a pas de constat dans la vague « ${wave} » : elle n’y est pas, n’a pas de site connu, ou n’a pas encore été mesurée.`,

  // -- Life of a wave
  waveStates: { open: 'ouverte', running: 'en cours', paused: 'en pause', closed: 'close' } satisfies Record<WaveState, string> as Record<
    WaveState,
    string
  >,
  waveOpened: (name: string, panel: string, date: string, n: number): string =>
    t`La vague ${name} est ouverte sur le panel ${panel} : ${towns(n)}, mesure datée du ${date}.`,
  unitsWithoutSite: (n: number): string =>
    t`${frPlural(n, 'commune est', 'communes sont')} sans site connu : c’est un résultat, compté à part et jamais dans une moyenne (« beffroi panel import » donne des sites).`,
  runHint: (name: string): string => t`Pour la mesurer : beffroi wave run ${name}`,
  waveStarted: (name: string): string => t`La vague ${name} est en cours. Elle avance tant que des ouvriers y travaillent : beffroi worker`,
  waveBegins: (name: string, n: number): string =>
    t`Vague ${name} : ${frPlural(n, 'commune', 'communes')} à mesurer. Ctrl-C arrête proprement ; la même commande reprendra.`,
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
  waveFailed: (n: number): string =>
    t`${frPlural(n, 'commune a', 'communes ont')} été abandonnée${n < 2 ? '' : 's'} : une faute de Beffroi, à signaler.`,
  waveLeft: (n: number): string => t`${frPlural(n, 'commune reste', 'communes restent')} à mesurer.`,
  waveIsPaused: (): string => t`La vague est en pause.`,
  unitsLeft: (n: number): string => t`${frPlural(n, 'commune n’a', 'communes n’ont')} pas été mesurée${n < 2 ? '' : 's'} avant la clôture.`,
  noWaves: (): string => t`Il n’y a pas de vague. « beffroi wave open NOM --panel PANEL » en ouvre une.`,
  waveNotStarted: (name: string): string => t`La vague n’a pas commencé : beffroi wave run ${name}`,
  nobodyWorks: (name: string): string => t`Personne ne travaille à cette vague : beffroi wave run ${name}`,
  ownerGoneGoOn: (): string => t`Le processus qui tenait le dossier de données s’est arrêté : celui-ci le rouvre et continue.`,
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
  eventAsleep: (territory: string, moment: string): string => t`${territory} · ne répond pas, nouvel essai le ${moment}`,
  eventFault: (territory: string, message: string, givenUp: boolean): string =>
    t`${territory} · faute de Beffroi : ${message} (${givenUp ? 'abandonné' : 'nouvel essai'})`,
  eventReleased: (n: number): string => t`${frPlural(n, 'commune reprise', 'communes reprises')} à des ouvriers disparus.`,
  eventQuiet: (wave: string, moment: string): string => t`Vague ${wave} : heures calmes, rien n’est demandé avant le ${moment}.`,
  eventStranger: (wave: string, why: 'other-instrument' | 'other-rubric'): string =>
    why === 'other-rubric'
      ? t`Vague ${wave} : commencée avec une autre version de la grille, ce programme n’y touche pas. Terminez-la avec l’ancien programme, ou close-la et lancez « beffroi assess ».`
      : t`Vague ${wave} : ce programme n’a pas l’instrument qu’elle demande.`,
  eventSeriesClosed: (wave: string, assessor: string): string => t`Vague ${wave} : tout a été jugé par ${assessor}.`,
  judgedSoFar: (n: number): string => t`${frPlural(n, 'commune jugée', 'communes jugées')}`,
  assessed: (wave: string, assessor: string, n: number): string =>
    t`Vague ${wave} : ${frPlural(n, 'commune jugée', 'communes jugées')} à nouveau par ${assessor}, dans une série à côté de la première.`,
  assessedBefore: (wave: string, assessor: string): string =>
    t`Vague ${wave} : elle a déjà été jugée par ${assessor}, la grille d’aujourd’hui.`,

  // -- Progress
  progressTowns: (done: number, all: number): string => t`${frNumber(done)} sur ${towns(all)}`,
  progressPages: (n: number): string => frPlural(n, 'page', 'pages'),
  progressSpeed: (n: string): string => t`${n} requêtes/s`,
  progressObstacles: (n: number): string => frPlural(n, 'obstacle', 'obstacles'),
  progressAsleep: (n: number): string => t`${frNumber(n)} à réessayer`,
  progressFailed: (n: number): string => t`${frNumber(n)} en échec`,
  progressWorkers: (n: number): string => frPlural(n, 'ouvrier', 'ouvriers'),
  progressRemaining: (duration: string): string => t`encore ${duration} environ`,
  duration: (seconds: number): string => {
    if (seconds < 90) return t`${Math.round(seconds)} s`;
    if (seconds < 5400) return t`${Math.round(seconds / 60)} min`;
    if (seconds < 172_800) return t`${Math.round(seconds / 3600)} h`;
    return t`${Math.round(seconds / 86_400)} j`;
  },

  // -- What a wave found
  waveColumns: { name: 'Vague', panel: 'Panel', date: 'Date', state: 'État', towns: 'Communes', rubric: 'Grilles' },
  waveHeading: (name: string, panel: string, date: string): string => t`Vague ${name} · panel ${panel} · ${date}`,
  waveStateLine: (state: WaveState, assessor: string, digest: string | null): string =>
    digest === null
      ? t`Vague ${frWaves.waveStates[state]}, jugée par ${assessor}.`
      : t`Vague close, jugée par ${assessor}. Empreinte ${digest}`,
  provisional: (done: number, all: number): string => t`Chiffres provisoires : ${frNumber(done)} sur ${towns(all)}.`,
  nothingObserved: (): string => t`Rien n’a encore été observé.`,
  waveMean: (mean: string, interval: string, n: number, seen: number, unobserved: number, abstained: number): string =>
    t`Niveau moyen : ${mean} sur 5 (${interval} à 95 %), n = ${frPlural(n, 'constat', 'constats')} dans ${towns(seen)} ; ${frNumber(unobserved)} non observés et ${frNumber(abstained)} indécis, dans aucune moyenne.`,
  waveAttainment: (share: string, own: string, lecko: string): string =>
    t`C’est ${share} de ce que permettent la loi et la nature des services. Ce que les communes offrent elles-mêmes : ${own}. À la manière de l’étude de 2014 : ${lecko}.`,
  evenTowns: (n: number, of: number): string =>
    n === 0
      ? t`Aucune des ${towns(of)} jugées ne développe ses services également.`
      : t`${frPlural(n, 'commune', 'communes')} sur ${frNumber(of)} ${n < 2 ? 'développe' : 'développent'} ses services également.`,
  servicesTitle: (): string => t`Par service`,
  strataTitle: (): string => t`Par strate`,
  stratum: 'Strate',
  figureColumns: {
    family: 'Famille',
    service: 'Service',
    level: 'Niveau',
    interval: 'À 95 %',
    attainment: 'Atteint',
    begun: 'Hab. ≥ 3',
    done: '≥ 4',
    unobserved: '?',
    abstained: '~',
  },
  providersTitle: (): string => t`Ce que portent les prestataires`,
  providerEffect: (name: string, marks: number, n: number, level: string, difference: readonly [string, string | null] | null): string =>
    t`${name} explique ${frPlural(marks, 'constat', 'constats')} dans ${towns(n)}, au niveau ${level} en moyenne${
      difference === null
        ? ''
        : t` ; ${difference[0]} par rapport aux mêmes services ailleurs${difference[1] === null ? '' : ` (${difference[1]})`}`
    }.`,
  providersCaveat: (): string => t`C’est un contraste, pas une cause : les communes qui prennent un portail diffèrent des autres.`,
  rankingTitle: (): string => t`Les communes, de la plus à la moins avancée`,
  rankingColumns: {
    town: 'Commune',
    people: 'Habitants',
    strip: 'Les dix-huit services',
    mean: 'Moyenne',
    rank: (of: number): string => t`Rang sur ${frNumber(of)}`,
    evenness: 'Régularité',
  },
  rankBand: (low: number, high: number, of: number): string => {
    const place = (n: number): string => (n === 1 ? '1re' : `${frNumber(n)}e`);
    return low === high ? t`${place(low)} sur ${frNumber(of)}` : t`entre ${place(low)} et ${place(high)} sur ${frNumber(of)}`;
  },
  rankShort: (low: number, high: number): string => (low === high ? frNumber(low) : `${frNumber(low)}–${frNumber(high)}`),
  residentsLegend: (): string =>
    t`Hab. ≥ 3 : part des habitants (des communes observées) dont la commune permet de commencer la démarche en ligne ; ≥ 4 : de la faire en entier.`,
  rankLegend: (): string =>
    t`Le rang est un intervalle : entre deux communes dont les intervalles se couvrent, aucun ordre n’est établi. Régularité : 1 quand tous les services sont au même point, 0 quand ils se partagent entre rien et tout.`,
  townStands: (mean: string, rank: string, n: number): string => t`Moyenne ${mean} sur 5 (n = ${frNumber(n)} services observés), ${rank}.`,

  // -- Demonstration
  demoWave: (name: string, date: string, n: number): string =>
    t`Vague ${name}, datée du ${date} : ${frPlural(n, 'commune imaginaire', 'communes imaginaires')}.`,
  demoWavesHint: (data: string, wave: string): string => t`Pour voir davantage : beffroi wave show ${wave} --data ${data}`,
};
