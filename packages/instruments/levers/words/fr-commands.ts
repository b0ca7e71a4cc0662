import { t } from '@beffroi/words';

export const frCommands = {
  badStart: (text: string): string => t`« ${text} » n’est pas l’adresse d’un site. Par exemple : https://www.ma-commune.fr/`,
  observedHeadline: (name: string, seen: number): string =>
    t`${name} : ${String(seen)} ${seen > 1 ? 'leviers se voient' : 'levier se voit'} de l’extérieur, sur 20`,
  observedFrom: (pages: number, version: string): string =>
    t`${String(pages)} ${pages > 1 ? 'pages lues' : 'page lue'}, grille levers@${version}`,
  silenceIsNoZero: (): string => t`· : rien de public ne le montre. ? : la page n’a pas pu être lue. Ni l’un ni l’autre n’est un zéro.`,
  notInWave: (town: string, wave: string): string => t`La vague « ${wave} » n’est pas publiée, ou n’a pas de commune ${town}.`,
  summary: (levers: number, said: number, lived: number, seen: number): string =>
    t`Sur ${String(levers)} leviers : ${String(said)} dits, ${String(lived)} vécus, ${String(seen)} vus.`,
  asOf: (day: string, wave: string | null): string =>
    wave === null
      ? t`Dit et vécu au ${day} ; personne n’a encore regardé de l’extérieur.`
      : t`Dit et vécu au ${day}, vu par la vague ${wave}.`,
  ofPriority: (): string => t`Vécu de l’ensemble :`,
  noRanks: (): string => t`Aucune collectivité n’a de rang. Ce qui n’est pas dit, pas vécu ou pas vu n’est pas un zéro.`,
  quoted: (quote: string): string => t`« ${quote} »`,
};
