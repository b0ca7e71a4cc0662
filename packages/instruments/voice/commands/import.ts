import { dirname, resolve } from 'node:path';
import { knownTerritories } from '@beffroi/store';
import { type Arguments, callerFile, EXIT, plain, Refusal, saidLines, wrap } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { type ImportedAccounts, importRegister, type RegisterFile, readRegister } from '@beffroi/voice/gather';
import { inWordsOf, registerTools } from './add.ts';
import type { Context } from './context.ts';

/** Of what is said beside the result, so many lines. */
const EXAMPLES = 20;

/** Notes the accounts of a register, from a file: all of them, or nothing while a line of it is refused; with the files of posts that it names. */
export async function voiceImportCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const path = args.words[0]!;
  const json = args.flag('json');
  screen.status(messages.reading(plain(path === '-' ? messages.stdin : path)));
  const { bytes, name } = await callerFile(path, messages);
  const { file, imported, trouble } = await withHouse(args, context, async (house) => {
    const read = await readRegister(bytes, { known: await knownTerritories(house.store.db), privateHosts: args.flag('allow-private') });
    const wrong = troubleWith(read, args.flag('skip-refused'), context);
    if (wrong !== null) return { file: read, imported: null, trouble: wrong };
    const folder = path === '-' ? null : dirname(resolve(path));
    const show = (done: number, all: number): void => screen.status(messages.takingFiles(done, all));
    const noted = await importRegister(read.entries, folder, registerTools(house, name, context), show).catch((error: unknown) => {
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

function troubleWith(file: RegisterFile, skip: boolean, { messages }: Context): string | null {
  if (file.refused.some(({ line }) => line === 0)) return messages.fileRefused();
  if (file.refused.length > 0 && !skip) return messages.nothingImported();
  return file.entries.length === 0 ? messages.noAccounts() : null;
}

function refusedLines({ refused }: RegisterFile, context: Context): string[] {
  const { messages } = context;
  return saidLines(
    refused.map(({ line, reason, remedy }) => ({
      line,
      reason: plain(messages.accountRefusal(reason)),
      remedy: messages.accountRemedy(remedy),
    })),
    context,
  );
}

function sayWhatCame(file: RegisterFile, name: string, imported: ImportedAccounts, { screen, messages }: Context): void {
  const { added, changed, same, without, files, missing } = imported;
  const out = (sentence: string): void => wrap(plain(sentence), screen.columns).forEach(screen.out);
  const aside = (sentence: string): void => wrap(plain(sentence), screen.asideColumns).forEach(screen.aside);
  out(messages.accountsImported(added + changed + same, messages.quoted(name), added, changed, same));
  if (without > 0) out(messages.townsWithout(without));
  if (file.entries.some((entry) => entry.files.length > 0)) out(messages.filesAdded(files));
  if (file.refused.length > 0) out(messages.skipped(file.refused.length));
  for (const { line, path } of missing.slice(0, EXAMPLES)) aside(messages.postFileMissing(line, path));
}

function documentOf({ encoding, rows, entries, refused }: RegisterFile, source: string, imported: ImportedAccounts | null): object {
  return { format: 'beffroi-voice-import/1', source, file: { encoding, rows, accounts: entries.length }, imported, refused };
}
