import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { HostRateLimiters, SOFTWARE, systemClock, viaSource } from '@beffroi/capture';
import { startLittleWeb } from '@beffroi/littleweb';
import { type AuditDocument, documentOf, type FindingEntry, measureTown, type TownMeasurement } from '@beffroi/services/gather';
import { FAMILIES, FAMILY_NAMES, SERVICES } from '@beffroi/services/judge';
import {
  type Arguments,
  atOnceOf,
  budgetOf,
  type DemoTown,
  delayOf,
  drawnTable,
  EXIT,
  instantOf,
  levelStripOf,
  plain,
  renderOf,
  wrap,
  writeWhole,
} from '@beffroi/terminal';
import { dataFolder, nearName } from '@beffroi/terminal/house';
import { openBrowserFor, pace } from '@beffroi/terminal/openings';
import type { Context } from './context.ts';
import { intervalOf, meanOf, valuesOf } from './figures.ts';
import { labelOf } from './findings-table.ts';
import { documentPath, documentText } from './saved.ts';

interface Measured {
  readonly town: DemoTown;
  readonly document: AuditDocument;
}

/** Serves the little web on loopback, measures all its towns through the real pipeline, and prints what was found. */
export async function demoOnce(fixtures: string, towns: readonly DemoTown[], args: Arguments, context: Context): Promise<number> {
  const { screen, messages, language, env } = context;
  const instant = instantOf(args.text('at'), context.now(), messages);
  const render = renderOf(args.text('render'), messages);
  const budget = budgetOf(args.text('budget'), messages);
  const delay = delayOf(args.text('delay'), messages);
  const atOnce = atOnceOf(args.text('at-once'), messages);
  const quiet = args.flag('quiet');
  const data = join(dataFolder(args, env), 'demo');
  const began = context.now();
  const browser = await openBrowserFor(render, env, messages);
  const web = await startLittleWeb({ root: join(fixtures, 'web') });
  const source = viaSource(web.address);
  const measured: Measured[] = [];
  try {
    if (!quiet) screen.aside(messages.demoIntro(towns.length, await countPages(join(fixtures, 'web'))));
    if (browser === null && render !== 'never' && !quiet) screen.aside(messages.noBrowser());
    const rateLimiters = new HostRateLimiters(systemClock);
    await eachOf(towns, atOnce, async (town) => {
      const start = context.now();
      if (!quiet) screen.status(messages.working(town.name));
      const result = await measureTown({
        start: town.start,
        territory: town.code,
        town: town.name,
        source,
        data,
        instant,
        budget,
        ...pace({ own: true }, delay),
        rateLimiters,
        render,
        browser,
        userAgent: SOFTWARE,
        signal: context.signal,
      });
      const document = await keep(result, context);
      measured.push({ town, document });
      const seconds = messages.decimal((context.now() - start) / 1000, 1);
      if (!quiet) screen.aside(messages.townDone(town.name, document.requests.pages, seconds, measured.length, towns.length));
    });
  } finally {
    screen.status('');
    await source.close();
    await web.close();
    await browser?.close();
  }
  for (const line of report(inOrder(measured), (context.now() - began) / 1000, context)) screen.out(line);
  screen.out(messages.demoArchives(nearName(resolve(data))));
  return measured.every(({ document }) => document.findings.every((finding) => finding.kind === 'unobserved'))
    ? EXIT.unobserved
    : EXIT.done;

  async function keep(result: TownMeasurement, { messages: said }: Context): Promise<AuditDocument> {
    const document = documentOf(result, { language, archive: nearName(result.archive) });
    await writeWhole(documentPath(result.archive), documentText(document), said);
    return document;
  }
}

/** Towns by their code: a bootstrap draws by position, so the order in which towns happened to be done must not reach a figure. */
export function inOrder<Item extends { readonly town: Pick<DemoTown, 'code' | 'start'> }>(measured: readonly Item[]): Item[] {
  const key = ({ town }: Item): string => `${town.code ?? ''} ${town.start}`;
  return measured.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** Runs a task for each item, so many at a time; the first that throws ends all. */
async function eachOf<Item>(items: readonly Item[], most: number, task: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  let failed = false;
  const work = async (): Promise<void> => {
    while (next < items.length && !failed) {
      const item = items[next++]!;
      await task(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(most, items.length) }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function countPages(web: string): Promise<number> {
  const names = await readdir(web, { recursive: true });
  return names.filter((name) => /\.(?:html?|php|asp)$|@[^/]*$/.test(name)).length;
}

function report(measured: readonly Measured[], seconds: number, context: Context): string[] {
  const { screen, messages } = context;
  const all = measured.map(({ document }) => document.findings);
  const lines = ['', screen.tone('strong', messages.demoTitle()), '', ...townLines(measured, context), '', messages.stripLegend(5)];
  const order = FAMILIES.map(
    (family) =>
      `${FAMILY_NAMES[family][context.language]} (${SERVICES.filter((service) => service.family === family)
        .map((service) => labelOf(service.id, context.language))
        .join(', ')})`,
  );
  lines.push(...folded(messages.demoOrder(order.join(' ; ')), context));
  lines.push('', screen.tone('strong', messages.familiesTitle()), '', ...familyLines(all, context), '');
  const flat = all.flat();
  const mean = meanOf(flat, 'level');
  if (mean !== null) {
    const seen = all.filter((findings) => valuesOf(findings, 'level').length > 0);
    lines.push(
      ...folded(
        messages.demoMean(messages.decimal(mean, 2), intervalText(all, context), valuesOf(flat, 'level').length, seen.length),
        context,
      ),
    );
    lines.push(...folded(messages.demoScales(messages.decimal(meanOf(flat, 'lecko2014') ?? 0, 2)), context));
  }
  const sum = (key: 'asked' | 'pages' | 'renderings'): number =>
    measured.reduce((total, { document }) => total + document.requests[key], 0);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  lines.push(...folded(messages.demoWork(sum('asked'), sum('pages'), sum('renderings'), messages.decimal(seconds, 1), memory), context));
  return lines;
}

function townLines(measured: readonly Measured[], { screen, messages }: Context): string[] {
  const { town, people, strip, mean, own, seen, pages } = messages.demoColumns;
  const columns = [
    { title: town },
    { title: people, align: 'right' },
    { title: strip },
    { title: mean, align: 'right' },
    { title: own, align: 'right' },
    { title: seen, align: 'right' },
    { title: pages, align: 'right' },
  ] as const;
  const sorted = measured.toSorted(
    (one, other) =>
      (meanOf(other.document.findings, 'level') ?? -1) - (meanOf(one.document.findings, 'level') ?? -1) ||
      (one.town.name < other.town.name ? -1 : 1),
  );
  const number = (value: number | null): string => (value === null ? '–' : messages.decimal(value, 2));
  const rows = sorted.map(({ town: { name, population }, document: { findings, requests } }) => [
    plain(name),
    messages.count(population),
    levelStripOf(findings, SERVICES),
    number(meanOf(findings, 'level')),
    number(meanOf(findings, 'own')),
    `${valuesOf(findings, 'level').length}/${findings.length}`,
    messages.count(requests.pages),
  ]);
  return drawnTable(columns, rows, screen);
}

function familyLines(towns: readonly (readonly FindingEntry[])[], context: Context): string[] {
  const { screen, messages, language } = context;
  const { family, mean, interval, own, lecko, n } = messages.familyColumns;
  const columns = [
    { title: family },
    { title: mean, align: 'right' },
    { title: interval },
    { title: own, align: 'right' },
    { title: lecko, align: 'right' },
    { title: n, align: 'right' },
  ] as const;
  const rowOf = (name: string, of: readonly (readonly FindingEntry[])[]): string[] => {
    const flat = of.flat();
    const number = (scale: 'level' | 'own' | 'lecko2014'): string => {
      const value = meanOf(flat, scale);
      return value === null ? '–' : messages.decimal(value, 2);
    };
    return [
      name,
      number('level'),
      intervalText(of, context),
      number('own'),
      number('lecko2014'),
      messages.count(valuesOf(flat, 'level').length),
    ];
  };
  const rows = FAMILIES.map((one) => {
    const services = new Set<string>(SERVICES.filter((service) => service.family === one).map((service) => service.id));
    return rowOf(
      FAMILY_NAMES[one][language],
      towns.map((findings) => findings.filter((finding) => services.has(finding.service))),
    );
  });
  rows.push(rowOf(messages.overall, towns));
  return drawnTable(columns, rows, screen);
}

function intervalText(towns: readonly (readonly FindingEntry[])[], { messages }: Context): string {
  const interval = intervalOf(towns, 'level');
  return interval === null ? '–' : messages.interval(messages.decimal(interval.low, 2), messages.decimal(interval.high, 2));
}

function folded(text: string, { screen }: Context): string[] {
  return wrap(text, screen.columns);
}
