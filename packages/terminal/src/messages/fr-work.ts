import type { WaveState } from '@beffroi/store';
import { frNumber, frPlural, t } from '@beffroi/words';

const towns = (n: number): string => frPlural(n, 'commune', 'communes');

/** What is said of a wave that is worked on, in French. */
export const frWork = {
  waveStates: { open: 'ouverte', running: 'en cours', paused: 'en pause', closed: 'close' } satisfies Record<WaveState, string> as Record<
    WaveState,
    string
  >,
  waveBegins: (name: string, n: number): string =>
    t`Vague ${name} : ${frPlural(n, 'commune', 'communes')} à mesurer. Ctrl-C arrête proprement ; la même commande reprendra.`,
  ownerGoneGoOn: (): string => t`Le processus qui tenait le dossier de données s’est arrêté : celui-ci le rouvre et continue.`,
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
};
