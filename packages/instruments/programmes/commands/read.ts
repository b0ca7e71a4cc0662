import { findOcr, gatherFiles, type ReadProgramme, readProgrammeFile } from '@beffroi/programmes/gather';
import { isWhole, mentionOf, NO_PAGES, pagesIn, type Statement, THEME_IDS, unreadPagesIn } from '@beffroi/programmes/judge';
import { type Arguments, EXIT, plain, Refusal } from '@beffroi/terminal';
import type { Context } from './context.ts';
import { programmeLines } from './programme-lines.ts';

/**
 * Reads documents as programmes, each by itself, and says what they say of digital matters; it needs no database. With `--json` each document
 * gives one object on a line of its own (JSON Lines), as soon as it is read.
 */
export async function programmesReadCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, signal } = context;
  const json = args.flag('json');
  const { files, missing } = await gatherFiles(args.words);
  const ocr = await findOcr(context.env);
  let readable = 0;
  for (const { path } of files) {
    if (signal.aborted) return EXIT.interrupted;
    screen.status(messages.reading(plain(path)));
    const read = await readProgrammeFile(path, { name: path, ocr, signal });
    screen.status('');
    if (read.result.kind === 'document') readable++;
    if (json) screen.out(JSON.stringify(documentOf(path, read)));
    else for (const line of programmeLines(path, read, context)) screen.out(line);
  }
  if (missing.length > 0) {
    for (const path of missing.slice(0, -1)) screen.aside(messages.error(messages.noFile(plain(path))));
    throw new Refusal(messages.noFile(plain(missing.at(-1)!)));
  }
  return readable > 0 ? EXIT.done : EXIT.unobserved;
}

/**
 * What is printed of one document. `because` is `null` for one that could be read, wholly or in part. `pages` says of how many pages what became: `read`, `picture-read`
 * (words recognised in its picture), `picture` (nobody recognised any), `garbled` (its text is nonsense), `broken`; `unread` are the last three together, `all` all five.
 * What was not found is absent only from a document that was read whole: else `mentionsDigital` is `null` unless it was found, themes that were not found stand
 * in `unobserved` and not in `absent`, and `obstacle` says why (`unread-pages`, or `unreadable` of a document that could not be read at all).
 */
function documentOf(file: string, { result, verdict }: ReadProgramme): object {
  const whole = verdict !== null && isWhole(verdict.coverage);
  const pages = verdict?.coverage.pages ?? NO_PAGES;
  const missing = THEME_IDS.filter((theme) => !(verdict?.themes ?? []).includes(theme));
  return {
    file,
    readable: verdict !== null,
    because: result.kind === 'unreadable' ? result.because : null,
    pages: { all: pagesIn(pages), unread: unreadPagesIn(pages), ...pages },
    obstacle: verdict === null ? 'unreadable' : whole ? null : 'unread-pages',
    mentionsDigital: verdict === null ? null : mentionOf(verdict),
    themes: verdict?.themes ?? [],
    absent: whole ? missing : [],
    unobserved: whole ? [] : missing,
    statements: (verdict?.statements ?? []).map(statementOf),
    words: verdict?.words ?? 0,
  };
}

function statementOf({ page, place, quote, themes, commitment, rule }: Statement): object {
  return { page, place, quote, themes, commitment, rule };
}
