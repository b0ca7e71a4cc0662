import { normalise, readArchive } from '@beffroi/capture';
import type { Language } from '@beffroi/domain';
import { type JudgedLevers, judgeArchive, measureLevers } from '@beffroi/levers/gather';
import { type LeverFinding, leverOf, PRIORITIES, RUBRIC, reasonWords } from '@beffroi/levers/judge';
import { type Arguments, budgetOf, delayOf, EXIT, instantOf, plain, Refusal, renderOf, townOf } from '@beffroi/terminal';
import { dataFolder } from '@beffroi/terminal/house';
import { isWebHost, openBrowserFor, openSource, pace, progressOf, userAgentOf } from '@beffroi/terminal/openings';
import type { Context } from './context.ts';

/** Looks at one town's site and says what it shows of the twenty levers; it needs no database. */
export async function leversObserveCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, language } = context;
  const judged = await observed(args, context);
  if (args.flag('json')) screen.out(JSON.stringify(documentOf(judged, language)));
  else for (const line of linesOf(judged, context)) screen.out(line);
  return judged.findings.every(({ kind }) => kind === 'unobserved') ? EXIT.unobserved : EXIT.done;
}

/** Walks the web, or judges again what one archive of ours already holds. */
async function observed(args: Arguments, context: Context): Promise<JudgedLevers> {
  const { screen, messages, env } = context;
  const start = args.words[0]!;
  if (normalise(start) === null && normalise(`https://${start}`) === null) throw new Refusal(messages.badStart(start));
  const wishes = wishesOf(args, context);
  const quiet = args.flag('quiet') || (args.flag('json') && !screen.asideTerminal);
  const opened = await openSource(args, messages);
  const progress = progressOf(context, wishes.budget, quiet);
  try {
    const whole = await ownArchive(args.texts('from-warc'), start);
    if (whole !== null) return await judgeArchive(whole);
    if (opened.network && !isWebHost(start)) throw new Refusal(messages.badHost(start));
    const userAgent = userAgentOf(args, env, opened, messages);
    const browser = await openBrowserFor(wishes.render, env, messages);
    if (browser === null && wishes.render !== 'never' && !quiet) screen.aside(messages.noBrowser());
    try {
      return await measureLevers({
        start,
        source: opened.source,
        data: dataFolder(args, env),
        ...wishes,
        ...pace(opened, wishes.delay),
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

/** What the line wishes beside where to read from. @throws Refusal for what cannot be */
function wishesOf(args: Arguments, { messages, now }: Context) {
  return {
    render: renderOf(args.text('render'), messages),
    budget: budgetOf(args.text('budget'), messages),
    delay: delayOf(args.text('delay'), messages),
    instant: instantOf(args.text('at'), now(), messages),
    territory: townOf(args.text('town'), messages),
    town: args.text('name'),
  };
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

/** What is printed: all twenty levers in the manifesto's order. `territory` is the INSEE code, `null` where nobody gave it. */
function documentOf({ findings, territory }: JudgedLevers, language: Language): object {
  return {
    territory,
    rubric: { version: RUBRIC.version, digest: RUBRIC.digest },
    levers: findings.map(({ indicator, priority, kind, level, evidence, because }) => ({
      lever: indicator,
      priority,
      kind,
      level,
      evidence: evidence.map(({ url, rule, quote }) => ({ url, rule, quote })),
      because: reasonWords(because)[language],
    })),
  };
}

function linesOf({ findings, material }: JudgedLevers, { screen, messages, language }: Context): readonly string[] {
  const seen = findings.filter(({ kind }) => kind === 'level').length;
  const name = plain(material.town ?? material.home ?? material.start);
  const head = screen.tone('strong', messages.observedHeadline(name, seen));
  const priorities = PRIORITIES.flatMap(({ id, title }) => [
    '',
    screen.tone('strong', title[language]),
    ...findings.filter(({ priority }) => priority === id).flatMap((finding) => findingLines(finding, { screen, messages, language })),
  ]);
  return [
    head,
    messages.observedFrom(material.pages.length, RUBRIC.version),
    ...priorities,
    '',
    screen.tone('quiet', messages.silenceIsNoZero()),
  ];
}

function findingLines(
  finding: LeverFinding,
  { screen, messages, language }: Pick<Context, 'screen' | 'messages' | 'language'>,
): readonly string[] {
  const { indicator, kind, level, because, evidence } = finding;
  const mark = kind === 'level' ? String(level) : kind === 'unobserved' ? '?' : '·';
  const lines = [`  ${mark}  ${leverOf(indicator).title[language]}`];
  if (kind !== 'abstained') lines.push(`     ${plain(reasonWords(because)[language])}`);
  const [proof] = evidence;
  if (proof !== undefined) lines.push(screen.tone('quiet', `     ${messages.quoted(plain(proof.quote))}  ${plain(proof.url)}`));
  return lines;
}
