import { printingOf } from '@beffroi/figures';
import type { NewFigure } from '@beffroi/store';
import { wrap } from '@beffroi/terminal';
import { findFigure } from '@beffroi/terminal/reports';
import type { Context } from './context.ts';
import { providerLabel } from './findings-table.ts';

/** "This portal explains these marks in n towns": the providers that carry most, at most eight. */
export function providerLines(figures: readonly NewFigure[], context: Context): string[] {
  const { screen, messages } = context;
  const of = (id: string, measure: string) => findFigure(figures, 'panel', '', 'provider', id, measure);
  const providers = figures
    .filter((row) => row.subject === 'provider' && row.measure === 'towns' && (row.value ?? 0) >= 2)
    .sort((one, other) => other.n_observed - one.n_observed || (one.subject_id < other.subject_id ? -1 : 1))
    .slice(0, 8);
  if (providers.length === 0) return [];
  const sentences = providers.map(({ subject_id, value, n_observed }) => {
    const difference = of(subject_id, 'difference');
    return messages.providerEffect(
      providerLabel(subject_id),
      n_observed,
      value ?? 0,
      printingOf(value ?? 0) === 'estimate' ? messages.decimal(of(subject_id, 'level')?.value ?? 0, 1) : null,
      printingOf(value ?? 0) !== 'estimate' || difference === undefined || difference.value === null
        ? null
        : [messages.signed(difference.value, 1), signedInterval(difference, messages)],
    );
  });
  return [
    '',
    screen.tone('strong', messages.providersTitle()),
    '',
    ...[...sentences, messages.providersCaveat()].flatMap((line) => wrap(line, screen.columns)),
  ];
}

/** Bounds of a difference; `null` where there are too few towns to tell. */
function signedInterval({ low, high }: NewFigure, messages: Context['messages']): string | null {
  return low === null || high === null ? null : messages.interval(messages.signed(low, 1), messages.signed(high, 1));
}
