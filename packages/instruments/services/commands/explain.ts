import { readFile, stat } from 'node:fs/promises';
import { type CapturedPage, COLLECT_DEFAULTS, type Collection, collect, normalise } from '@beffroi/capture';
import type { Instant } from '@beffroi/domain';
import type { Block, Form, Reading } from '@beffroi/reading';
import { type ExplainedOffer, type Explanation, explain } from '@beffroi/services/gather';
import { RULES, type Signal } from '@beffroi/services/judge';
import { type Arguments, EXIT, instantOf, plain, Refusal } from '@beffroi/terminal';
import { isWebHost, openSource, userAgentOf } from '@beffroi/terminal/openings';
import { typographic } from '@beffroi/words';
import { facets } from '../words/facets.ts';
import type { Context } from './context.ts';
import { labelOf } from './findings-table.ts';

/** Lines of each list that are shown at most: what more there is, is counted. */
const SHOWN = 40;
/** Words that prove one offer, that are said of it or against it: of a long page so many of each are shown. */
const SHOWN_WORDS = 6;

/** Shows what one page says, which rules saw what in it, and the offers that this makes. */
export async function explainCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const name = args.words[0]!;
  const instant = instantOf(args.text('at'), context.now(), messages);
  const isFile = !/^https?:\/\//i.test(name) && (await stat(name).catch(() => null))?.isFile() === true;
  const page = isFile ? await fromFile(name, args, messages) : await fromSource(name, args, context);
  if (page === null) return EXIT.unobserved;
  const explanation = explain(page.body, { url: page.url, contentType: page.contentType, instant: instant as Instant });
  for (const line of explanationLines(explanation, context)) screen.out(line);
  return explanation.result.kind === 'unreadable' ? EXIT.unobserved : EXIT.done;
}

interface Page {
  readonly url: string;
  readonly body: Uint8Array;
  readonly contentType: string | null;
}

async function fromFile(path: string, args: Arguments, messages: Context['messages']): Promise<Page> {
  const body = await readFile(path).catch((cause: unknown) => {
    throw new Refusal(messages.noFile(path), { cause });
  });
  return { url: args.text('url') ?? 'https://www.exemple.fr/page', body, contentType: /\.txt$/i.test(path) ? 'text/plain' : null };
}

/** Asks for one page as an audit would: robots.txt first, redirects followed. */
async function fromSource(address: string, args: Arguments, context: Context): Promise<Page | null> {
  const { screen, messages } = context;
  if (normalise(address) === null && normalise(`https://${address}`) === null) throw new Refusal(messages.noFile(address));
  const opened = await openSource(args, messages);
  const { source } = opened;
  const enough = new AbortController();
  let found: CapturedPage | null = null;
  let collection: Collection;
  try {
    if (opened.network && !isWebHost(address)) throw new Refusal(messages.noFile(address));
    collection = await collect(
      source,
      { write: async () => undefined },
      {
        ...COLLECT_DEFAULTS,
        start: address,
        budget: 1,
        documents: 0,
        userAgent: userAgentOf(args, context.env, opened, messages),
        signal: AbortSignal.any([context.signal, enough.signal]),
        crawlStrategy: {
          look: (page) => {
            found = page;
            // One page is all that was asked for: nothing else of the site is.
            enough.abort();
            return { candidates: [], refresh: null, wantsRendering: false, wall: null, soft404: false };
          },
          rate: () => null,
        },
      },
    );
  } finally {
    await source.close();
  }
  const page = found as CapturedPage | null;
  if (page !== null) return { url: page.visit.url, body: page.body, contentType: page.visit.contentType };
  const last = collection.visits.findLast((visit) => visit.obstacle !== null) ?? collection.visits.at(-1);
  const what =
    last === undefined ? '?' : `${last.obstacle === null ? (last.status ?? '?') : messages.obstacle[last.obstacle]} (${last.detail})`;
  screen.aside(messages.explainNotSeen(plain(address), plain(what)));
  return null;
}

function explanationLines(explanation: Explanation, context: Context): string[] {
  const { screen, messages, language } = context;
  const lines = [screen.tone('accent', messages.pageAddress(plain(explanation.url)))];
  if (explanation.result.kind === 'unreadable') return [...lines, messages.explainUnreadable(explanation.result.detail)];
  const { reading } = explanation.result;
  lines.push(screen.tone('strong', messages.pageTitle(plain(reading.title))));
  lines.push(messages.pageMade(reading.encoding, plain(reading.language), plain(reading.generator)));
  if (reading.published !== null || reading.modified !== null)
    lines.push(messages.pageDates(reading.published ?? '', reading.modified ?? ''));
  lines.push(messages.pageKind(messages.kinds[explanation.kind ?? ''] ?? explanation.kind ?? ''));
  lines.push(messages.pageTopics(explanation.topics.map((id) => labelOf(id, language)).join(', ') || messages.noTopic));
  lines.push(messages.zonesTitle(zonesOf(reading.blocks, context)));
  const { shape } = reading;
  if (shape.emptyRoot || shape.noscriptPlea || shape.emptyPanels > 0) lines.push(screen.tone('warning', messages.wantsBrowser()));
  lines.push(
    ...outline(reading, context),
    ...linkLines(reading, context),
    ...formLines(reading, context),
    ...signalLines(explanation, context),
    ...offerLines(explanation, context),
  );
  return lines;
}

function zonesOf(blocks: readonly Block[], { messages }: Context): string {
  const counts = new Map<string, number>();
  for (const block of blocks) counts.set(block.zone, (counts.get(block.zone) ?? 0) + 1);
  return [...counts].map(([zone, n]) => `${messages.zones[zone] ?? zone} ${n}`).join(', ');
}

function outline(reading: Reading, { screen, messages }: Context): string[] {
  const headings = reading.blocks.filter((block) => block.kind === 'heading' && (block.zone === 'main' || block.zone === 'card'));
  if (headings.length === 0) return [];
  const lines = ['', screen.tone('strong', messages.outlineTitle())];
  for (const { level, text } of headings.slice(0, SHOWN)) lines.push(`${'  '.repeat(Math.max(1, level))}${plain(text)}`);
  if (headings.length > SHOWN) lines.push(`  ${messages.andMore(headings.length - SHOWN)}`);
  return lines;
}

function linkLines(reading: Reading, { screen, messages }: Context): string[] {
  const links = reading.links.filter((link) => link.zone === 'main' || link.zone === 'card');
  if (links.length === 0) return [];
  const shown = links.slice(0, SHOWN);
  const lines = ['', screen.tone('strong', messages.linksTitle(reading.links.length, shown.length))];
  for (const link of shown) lines.push(`  ${plain(link.text || link.label) || '–'}  ${screen.tone('quiet', plain(link.url))}`);
  if (links.length > SHOWN) lines.push(`  ${messages.andMore(links.length - SHOWN)}`);
  return lines;
}

function formLines(reading: Reading, { screen, messages }: Context): string[] {
  if (reading.forms.length === 0) return [];
  const lines = ['', screen.tone('strong', messages.formsTitle(reading.forms.length))];
  for (const form of reading.forms.slice(0, SHOWN))
    lines.push(`  ${messages.formLine(form.method.toUpperCase(), plain(form.action), fieldsOf(form))}`);
  return lines;
}

function fieldsOf(form: Form): string {
  return form.fields
    .filter((field) => field.type !== 'hidden')
    .map((field) => `${plain(field.label || field.name) || '–'} (${plain(field.type)})`)
    .join(', ');
}

function signalLines(explanation: Explanation, { screen, messages, language }: Context): string[] {
  if (explanation.signals.length === 0 && explanation.failures.length === 0) return ['', messages.rulesNothing()];
  const lines = ['', screen.tone('strong', messages.rulesTitle())];
  for (const { service, signals } of explanation.signals) {
    lines.push('', screen.tone('accent', labelOf(service, language)));
    for (const signal of signals.slice(0, SHOWN)) {
      const facet = signal.facet === null ? '' : facets[language].names[signal.facet];
      lines.push(`  ${messages.signalLine(signal.rule, messages.effects[signal.effect] ?? signal.effect, facet, signal.level)}`);
      const rule = RULES.find((one) => one.name === signal.rule);
      if (rule !== undefined) lines.push(`    ${language === 'fr' ? typographic(rule.fr) : rule.en}`);
      lines.push(`    ${screen.tone('quiet', messages.quoted(plain(signal.quote)))}`);
    }
  }
  for (const { rule, message } of explanation.failures) lines.push(messages.ruleFailed(rule, plain(message)));
  return lines;
}

/** The offers by which levels are decided, with the words that prove each. */
function offerLines({ offers, signals }: Explanation, context: Context): string[] {
  const { screen, messages, language } = context;
  if (signals.length === 0) return [];
  if (offers.length === 0) return ['', messages.offersNone()];
  const lines = ['', screen.tone('strong', messages.offersTitle())];
  for (const { service, offers: found } of offers) {
    lines.push('', screen.tone('accent', labelOf(service, language)));
    for (const one of found.slice(0, SHOWN)) lines.push(...linesOfOffer(one, context));
    if (found.length > SHOWN) lines.push(`  ${messages.andMore(found.length - SHOWN)}`);
  }
  return lines;
}

function linesOfOffer({ offer, level }: ExplainedOffer, { screen, messages, language }: Context): string[] {
  const { act, channel, audience, state, target, proofs, followUps, against } = offer;
  const lines = [
    `  ${messages.offerLine(messages.acts[act], messages.channels[channel], messages.audiences[audience], messages.states[state], state === 'now' ? level : null)}`,
  ];
  if (target !== null) lines.push(`    ${messages.offerLeads(plain(target))}`);
  const told = [
    ...wordsOf(proofs, ({ quote, rule }) => messages.offerProof(messages.quoted(plain(quote)), rule)),
    ...wordsOf(followUps, ({ facet, quote, rule }) =>
      messages.offerGoesOn(facet === null ? '' : facets[language].names[facet], messages.quoted(plain(quote)), rule),
    ),
    ...wordsOf(against, ({ quote, rule }) => messages.offerAgainst(messages.quoted(plain(quote)), rule)),
  ];
  return [...lines, ...told.map((line) => `    ${screen.tone('quiet', line)}`)];
}

/** Each sentence once: links of a page may say the same of one place. */
function wordsOf(signals: readonly Signal[], said: (signal: Signal) => string): readonly string[] {
  return [...new Set(signals.map(said))].slice(0, SHOWN_WORDS);
}
