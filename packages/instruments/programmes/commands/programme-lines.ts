import type { ReadProgramme } from '@beffroi/programmes/gather';
import { isWhole, mentionOf, type ProgrammeVerdict, type Statement, themeOf } from '@beffroi/programmes/judge';
import { plain, wrap } from '@beffroi/terminal';
import { pagesRead } from '../words/pages-read.ts';
import type { Context } from './context.ts';

/** What one document says of digital matters, in the words of its own. */
export function programmeLines(file: string, { result, verdict }: ReadProgramme, context: Context): string[] {
  const { screen, messages } = context;
  if (result.kind === 'unreadable' || verdict === null) {
    const because = result.kind === 'unreadable' ? (messages.unreadableReasons[result.because] ?? result.because) : '';
    return [screen.tone('strong', messages.programmeUnreadable(plain(file), because)), ''];
  }
  const pages = result.document.pages.length;
  return [screen.tone('strong', messages.programmeHead(plain(file), pages, verdict.words)), ...verdictLines(verdict, context), ''];
}

/** What a programme says: whether, on what, how far it commits itself, and in which words. */
export function verdictLines(verdict: ProgrammeVerdict, context: Context): string[] {
  const { screen, messages } = context;
  const lines = [messages.programmeMentions(mentionOf(verdict), verdict.statements.length, verdict.sentences)];
  if (verdict.themes.length > 0) lines.push(messages.programmeThemes(verdict.themes.map((id) => themeName(id, context)).join(', ')));
  if (!isWhole(verdict.coverage)) lines.push(messages.programmeNotWhole(notReadOf(verdict, context)));
  return [...lines.flatMap((line) => wrap(line, screen.columns)), ...verdict.statements.flatMap((one) => statementLines(one, context))];
}

function notReadOf({ coverage }: ProgrammeVerdict, { language }: Context): string {
  const { pages, unreadDocuments } = coverage;
  const said = pagesRead[language];
  return unreadDocuments === 0 ? said.pages(pages) : said.notWhole(coverage);
}

function statementLines({ page, quote, themes, commitment, rule }: Statement, context: Context): string[] {
  const { screen, messages } = context;
  const about = themes.length === 0 ? messages.generalDigital : themes.map((id) => themeName(id, context)).join(', ');
  const head = `  ${messages.statementHead(page, about, messages.commitments[commitment]!)}`;
  const said = wrap(`${messages.quoted(plain(quote))} [${rule}]`, screen.columns - 4).map((line) => `    ${line}`);
  return [screen.tone('accent', head), ...said];
}

export function themeName(id: ProgrammeVerdict['themes'][number], { language }: Context): string {
  return themeOf(id).name[language];
}
