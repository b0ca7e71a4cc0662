import { resolve } from 'node:path';
import { terminalActor } from '@beffroi/acts';
import { normalise, readArchive } from '@beffroi/capture';
import { type ReadingCoverage, sharedDomains } from '@beffroi/domain';
import { type AuditDocument, documentOf, measureTown, recompute, servicesInstrument, type TownMeasurement } from '@beffroi/services/gather';
import {
  type Arguments,
  budgetOf,
  callerFile,
  delayOf,
  EXIT,
  instantOf,
  plain,
  Refusal,
  refusedLines,
  renderOf,
  townOf,
  writeWhole,
} from '@beffroi/terminal';
import { dataFolder, inWords, nearName, withHouse } from '@beffroi/terminal/house';
import { isWebHost, openBrowserFor, openSource, pace, progressOf, userAgentOf } from '@beffroi/terminal/openings';
import { readSites } from '@beffroi/territories';
import { takeArchive } from '@beffroi/waves';
import type { Context } from './context.ts';
import { meanOf, valuesOf } from './figures.ts';
import { findingsTable } from './findings-table.ts';
import { documentPath, documentText } from './saved.ts';
import { serviceWord } from './service-named.ts';
import { openFile, sheetText } from './sheet-file.ts';
import { withinLimits } from './within-limits.ts';

/** Measures one town and says what was found. */
export async function auditCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, language } = context;
  const result = await withinLimits(measured(args, context), context);
  const document = documentOf(result, { language, archive: nearName(result.archive), asIs: args.flag('as-is') });
  const out = args.text('out');
  // The document lies beside its archive, so that a proof needs no more than the archive's name.
  if (result.budget !== null) await writeWhole(documentPath(result.archive), documentText(document), messages);
  if (out !== null) await writeWhole(out, documentText(document), messages);
  await writeSheet(document, args, context);
  await takeInto(document, result, args, context);
  if (args.flag('json')) {
    if (out === null) screen.out(documentText(document).trimEnd());
  } else {
    for (const line of report(document, out, context)) screen.out(line);
    const site = { archive: result.archive, territory: document.territory };
    for (const say of (await context.siteReports?.()) ?? []) for (const line of await say(site, context)) screen.out(line);
    if (screen.terminal && !args.flag('quiet')) for (const line of nextSteps(document, out, context)) screen.out(line);
  }
  return document.findings.every((finding) => finding.kind === 'unobserved') ? EXIT.unobserved : EXIT.done;
}

/** The sheet as a file: where it was asked for, or beside the archive, to be opened at once. */
async function writeSheet(document: AuditDocument, args: Arguments, context: Context): Promise<void> {
  const { messages, language, screen } = context;
  const named = args.text('html');
  if (named === null && !args.flag('open')) return;
  const path = resolve(named ?? document.archive.replace(/(?:\.warc)?(?:\.gz)?$/i, '.html'));
  const made = messages.madeWith(document.rubric.version, document.requests.pages);
  await writeWhole(path, await sheetText(document, language, made), messages);
  screen.aside(messages.sheetAt(nearName(path)));
  if (args.flag('open') && !(await openFile(path))) screen.aside(messages.notOpened());
}

/** Takes the archive into a wave that has the town and has not measured it: a worker judges it there. */
async function takeInto(document: AuditDocument, result: TownMeasurement, args: Arguments, context: Context): Promise<void> {
  const wave = args.text('into');
  if (wave === null) return;
  const { territory, start, instant } = document;
  if (territory === null) throw new Refusal(context.messages.intoWithoutTown());
  await withHouse(args, context, async ({ store, archiveStore }) => {
    const given = { wave, instrument: servicesInstrument.id, territory, archive: result.archive, start, dated: new Date(instant) };
    try {
      await takeArchive(store, terminalActor(), archiveStore, { ...given, now: new Date(context.now()) });
    } catch (error) {
      throw inWords(error, wave, context.messages);
    }
  });
  context.screen.aside(context.messages.takenInto(plain(wave)));
}

/** Walks the web, or judges again what one archive of ours already holds. */
async function measured(args: Arguments, context: Context): Promise<TownMeasurement> {
  const { screen, messages, env } = context;
  const start = args.words[0]!;
  if (normalise(start) === null && normalise(`https://${start}`) === null) throw new Refusal(messages.badStart(start));
  const render = renderOf(args.text('render'), messages);
  const budget = budgetOf(args.text('budget'), messages);
  const delay = delayOf(args.text('delay'), messages);
  const instant = instantOf(args.text('at'), context.now(), messages);
  const territory = townOf(args.text('town'), messages);
  const shared = await sharedIn(args.text('sites'), context);
  const quiet = args.flag('quiet') || (args.flag('json') && !screen.asideTerminal);
  const opened = await openSource(args, messages);
  const progress = progressOf(context, budget, quiet);
  try {
    const whole = await ownArchive(args.texts('from-warc'), start);
    if (whole !== null) return await recompute(whole);
    if (opened.network && !isWebHost(start)) throw new Refusal(messages.badHost(start));
    const userAgent = userAgentOf(args, env, opened, messages);
    const browser = await openBrowserFor(render, env, messages);
    if (browser === null && render !== 'never' && !quiet) screen.aside(messages.noBrowser());
    try {
      return await measureTown({
        start,
        territory,
        town: args.text('name'),
        sharedDomains: shared,
        source: opened.source,
        data: dataFolder(args, env),
        instant,
        budget,
        ...pace(opened, delay),
        render,
        browser,
        userAgent,
        signal: context.signal,
        onProgress: progress.show,
      });
    } finally {
      await browser?.close();
    }
  } finally {
    progress.end();
    await opened.source.close();
  }
}

/** Domains that several towns of a register share. @throws Refusal when there is no site in the file */
async function sharedIn(path: string | null, context: Context): Promise<readonly string[]> {
  if (path === null) return [];
  const { bytes, name } = await callerFile(path, context.messages);
  const { sites, refused } = await readSites(bytes);
  if (sites.length > 0) return sharedDomains(sites);
  for (const line of refusedLines(refused, context)) context.screen.aside(line);
  throw new Refusal(context.messages.noSites(plain(name)));
}

/** The one archive of ours that was named for this very start: it is judged as it is, not walked again. */
async function ownArchive(paths: readonly string[], start: string): Promise<string | null> {
  const [path, ...more] = paths;
  if (path === undefined || more.length > 0) return null;
  const archive = await readArchive(path);
  await archive.close();
  if (archive.head === null || archive.tail === null) return null;
  return siteKey(archive.head.start) === siteKey(start) ? path : null;
}

function siteKey(address: string): string {
  return (normalise(address) ?? normalise(`https://${address}`) ?? address).replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

function report(document: AuditDocument, out: string | null, context: Context): string[] {
  const { screen, messages } = context;
  const { findings, requests } = document;
  const name = plain(document.name ?? hostName(document.home ?? document.start));
  const seen = valuesOf(findings, 'level');
  const lines = [screen.tone('strong', messages.headline(name, seen.filter((level) => level >= 3).length, seen.length))];
  lines.push(messages.dated(messages.date(document.instant), document.rubric.version));
  if (document.asIs) lines.push(screen.tone('warning', messages.asIsWarning()));
  lines.push(...(screen.terminal ? [] : ['']), ...findingsTable(document, context), '');
  if (seen.length > 0) {
    const [eu, own, lecko] = (['level', 'own', 'lecko2014'] as const).map((scale) => messages.decimal(meanOf(findings, scale) ?? 0, 2));
    lines.push(messages.means(eu!, own!, seen.length), messages.leckoMean(lecko!));
  }
  lines.push(messages.requests(requests.asked, requests.pages, requests.documents, requests.renderings, requests.hosts));
  if (document.coverage?.thin === true) lines.push(screen.tone('warning', thinLine(document.coverage, document.ended, messages)));
  if (requests.unasked > 0) lines.push(messages.unaskedLeft(requests.unasked));
  lines.push(...obstacleLines(document, context));
  lines.push(messages.archiveAt(document.archive));
  const file = fileOf(document, out);
  if (file !== document.archive) lines.push(messages.documentAt(file));
  lines.push(screen.tone('quiet', messages.proofHint(file)));
  return lines;
}

/** Where the document of an audit is, for what reads it again. */
function fileOf(document: AuditDocument, out: string | null): string {
  return out ?? (document.budget === null ? document.archive : documentPath(document.archive));
}

/** A path as a shell takes it. */
function typed(path: string): string {
  return /^[\w./:@%+-]+$/.test(path) ? path : `'${plain(path).replace(/'/g, "'\\''")}'`;
}

/** What one may do with what was found, as lines that can be typed; for a person, not for a program. */
export function nextSteps(document: AuditDocument, out: string | null, { messages, screen, language }: Context): string[] {
  const file = typed(fileOf(document, out));
  const weakest = document.findings.filter((finding) => finding.level !== null).sort((a, b) => a.level! - b.level!)[0];
  const steps = [
    ...(weakest === undefined ? [] : [[messages.nextProof(), `beffroi proof ${file} ${serviceWord(weakest.service, language)}`]]),
    [messages.nextLedger(), `beffroi ledger ${typed(document.archive)}`],
    ...(document.coverage?.thin === true ? [[messages.nextBudget(), `beffroi audit ${plain(document.start)} --budget 200`]] : []),
    ...(document.territory === null
      ? []
      : [[messages.nextLevers(), `beffroi levers observe ${plain(document.start)} --from-warc ${typed(document.archive)}`]]),
    [messages.nextPanel(), 'beffroi panel --help'],
  ] as const;
  return [
    '',
    screen.tone('strong', messages.nextTitle()),
    ...steps.flatMap(([what, line]) => [`  ${what}`, `    ${screen.tone('accent', line!)}`]),
  ];
}

/** How little was read, and what ended it. */
export function thinLine(coverage: ReadingCoverage, ended: string, messages: Pick<Context['messages'], 'thinReading' | 'ended'>): string {
  return [messages.thinReading(coverage), messages.ended[ended] ?? ''].join(' ').trimEnd();
}

const SHOWN = 8;

function obstacleLines(document: AuditDocument, { messages }: Context): string[] {
  const all = document.obstacles.filter((one) => one.purpose !== 'robots' && one.purpose !== 'sitemap');
  if (all.length === 0) return [];
  const lines = [messages.obstaclesTitle(all.length)];
  for (const one of all.slice(0, SHOWN)) {
    const status = one.status === null ? '' : ` (${one.status})`;
    const what =
      one.obstacle === 'down' && one.status !== null ? messages.answered(one.status) : `${messages.obstacle[one.obstacle]}${status}`;
    lines.push(`  ${what}  ${plain(one.url)}`);
  }
  if (all.length > SHOWN) lines.push(`  ${messages.andMore(all.length - SHOWN)}`);
  return lines;
}

function hostName(address: string): string {
  return (URL.parse(address)?.host ?? address).replace(/^www\./, '');
}
