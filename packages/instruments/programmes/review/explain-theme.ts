import { LANGUAGES, type Language } from '@beffroi/domain';
import type { Explanation } from '@beffroi/instrument';
import type { ListVerdict, Statement, TownProgrammes } from '@beffroi/programmes/judge';
import { contestWords } from '../words/contests.ts';

/**
 * Why the machine says what it says of a theme: what each list of the town says of it, for a mark is of all of them together; and the sentences, those that commit
 * most first, each with its document.
 *
 * @param judgement of the town: it holds no finding of a theme alone
 */
export function explainTheme(judgement: unknown, theme: string): Explanation {
  const { election, lists } = judgement as TownProgrammes;
  const said = lists.map((list) => ({ list, statements: statementsOf(list, theme) }));
  const all = said.flatMap(({ list, statements }) => (statements ?? []).map((statement) => ({ list, statement })));
  const most = all.reduce((best, { statement }) => Math.max(best, statement.commitment), -1);
  const reasonIn = (language: Language): string => {
    const words = contestWords[language];
    const each = said.map(({ list, statements }) => words.list(list.name, statements?.length ?? null));
    return [words.together(election.year, election.round, most), each.length === 0 ? words.noList : `${each.join(words.between)}.`].join(
      ' ',
    );
  };
  return {
    reason: Object.fromEntries(LANGUAGES.map((language) => [language, reasonIn(language)])) as Explanation['reason'],
    evidence: all
      .toSorted((one, other) => other.statement.commitment - one.statement.commitment)
      // What an archive of programmes holds are documents: they are read on the pages of their list.
      .map(({ list, statement }) => ({ quote: statement.quote, url: placeOf(list, statement), digest: null })),
  };
}

/** What a list says of a theme; `null` where its programme was not read. */
function statementsOf({ verdict }: ListVerdict, theme: string): readonly Statement[] | null {
  return verdict?.statements.filter(({ themes }) => (themes as readonly string[]).includes(theme)) ?? null;
}

/** Statements number the documents that were read. */
function placeOf({ name, documents }: ListVerdict, { document, page }: Statement): string {
  const read = documents.filter(({ unreadable }) => unreadable === null);
  return [name, read[document]?.name ?? '', `p. ${page}`].filter((part) => part !== '').join(', ');
}
