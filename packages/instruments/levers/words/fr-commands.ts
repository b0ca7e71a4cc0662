import { t } from '@beffroi/words';

export const frCommands = {
  badStart: (text: string): string => t`« ${text} » n’est pas l’adresse d’un site. Par exemple : https://www.ma-commune.fr/`,
  observedHeadline: (name: string, seen: number): string =>
    t`${name} : ${String(seen)} ${seen > 1 ? 'leviers se voient' : 'levier se voit'} de l’extérieur, sur 20`,
  observedFrom: (pages: number, version: string): string =>
    t`${String(pages)} ${pages > 1 ? 'pages lues' : 'page lue'}, grille levers@${version}`,
  silenceIsNoZero: (): string => t`· : rien de public ne le montre. ? : la page n’a pas pu être lue. Ni l’un ni l’autre n’est un zéro.`,
  quoted: (quote: string): string => t`« ${quote} »`,
};
