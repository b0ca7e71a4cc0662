import { describeWave } from '@beffroi/opendata';
import { type ExportProgress, ExportRefusal, exportPackage, FORMATS, type FormatName, type TableFile } from '@beffroi/table-formats';
import type { Arguments } from '../arguments.ts';
import { unwritten } from '../caller-file.ts';
import { tableOf } from '../columns.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../exits.ts';
import { withHouse } from '../house/house.ts';
import type { TerminalMessages as Messages } from '../messages/messages.ts';
import { Refusal } from '../refusal.ts';
import { cut, plain } from '../text.ts';

/** Writes all that a wave found as open data: tables, how to read them, and where each number comes from. */
export async function exportWave(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, language, signal } = context;
  const name = args.words[0]!;
  const formats = formatsOf(args.text('format'), messages);
  const folder = args.text('out') ?? `${name}-export`;
  await withHouse(args, context, async (house) => {
    const { store } = house;
    const wave = await describeWave(store, await context.instruments(house), name, { language, formats, now: context.now() });
    if (wave === null) throw new Refusal(messages.unknownSeries(plain(name)));
    const { description, provisional, leftOut } = wave;
    if (provisional !== null) screen.aside(messages.exportProvisional(provisional.judged, provisional.all));
    for (const { assessor } of leftOut) screen.aside(messages.exportLeavesOut(plain(assessor)));
    const progress = ({ table, at, all, rows }: ExportProgress): void => screen.status(messages.exporting(table, at, all, rows));
    const asked = { ...description, folder, replace: args.flag('replace'), signal, progress };
    const { files } = await exportPackage(asked).catch((error: unknown) => {
      throw refusalOf(error, folder, messages);
    });
    screen.status('');
    for (const line of fileLines(files, context)) screen.out(line);
    screen.out(messages.exported(messages.quoted(plain(folder)), description.version));
  });
  return EXIT.done;
}

/** The formats of `csv,json`; all of them when none is named. */
function formatsOf(text: string | null, messages: Messages): readonly FormatName[] {
  const all = Object.keys(FORMATS) as FormatName[];
  if (text === null) return all;
  const wanted = new Set(text.split(',').map((name) => name.trim().toLowerCase()));
  if ([...wanted].some((name) => !Object.hasOwn(FORMATS, name))) throw new Refusal(messages.badFormat(plain(text), all.join(', ')));
  // In the order of the list, whatever the line's: the same wish gives the same files.
  return all.filter((name) => wanted.has(name));
}

/** Places where nothing can be written: no right, no room, no such name. */
const UNWRITABLE = /^(?:EACCES|EPERM|EROFS|ENOSPC|EDQUOT|ENOENT|ENAMETOOLONG)$/;

function refusalOf(error: unknown, folder: string, messages: Messages): unknown {
  if (error instanceof ExportRefusal) {
    const detail = error.message.slice(error.code.length + 2).replace(/ is no file of an export$/, '');
    return new Refusal(messages.exportRefusals[error.code](plain(error.code === 'exists' ? folder : detail)), { cause: error });
  }
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && UNWRITABLE.test(code) ? unwritten(error, plain(folder), messages) : error;
}

function fileLines(files: readonly TableFile[], { screen, messages }: Context): readonly string[] {
  if (!screen.terminal) return files.map(({ path, rows, bytes, sha256 }) => [path, rows, bytes, sha256].join('\t'));
  const { file, rows, bytes } = messages.exportColumns;
  const columns = [{ title: file }, { title: rows, align: 'right' }, { title: bytes, align: 'right' }] as const;
  const cells = files.map((one) => [one.path, messages.count(one.rows), messages.count(one.bytes)]);
  return tableOf(columns, cells).map((line) => cut(line, screen.columns));
}
