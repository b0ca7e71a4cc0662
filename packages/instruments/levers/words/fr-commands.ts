import { frOf, t } from '@beffroi/words';

export const frCommands = {
  badStart: (text: string): string => t`« ${text} » n’est pas l’adresse d’un site. Par exemple : https://www.ma-commune.fr/`,
  observedHeadline: (name: string, seen: number): string =>
    t`${name} : ${String(seen)} ${seen > 1 ? 'leviers se voient' : 'levier se voit'} de l’extérieur, sur 20`,
  observedFrom: (pages: number, version: string): string =>
    t`${String(pages)} ${pages > 1 ? 'pages lues' : 'page lue'}, grille levers@${version}`,
  silenceIsNoZero: (): string => t`· : rien de public ne le montre. ? : la page n’a pas pu être lue. Ni l’un ni l’autre n’est un zéro.`,
  demoLevers: (name: string, towns: number): string =>
    t`Vague ${name} des leviers : ce qui se voit de ${String(towns)} communes imaginaires, à côté de ce qu’elles disent et de ce qui s’y vit.`,
  demoAnswered: (survey: string, people: number, together: boolean): string =>
    together
      ? t`« ${survey} » : ${String(people)} personnes imaginaires répondent ensemble, sur une feuille.`
      : t`« ${survey} » : ${String(people)} personnes imaginaires répondent, page par page.`,
  demoLeads: (town: string, url: string): string =>
    t`Mener les enquêtes ${frOf(town)} sur ses vingt leviers (ville et agents imaginaires ; lien valable une fois) : ${url}`,
  demoAnswers: (town: string, url: string): string =>
    t`Répondre comme agent ${frOf(town)}, avec un lien tel qu’on les donne sur papier (valable une fois) : ${url}`,
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
