import { t } from '@beffroi/words';

/** What is said of the silent period of an election, in French. */
export const frSilence = {
  silenceWhat: (): string =>
    t`Dites la période ou l’état : --from 2026-03-14 --until 2026-03-15T20:00, ou --on, ou --off, l’un des trois seulement.`,
  badSilenceMoment: (option: string, text: string): string =>
    t`${option} : un jour, ou un jour et une heure de Paris, par exemple 2026-03-14 ou 2026-03-15T20:00, et non « ${text} ».`,
  silenceRefusals: {
    'bad-election': t`L’année et le tour d’un scrutin : 2026, et --round 1 ou 2.`,
    'bad-period': t`La réserve finit après son début, et dure un mois au plus.`,
    past: t`Cette période est déjà passée.`,
  } as Readonly<Record<string, string>>,
  silenceOf: (year: number, round: number): string => t`Municipales de ${String(year)}, ${round === 1 ? '1er tour' : '2e tour'}`,
  silencePeriod: (election: string, from: string, until: string): string =>
    t`${election} : rien n’est montré au public du ${from} au ${until} (heure de Paris).`,
  silenceOn: (election: string): string => t`${election} : rien n’est montré au public, jusqu’à ce que ce soit levé.`,
  silenceOff: (election: string): string => t`${election} : ce qui est publié est montré à tous.`,
  silenceUnset: (election: string): string => t`${election} : aucune réserve n’est réglée ; ce qui est publié est montré à tous.`,
  silenceExported: (): string => t`Un site déjà exporté en fichiers ne change pas de lui-même : exportez-le de nouveau.`,
};
