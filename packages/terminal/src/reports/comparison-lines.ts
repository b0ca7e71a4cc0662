import {
  type Change,
  type ComparedTown,
  type Comparison,
  type Difference,
  type Mark,
  type PrintedDifference,
  printedDifference,
} from '@beffroi/figures';
import { reasonText } from '@beffroi/words';
import { drawnTable } from '../columns.ts';
import type { Context } from '../context.ts';
import { signOf } from '../level-strip.ts';
import { cut, plain, wrap } from '../text.ts';
import { nameOf, type ShownCatalogue } from './catalogue.ts';

/** The two waves that are compared, as the heading names them. */
export interface ComparedWave {
  readonly name: string;
  /** Its date, as an instant. */
  readonly dated: string;
  readonly rubric: string;
}

/**
 * What two waves say together: first whether anything changed beyond chance and the rubric's errors, then where, then each change with
 * its reasons. Without a terminal each change is one line, its parts between tabs.
 */
export function comparisonLines(
  before: ComparedWave,
  after: ComparedWave,
  comparison: Comparison,
  catalogue: ShownCatalogue,
  context: Context,
): string[] {
  const { screen, messages } = context;
  const heading = messages.compared(
    messages.quoted(plain(before.name)),
    messages.date(before.dated),
    messages.quoted(plain(after.name)),
    messages.date(after.dated),
    comparison.towns.compared,
  );
  return [
    screen.tone('strong', heading),
    '',
    ...folded(context, ...overallSentences(comparison, catalogue, context), ...rubricSentences(before, after, comparison, context)),
    '',
    screen.tone('strong', messages.differencesTitle()),
    '',
    ...differenceLines(comparison, catalogue, context),
    '',
    ...changeLines(comparison, catalogue, context),
    ...reasonLines(comparison, context),
    ...siteLines(comparison, context),
    ...restLines(comparison, context),
  ];
}

function overallSentences({ differences, noise }: Comparison, { top }: ShownCatalogue, { messages }: Context): string[] {
  const all = differences.find(({ subject }) => subject === 'all');
  if (all === undefined || all.difference === null) return [messages.nothingCompared()];
  if (printedDifference(all).few !== null) return [messages.fewCompared(all.towns)];
  const decimal = (value: number): string => messages.decimal(value, 2);
  const sentences = [
    messages.overallDifference(
      decimal(all.before!),
      decimal(all.after!),
      messages.signed(all.difference, 2),
      all.interval === null ? null : [messages.signed(all.interval.low, 2), messages.signed(all.interval.high, 2)],
      decimal(1.96 * (all.rubricError ?? 0)),
      all.marks,
      all.towns,
      top,
    ),
    all.told ? messages.differenceTold() : messages.differenceUntold(),
  ];
  if (noise.marks > 0) {
    sentences.push(messages.expectedNoise(noise.differing.seen, Math.round(noise.differing.expected), Math.ceil(noise.differing.atMost)));
    if (noise.withinNoise) sentences.push(messages.allNoise());
  }
  return sentences;
}

function rubricSentences(before: ComparedWave, after: ComparedWave, { rubric }: Comparison, { messages }: Context): string[] {
  const sentences: string[] = [];
  if (rubric.rejudged > 0) {
    sentences.push(
      messages.rejudged(
        before.rubric,
        after.rubric,
        rubric.effect.changed,
        rubric.effect.marks,
        messages.signed(rubric.effect.difference ?? 0, 2),
      ),
    );
  }
  if (rubric.unknown > 0) sentences.push(messages.rubricUnknown(before.rubric, after.rubric, plain(before.name)));
  return sentences;
}

function differenceLines({ differences }: Comparison, { families }: ShownCatalogue, context: Context): string[] {
  const { screen, messages } = context;
  const { subject, before, after, difference, interval, n, verdict } = messages.differenceColumns;
  const columns = [
    { title: subject },
    { title: before, align: 'right' },
    { title: after, align: 'right' },
    { title: difference, align: 'right' },
    { title: interval },
    { title: n, align: 'right' },
    { title: verdict },
  ] as const;
  // Whether it is shown must not fall off a narrow screen: the name gives way first.
  const room = Math.max(16, screen.columns - 61);
  const rowOf = (name: string, difference: Difference): string[] => rowOfPrinted(name, printedDifference(difference));
  const rowOfPrinted = (name: string, row: PrintedDifference): string[] => [
    cut(name, room),
    row.before === null ? '–' : messages.decimal(row.before, 2),
    row.after === null ? '–' : messages.decimal(row.after, 2),
    row.difference === null ? '–' : messages.signed(row.difference, 2),
    row.interval === null ? '–' : messages.interval(messages.signed(row.interval.low, 2), messages.signed(row.interval.high, 2)),
    messages.count(row.marks),
    row.few !== null
      ? messages.tooFewHere(row.few)
      : row.difference === null
        ? ''
        : row.told
          ? messages.told(row.difference > 0)
          : messages.untold(),
  ];
  const family = (id: string): Difference | undefined => differences.find((row) => row.subject === 'family' && row.subjectId === id);
  const rows = families.flatMap(({ id, name }) => {
    const row = family(id);
    return row === undefined ? [] : [rowOf(name, row)];
  });
  const all = differences.find((row) => row.subject === 'all');
  if (all !== undefined) rows.push(rowOf(messages.overall, all));
  return drawnTable(columns, rows, screen);
}

function changeLines(comparison: Comparison, catalogue: ShownCatalogue, context: Context): string[] {
  const { screen, messages } = context;
  const changed = comparison.changed.filter(({ changes }) => changes.length > 0);
  const changes = changed.flatMap((town) => town.changes);
  if (changes.length === 0) return [messages.noChange(), ''];
  const count = (certainty: Change['certainty']): number => changes.filter((change) => change.certainty === certainty).length;
  const title = messages.changesTitle(changes.length, count('told'), count('noise'), count('not-comparable'));
  return [screen.tone('strong', title), '', ...changed.flatMap((town) => townLines(town, catalogue, context)), ''];
}

function townLines(town: ComparedTown, catalogue: ShownCatalogue, context: Context): string[] {
  const { screen, messages } = context;
  const rows = town.changes.map((change) => {
    const reasons = change.reasons.map((reason) => reasonText(reason, messages, catalogue.provider)).join(messages.listSeparator);
    return {
      indicator: nameOf(change.indicator, catalogue),
      step: `${sign(change.from)} → ${sign(change.to)}`,
      certainty: messages.certainty[change.certainty],
      reasons,
    };
  });
  if (!screen.terminal) {
    // For other programs: every change, whole.
    return rows.map(({ indicator, step, certainty, reasons }) =>
      [town.code, plain(town.name), indicator, step, certainty, reasons].join('\t'),
    );
  }
  const lines = [screen.tone('strong', plain(town.name))];
  const alike = Map.groupBy(rows, ({ reasons, certainty }) => `${certainty} ${reasons}`);
  const said = new Set<string>();
  for (const { indicator, step, certainty, reasons } of rows) {
    const key = `${certainty} ${reasons}`;
    const group = alike.get(key)!;
    // A whole site that went out of sight is one event, not one an indicator.
    const many = certainty === messages.certainty['not-comparable'] && group.length >= MANY;
    if (many && said.has(key)) continue;
    said.add(key);
    const what = many ? messages.findings(group.length) : indicator;
    const [first, ...more] = wrap(`${what}${messages.colon}${reasons} (${certainty})`, Math.max(20, screen.columns - 10));
    lines.push(`  ${screen.tone('accent', many ? '     ' : step)}  ${first}`, ...more.map((line) => `         ${line}`));
  }
  return lines;
}

function reasonLines({ reasons }: Comparison, { messages, screen }: Context): string[] {
  if (reasons.length === 0) return [];
  const { reason, told, noise, other, beside } = messages.reasonColumns;
  const columns = [
    { title: reason },
    { title: told, align: 'right' },
    { title: noise, align: 'right' },
    { title: other, align: 'right' },
    { title: beside, align: 'right' },
  ] as const;
  const rows = reasons.map((row) => [
    messages.reasonNames[row.kind],
    messages.count(row.main.told),
    messages.count(row.main.noise),
    messages.count(row.main['not-comparable']),
    messages.count(row.beside),
  ]);
  return [screen.tone('strong', messages.reasonsTitle()), '', ...drawnTable(columns, rows, screen), ''];
}

function siteLines({ moved, redesigned }: Comparison, { messages }: Context): string[] {
  return [
    ...moved.map(({ name, from, to }) => messages.siteMoved(plain(name), plain(from), plain(to))),
    ...redesigned.map(({ name }) => messages.siteRedesigned(plain(name))),
  ];
}

/** Towns that are in no difference, and why: never passed over in silence. */
function restLines({ towns }: Comparison, context: Context): string[] {
  const { messages } = context;
  const named = (list: readonly { readonly name: string }[]): string => {
    const names = list.slice(0, SHOWN).map(({ name }) => plain(name));
    return list.length > SHOWN ? `${names.join(', ')} ${messages.andMore(list.length - SHOWN)}` : names.join(', ');
  };
  const rest = [
    ['onlyBefore', towns.onlyBefore],
    ['onlyAfter', towns.onlyAfter],
    ['siteFound', towns.siteFound],
    ['siteLost', towns.siteLost],
    ['withoutSite', towns.withoutSite],
    ['unmeasured', towns.unmeasured],
  ] as const;
  const lines = rest.flatMap(([key, list]) => (list.length === 0 ? [] : [messages.leftOutTowns[key](list.length, named(list))]));
  return folded(context, ...lines);
}

/** From so many on, findings of a town that are not comparable for the same reason are said in one line. */
const MANY = 4;

const SHOWN = 8;

function sign(mark: Mark): string {
  return signOf(mark).replace('·', '0');
}

function folded({ screen }: Context, ...texts: readonly string[]): string[] {
  return texts.flatMap((text) => wrap(text, screen.columns));
}
