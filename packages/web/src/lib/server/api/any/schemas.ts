import type { SchemaGroup } from '@beffroi/ui/api/operation.ts';
import {
  CEILING,
  CONFIDENCE,
  count,
  flag,
  identity,
  KIND,
  LEVEL,
  listOf,
  maybeText,
  moment,
  number,
  OBSTACLE,
  record,
  type Schema,
  text,
} from '@beffroi/ui/api/schema.ts';

const names = record('Its name.', { fr: text(), en: text() });
const listed = (description: string, properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'array',
  items: record(description, properties),
});
const figures = listed('A figure with its n and its interval.', {
  measure: text('level, attainment, or a further scale of the instrument'),
  value: number('The figure; null where nothing was observed.'),
  low: number('Lower bound of the 95 % interval.'),
  high: number('Upper bound of the 95 % interval.'),
  n_observed: count('Findings that it rests on.'),
  n_unobserved: count('Findings unobserved, counted beside.'),
  n_abstained: count('Findings abstained, counted beside.'),
});

/** What answers on any instrument are made of. */
export const ANY_SCHEMAS: SchemaGroup = {
  place: 80,
  schemas: {
    Instruments: listOf('Instrument', 'All that is measured here.'),
    Instrument: record('An instrument.', {
      id: text(),
      name: names,
      rubric: text('Version of its rubric.'),
      indicators: listed('An indicator.', { id: text(), family: text(), name: names }),
      waves: { type: 'array', items: text(), description: 'Names of its published waves, the newest first.' },
    }),
    InstrumentWave: record('A wave of an instrument with its figures.', {
      instrument: text(),
      name: text(),
      panel: text('Name of the panel.'),
      dated: moment('The instant that the wave is dated by.'),
      published_at: moment('When it was published.'),
      digest: text('Digest of the closed wave.'),
      fictional: flag('Its towns and all that is said of them are invented, as in the demonstration.'),
      assessor: text('rubric@version'),
      towns: count('Towns of the panel.'),
      observed: count('Towns of which at least one indicator was observed.'),
      figures,
      families: listed('A family.', { id: text(), name: names, figures }),
      indicators: listed('An indicator.', { id: text(), family: text(), name: names, figures }),
    }),
    Contests: record('What was contested of a wave.', {
      instrument: text(),
      wave: text(),
      data: listed('A contest.', {
        contest: count('Its number.'),
        code: identity.code,
        indicator: text(),
        side: text('representative: the town; visitor: a visitor'),
        contested_at: moment('When it was made.'),
        reason: text('What is wrong, in the author’s words; empty where they may name people.'),
        link: maybeText('Page given in support; null without one.'),
        answer: maybeText('upheld, not-upheld; null while it waits.'),
        answered_at: maybeText('When it was answered; null while it waits.'),
        words: text('Why it was so answered; empty where the words may name people, or while it waits.'),
      }),
    }),
    InstrumentFindings: record('What a wave says of a town.', {
      instrument: text(),
      wave: text(),
      code: identity.code,
      name: text(),
      mean: number('Mean level; null where nothing was observed.'),
      low: number('Lower bound of the 95 % interval.'),
      high: number('Upper bound of the 95 % interval.'),
      observed: count('Indicators observed.'),
      data: listed('A finding.', {
        indicator: text(),
        family: text(),
        kind: KIND,
        level: LEVEL,
        ceiling: CEILING,
        confidence: CONFIDENCE,
        obstacle: OBSTACLE,
        reason: text('Code of the reason.'),
        evidence: listed('One signal, in the words of its page.', {
          url: text(),
          rule: text(),
          quote: text('At most 200 characters; may be empty.'),
          digest: maybeText('SHA-256 of the page as it is archived; null for a fact of the network.'),
        }),
      }),
    }),
  },
};
