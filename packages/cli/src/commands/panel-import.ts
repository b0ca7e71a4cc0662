import { terminalActor } from '@beffroi/acts';
import { type Arguments, callerFile, EXIT, plain, Refusal, refusedLines, wrap } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { type Remark, readSites, type SiteFile } from '@beffroi/territories';
import { importSites } from '@beffroi/waves';
import type { Context } from '../context.ts';

/** What an import changed. */
interface Noted {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly withoutSite: number;
}

/** Notes where sites are, from a file: all of it, or nothing while a line of it is refused. */
export async function panelImportCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const path = args.words[0]!;
  const json = args.flag('json');
  screen.status(messages.reading(plain(path === '-' ? messages.stdin : path)));
  const { bytes, name } = await callerFile(path, messages);
  const file = await readSites(bytes);
  screen.status('');
  if (!json) for (const line of file.refused.length > 0 ? refusedLines(file.refused, context) : []) screen.out(line);

  const trouble = troubleWith(file, args.flag('skip-refused'), context);
  const noted = trouble === null ? await note(file, name, args, context) : null;
  if (json) screen.out(JSON.stringify(documentOf(file, name, noted), null, 2));
  if (trouble !== null) throw new Refusal(trouble);
  if (!json) sayWhatCame(file, name, noted!, context);
  return EXIT.done;
}

/** Why nothing of the file is taken; `null` when it is. */
function troubleWith(file: SiteFile, skip: boolean, { messages }: Context): string | null {
  if (file.refused.some(({ line }) => line === 0)) return messages.fileRefused();
  if (file.refused.length > 0 && !skip) return messages.nothingImported();
  return file.sites.length === 0 ? messages.nothingToImport() : null;
}

function note(file: SiteFile, source: string, args: Arguments, context: Context): Promise<Noted> {
  const { sites } = file;
  return withHouse(args, context, async ({ store }) => {
    const noted = await importSites(
      store,
      terminalActor(),
      sites.map(({ territory, url }) => ({ territory, url })),
      { source, refused: file.refused.length, now: new Date(context.now()) },
    );
    return { ...noted, withoutSite: sites.filter(({ url }) => url === null).length };
  });
}

function sayWhatCame(file: SiteFile, name: string, noted: Noted, context: Context): void {
  const { screen, messages } = context;
  const { added, changed, same, withoutSite } = noted;
  const say = (speak: (line: string) => void, columns: number, sentence: string): void => wrap(plain(sentence), columns).forEach(speak);
  say(screen.out, screen.columns, messages.imported(file.sites.length, messages.quoted(name), withoutSite));
  say(screen.out, screen.columns, messages.importedDetail(added, changed, same));
  if (file.refused.length > 0) say(screen.out, screen.columns, messages.skipped(file.refused.length));
  for (const sentence of remarkSentences(file, context)) say(screen.aside, screen.asideColumns, sentence);
}

/** Of each kind of remark, how many there are and the first of them. */
const EXAMPLES = 3;

function remarkSentences({ remarks, ignored }: SiteFile, { messages }: Context): string[] {
  const byCode = Map.groupBy(remarks, ({ code }) => code);
  const sentences = [...byCode].flatMap(([code, all]: [Remark['code'], Remark[]]) => [
    messages.remarksOf(code, all.length),
    ...all.slice(0, EXAMPLES).map((remark) => `${messages.lineNumber(remark.line)} · ${messages.remarkOf(remark)}`),
  ]);
  if (ignored.length > 0) {
    const kinds = ignored.slice(0, EXAMPLES).map(({ kind, count }) => `${kind || messages.unnamedKind} (${messages.count(count)})`);
    const all = ignored.reduce((sum, { count }) => sum + count, 0);
    sentences.push(messages.ignoredServices(all, [...kinds, ...(ignored.length > EXAMPLES ? ['…'] : [])].join(', ')));
  }
  return sentences;
}

function documentOf(
  { format, encoding, rows, sites, refused, remarks, ignored }: SiteFile,
  source: string,
  imported: Noted | null,
): object {
  return { format: 'beffroi-import/1', source, file: { format, encoding, rows, sites: sites.length }, imported, refused, remarks, ignored };
}
