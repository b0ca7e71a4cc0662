import { STRATA } from '@beffroi/domain';
import { LEVER_IDS, MEASURES, PRIORITY_IDS, ROLES } from '@beffroi/levers/judge';
import type { SchemaGroup } from '@beffroi/ui/api/operation.ts';
import {
  count,
  flag,
  identity,
  KIND,
  LEVEL,
  listOf,
  maybeText,
  moment,
  number,
  PEOPLE,
  record,
  ref,
  type Schema,
  series,
  text,
} from '@beffroi/ui/api/schema.ts';

const wave = {
  name: text(),
  panel: text('Name of the panel.'),
  dated: moment('The instant that the wave is dated by.'),
  published_at: moment('When it was published.'),
  digest: maybeText('Digest of the closed wave.'),
  fictional: flag('Its authorities are invented, as in the demonstration.'),
  series,
};

const listed = (items: Schema, description: string): Schema => ({ type: 'array', items, description });
const orNull = (schema: Schema): Schema => ({ ...schema, type: ['object', 'null'] });
const roles = listed({ enum: ROLES }, 'Groups that are told of together.');
const bounds = (least: number, most: number) => ({
  low: number('Lower bound of the 95 % interval.', least, most),
  high: number('Upper bound of the 95 % interval.', least, most),
});
const level = record('The likeliest middle level with its range; null of too few answers.', { value: LEVEL, ...bounds(0, 5) });
const mean = record('Mean of the levels that were given; null of too few answers.', { value: number('The mean.', 0, 5), ...bounds(0, 5) });
const day = (description: string): Schema => ({ type: 'string', format: 'date', description });

const group = record('A group, or several that are told of together: never fewer than five sheets.', {
  roles,
  n: count('Sheets.'),
  invited: { type: ['integer', 'null'], minimum: 0, description: 'People invited; null where that is not known.' },
  level,
  mean,
  consensus: number('1 where all give the same level.', 0, 1),
  shares: {
    ...listed(
      record('A share of the sheets.', {
        answer: text('0 to 5, unknown, not-concerned, left-out.'),
        value: number('The share.', 0, 1),
        ...bounds(0, 1),
      }),
      'Null of too few answers.',
    ),
    type: ['array', 'null'],
  },
  told: record('What all of it is computed from.', {
    cells: listed({ type: 'integer' }, 'Nine counts with their noise, in the order of the shares; some may be negative.'),
    draws: count('Draws of noise in each.'),
    epsilon: number('Parameter of the noise.', 0),
  }),
});

const lived = record('What those who answered live; null where nobody was asked.', {
  survey: text('Its name in addresses.'),
  closed_on: day('When it was closed.'),
  groups: listed(group, 'Empty where it was said together.'),
  together: orNull(
    record('What people said together and agreed to show.', {
      present: count('People.'),
      answer: text('A level, unknown, not-concerned.'),
    }),
  ),
});

const said = record('What the authority says of itself; null where it says nothing. Its words are read on its page.', {
  level: { ...LEVEL, description: 'Null where it says that the lever is none of its concern.' },
  shown: { enum: ['proven', 'faded', 'unproven', null], description: 'What its proofs still show of it.' },
  standing: number('The level that its newest proof still carries.', 0, 5),
  dated: day('The day that it is said of.'),
  proofs: count('Proofs.'),
});

const seen = record('What is seen from outside, at least; null where no published wave looked.', {
  kind: KIND,
  level: LEVEL,
  because: text('Why, in the asker’s language.'),
  evidence: listed(
    record('Words of a public page.', { url: text(), rule: text(), quote: text(), digest: maybeText('Digest of the archived page.') }),
    'At most three.',
  ),
});

const promised = record(
  'What lists promised of it before the newest ballot: no view, and nothing about who was elected. Null where nobody promised it, nobody knows, or an election’s silence holds.',
  {
    year: { type: 'integer', description: 'Year of the ballot.' },
    standing: count('Lists that stood.'),
    read: count('Lists of which a programme was read.'),
    by: listed(
      record('A list, with the most binding of its sentences.', { list: text(), quote: text('In the words of its programme.') }),
      'Those that promise it.',
    ),
    wave: text('The wave that read the programmes.'),
    proof: text('Address of the page that proves it, in French.'),
  },
);

const gap = record('The second view less the first, or the second group less the first.', {
  kind: { enum: ['said-lived', 'said-seen', 'groups'] },
  from: roles,
  to: roles,
  value: number('-5 to 5.', -5, 5),
  ...bounds(-5, 5),
  told: flag('Whether there is a gap to speak of: its interval leaves 0 out.'),
});

const change = record('What is lived now less what was when people were asked before.', {
  roles,
  value: number('-5 to 5.', -5, 5),
  ...bounds(-5, 5),
  told: flag('Whether there is a change to speak of.'),
});

const panelMean = record('A mean over authorities; null of fewer than three.', {
  value: number('The mean.', -5, 5),
  ...bounds(-5, 5),
  n: count('Authorities.'),
});

const counts = record('Counts with noise, drawn once.', {
  version: { type: 'integer' },
  epsilon: number('Parameter of the noise.', 0),
  levers: listed({ enum: LEVER_IDS }, 'Levers that were asked.'),
  parts: listed(
    record('Groups that are told of together.', {
      groups: roles,
      n: { type: 'integer', minimum: 5, description: 'Sheets.' },
      invited: { type: ['integer', 'null'], minimum: 0, description: 'People invited.' },
      histograms: {
        type: 'object',
        additionalProperties: { type: 'array', items: { type: 'integer' } },
        description: 'Nine counts a lever.',
      },
    }),
    'Each of five sheets or more.',
  ),
});

/** What answers on levers are made of. None has a rank. */
export const schemas: readonly SchemaGroup[] = [
  {
    place: 40,
    schemas: {
      LeverWaves: listOf('LeverWaveHead', 'Published waves of levers, of the newest date first.'),
      LeverWaveHead: record('A published wave of levers.', wave),
      LeverWave: record('The levers of a panel.', {
        ...wave,
        groups: listed(ref('LeverGroup'), 'All, then each stratum.'),
        authorities: listed(
          record('An authority: how many levers have each view, and a gap to speak of.', {
            code: identity.code,
            name: text(),
            population: identity.population,
            stratum: identity.stratum,
            ...{ said: count('Said.'), lived: count('Lived.'), seen: count('Seen.'), gaps: count('With a gap.') },
          }),
          'By name: none is first.',
        ),
        association: record(
          'Kendall’s τ-b of what is lived with the level of online services; null of fewer than ten. It does not say why.',
          {
            value: number('τ-b.', -1, 1),
            ...bounds(-1, 1),
            n: count('Authorities.'),
          },
        ),
      }),
      LeverGroup: record('Authorities alike.', {
        stratum: { enum: ['all', ...STRATA] },
        authorities: count('How many.'),
        levers: listed(
          record('A lever.', {
            lever: { enum: LEVER_IDS },
            title: text(),
            ...Object.fromEntries(MEASURES.map((measure) => [measure, ref('LeverMean')])),
          }),
          'In the manifesto’s order.',
        ),
      }),
      LeverMean: panelMean,
      AuthorityLevers: record('The twenty levers of an authority.', {
        code: identity.code,
        name: text(),
        population: { type: ['integer', 'null'], minimum: 0, description: 'Inhabitants.' },
        day: day('What is said and lived is of this day.'),
        survey: maybeText('Its last closed survey.'),
        wave: maybeText('The wave that looked from outside; null where none has.'),
        levers: listed(ref('AuthorityLever'), 'In the manifesto’s order.'),
        priorities: listed(
          record('What a group lives of a whole priority.', {
            priority: { enum: PRIORITY_IDS },
            roles,
            mean: number('Mean of its levers.', 0, 5),
            ...bounds(0, 5),
            n: count('Sheets.'),
            levers: count('Levers that it is the mean of.'),
          }),
          'Only what can be told.',
        ),
      }),
      AuthorityLever: record('A lever by its three views.', {
        lever: { enum: LEVER_IDS },
        priority: { enum: PRIORITY_IDS },
        title: text(),
        out_of_reach: maybeText('Why law or size puts it out of reach.'),
        said: orNull(said),
        lived: orNull(lived),
        seen: orNull(seen),
        people: PEOPLE,
        promised: orNull(promised),
        gaps: listed(gap, 'All, told or not.'),
        changes: listed(change, 'Since the survey before; empty where that cannot be told.'),
        questions: listed(text(), 'What one may ask.'),
        next: maybeText('The small step that leads on.'),
      }),
      LeverSurveys: listOf('LeverSurvey', 'Closed surveys of levers that told something, the newest first.'),
      LeverSurvey: record('All that is told of the answers to a survey.', {
        slug: text('Its name in addresses.'),
        closed_on: day('When it was closed.'),
        versions: { type: 'object', additionalProperties: { type: 'integer' }, description: 'Version of each lever’s question.' },
        counts: orNull(counts),
        together: {
          type: ['object', 'null'],
          description: 'What people said together and agreed to show.',
          properties: { role: { enum: ROLES }, present: count('People.'), answers: { type: 'object' } },
          required: ['role', 'present', 'answers'],
          additionalProperties: false,
        },
      }),
    },
  },
];
