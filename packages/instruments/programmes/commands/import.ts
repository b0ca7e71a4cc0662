import { dirname, resolve } from 'node:path';
import { type ImportedLists, importLists, type ListFile, readLists } from '@beffroi/programmes/gather';
import { knownTerritories } from '@beffroi/store';
import { type Arguments, callerFile, EXIT, plain, Refusal, saidLines, wrap } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { inWordsOf, toolsOf } from './add.ts';
import type { Context } from './context.ts';
import { electionIn } from './election.ts';

/** Of what is said beside the result, so many lines. */
const EXAMPLES = 20;

/** Notes the lists of a register, from a file: all of them, or nothing while a line of it is refused; with the documents that it names. */
export async function programmesImportCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const path = args.words[0]!;
  const json = args.flag('json');
  const election = electionIn(args, messages);
  screen.status(messages.reading(plain(path === '-' ? messages.stdin : path)));
  const { bytes, name } = await callerFile(path, messages);
  const { file, imported, trouble } = await withHouse(args, context, async (house) => {
    const known = await knownTerritories(house.store.db);
    const read = await readLists(bytes, { known, ...(election === null ? {} : { election }), privateHosts: false });
    const wrong = troubleWith(read, args.flag('skip-refused'), context);
    if (wrong !== null) return { file: read, imported: null, trouble: wrong };
    const tools = await toolsOf(house, name, context);
    const folder = path === '-' ? null : dirname(resolve(path));
    const show = (done: number, all: number): void => screen.status(messages.takingDocuments(done, all));
    const noted = await importLists(read.lists, folder, tools, show).catch((error: unknown) => {
      throw inWordsOf(error, context);
    });
    return { file: read, imported: noted, trouble: null };
  });
  screen.status('');
  if (json) screen.out(JSON.stringify(documentOf(file, name, imported), null, 2));
  else for (const line of file.refused.length > 0 ? refusedLines(file, context) : []) screen.out(line);
  if (trouble !== null) throw new Refusal(trouble);
  if (!json) sayWhatCame(file, name, imported!, context);
  return EXIT.done;
}

function troubleWith(file: ListFile, skip: boolean, { messages }: Context): string | null {
  if (file.refused.some(({ line }) => line === 0)) return messages.fileRefused();
  if (file.refused.length > 0 && !skip) return messages.nothingImported();
  return file.lists.length === 0 ? messages.noLists() : null;
}

function refusedLines({ refused }: ListFile, context: Context): string[] {
  const { messages } = context;
  return saidLines(
    refused.map(({ line, reason, remedy }) => ({
      line,
      reason: plain(messages.listRefusal(reason)),
      remedy: messages.listRemedies[remedy]!,
    })),
    context,
  );
}

function sayWhatCame(file: ListFile, name: string, imported: ImportedLists, { screen, messages }: Context): void {
  const { added, changed, same, documents, missing, unreadable } = imported;
  const out = (sentence: string): void => wrap(plain(sentence), screen.columns).forEach(screen.out);
  const aside = (sentence: string): void => wrap(plain(sentence), screen.asideColumns).forEach(screen.aside);
  out(messages.listsImported(file.lists.length, messages.quoted(name), added, changed, same));
  if (file.lists.some((list) => list.documents.length > 0)) out(messages.listDocuments(documents));
  if (file.refused.length > 0) out(messages.skipped(file.refused.length));
  for (const { line, path } of missing.slice(0, EXAMPLES)) aside(messages.documentMissing(line, path));
  for (const one of unreadable.slice(0, EXAMPLES))
    aside(messages.programmeUnreadable(one.name, messages.unreadableReasons[one.because] ?? one.because));
  const sites = file.lists.flatMap(({ site }) => (site === null ? [] : [site]));
  if (sites.length > 0) aside(messages.sitesToCollect(sites.length, sites[0]!));
}

function documentOf({ encoding, rows, lists, refused }: ListFile, source: string, imported: ImportedLists | null): object {
  return { format: 'beffroi-programmes-import/1', source, file: { encoding, rows, lists: lists.length }, imported, refused };
}
