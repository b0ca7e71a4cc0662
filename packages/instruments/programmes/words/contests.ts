import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enPlural, frAt, frNumber, frPlural, t } from '@beffroi/words';
import { programmeLists } from './programme-lists.ts';

const fr = {
  /** @param rung of the sentence that commits most; below 0 where there is none */
  together: (year: number, round: number, rung: number): string =>
    t`Municipales de ${String(year)}${round === 2 ? ', 2d tour' : ''}, toutes les listes de la commune ensemble${rung < 0 ? '' : t` ; la phrase la plus précise est une ${programmeLists.fr.ladder[rung]!}`}.`,
  /** @param sentences `null` where its programme was not read */
  list: (name: string, sentences: number | null): string =>
    t`${name} : ${sentences === null ? 'programme non lu' : sentences === 0 ? 'rien trouvé' : frPlural(sentences, 'phrase', 'phrases')}`,
  between: t` ; `,
  noList: t`Aucune liste n’est connue.`,
  page: (list: number, page: number): string => t`Liste ${frNumber(list)}, page ${frNumber(page)}`,

  title: t`Vous n’êtes pas d’accord ?`,
  lead: t`La commune, une liste, ou qui que ce soit, peut contester ce qui est dit d’un thème : chaque thème du tableau a son lien. Dites de quelle liste et de quelle phrase vous parlez. La réponse est datée et publique.`,
  unspoken: t`Thèmes dont rien n’est dit ici :`,
  contest: 'Contester',
  contestTheme: (theme: string, town: string): string => t`ce qui est dit de « ${theme} » ${frAt(town)}`,
  ofProof: t`Une lecture fausse ?`,
  contestNamed: (theme: string): string => t`Contester : ${theme}`,
  said: t`Ce qui est contesté, et ce qui est répondu`,
  saidOfStatement: t`Ce qui est contesté de cette phrase`,
  waits: t`Cette lecture est contestée, et la réponse n’est pas encore donnée.`,
  upheld: t`Cette lecture a été contestée, et la contestation est retenue.`,
  notUpheld: t`Cette lecture a été contestée, et la contestation n’est pas retenue.`,
  toContest: t`Lire la contestation et la réponse`,
};

const en: typeof fr = {
  together: (year, round, rung) =>
    `Local elections of ${year}${round === 2 ? ', second round' : ''}, all lists of the town together${rung < 0 ? '' : `; the most precise sentence is of this kind: ${programmeLists.en.ladder[rung]!}`}.`,
  list: (name, sentences) =>
    `${name}: ${sentences === null ? 'programme not read' : sentences === 0 ? 'nothing found' : enPlural(sentences, 'sentence', 'sentences')}`,
  between: '; ',
  noList: 'No list is known.',
  page: (list, page) => `List ${list}, page ${page}`,

  title: 'Do you disagree?',
  lead: 'The town, a list, or anybody, can contest what is said of a theme: each theme of the table has its link. Say which list and which sentence you speak of. The answer is dated and public.',
  unspoken: 'Themes of which nothing is said here:',
  contest: 'Contest',
  contestTheme: (theme, town) => `what is said of “${theme}” in ${town}`,
  ofProof: 'Read wrongly?',
  contestNamed: (theme) => `Contest: ${theme}`,
  said: 'What is contested, and what was answered',
  saidOfStatement: 'What is contested of this sentence',
  waits: 'This reading is contested, and not answered yet.',
  upheld: 'This reading was contested, and the contest is upheld.',
  notUpheld: 'This reading was contested, and the contest is not upheld.',
  toContest: 'Read the contest and its answer',
};

/** What is said of contests of programmes. */
export const contestWords: Bilingual<typeof fr> = { fr, en };
