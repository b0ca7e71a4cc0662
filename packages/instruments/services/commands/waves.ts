import { FAMILIES, FAMILY_NAMES, SERVICES } from '@beffroi/services/judge';
import { speaking, type WaveReport } from '@beffroi/terminal';
import { compareWaves, type ShownCatalogue, showWave } from '@beffroi/terminal/reports';
import { COMMAND_WORDS } from '../words/commands.ts';
import type { Context } from './context.ts';
import { labelOf, providerLabel } from './findings-table.ts';
import { providerLines } from './provider-lines.ts';

/** A wave of services: what the law and the nature of a service allow, what the towns offer themselves, whom the services reach, who carries them. */
export const showServices: WaveReport = (house, instrument, args, plainContext) => {
  const context = speaking(COMMAND_WORDS, plainContext);
  const { messages } = context;
  const decimal = (value: number | null | undefined): string => (value === null || value === undefined ? '–' : messages.decimal(value, 2));
  return showWave(house, instrument, args, context, {
    catalogue: catalogueOf(context),
    additions: {
      overall: (figure) => {
        const even = figure('even');
        const attainment = messages.percent(figure('attainment')?.value ?? 0);
        return [
          messages.waveAttainment(attainment, decimal(figure('own')?.value), decimal(figure('lecko2014')?.value)),
          ...(even === undefined || even.value === null
            ? []
            : [messages.evenTowns(Math.round(even.value * even.n_observed), even.n_observed)]),
        ];
      },
      shares: [
        { title: messages.residentsColumns.begun, measure: 'residents-3' },
        { title: messages.residentsColumns.done, measure: 'residents-4' },
      ],
      legend: [messages.residentsLegend()],
      sections: ({ figures }) => providerLines(figures, context),
    },
    proof: messages.proofHint,
  });
};

export const compareServices: WaveReport = (house, instrument, args, plainContext) => {
  const context = speaking(COMMAND_WORDS, plainContext);
  return compareWaves(house, instrument, args, context, catalogueOf(context));
};

function catalogueOf({ language }: Context): ShownCatalogue {
  return {
    families: FAMILIES.map((id) => ({ id, name: FAMILY_NAMES[id][language] })),
    indicators: SERVICES.map(({ id, family }) => ({ id, family, name: labelOf(id, language) })),
    top: 5,
    provider: providerLabel,
  };
}
