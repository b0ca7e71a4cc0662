import { BREAK_CODES, DELIVERED_STATES, ORGANISED_STATES, PROMISED_STATES, SPOKEN_STATES } from '@beffroi/chain';
import { CHAIN_LINKS, OBSTACLES } from '@beffroi/domain';
import type { SchemaGroup } from '@beffroi/ui/api/operation.ts';
import { identity, LEVEL, maybeText, moment, record, ref, type Schema, text } from '@beffroi/ui/api/schema.ts';

const GAPS = [...OBSTACLES, 'no-measurement', 'nothing-read', 'not-read-whole', 'contradictory', 'not-told', 'withheld', 'no-plan', null];

const amount = (description: string): Schema => ({ type: ['integer', 'null'], minimum: 0, description });

const common = {
  gap: { enum: GAPS, description: 'Why it is not observed; null where it is.' },
  dated: maybeText('What it is dated by; null where nothing is.'),
  proof: maybeText('Address in French of the page that proves it; null without one.'),
} satisfies Record<string, Schema>;

const level: Schema = {
  ...record('A level in a wave; null where there is none.', {
    level: LEVEL,
    wave: text(),
    dated: moment('What the wave is dated by.'),
    proof: text('Address in French of the page that proves it.'),
  }),
  type: ['object', 'null'],
};

/** What answers on chains are made of. */
export const CHAIN_SCHEMAS: SchemaGroup = {
  place: 84,
  schemas: {
    TownChain: record('The chain of a town in a mandate.', {
      code: identity.code,
      mandate: { type: 'integer', description: 'Year of the ballot that opened the mandate.' },
      begins: text('First day of the month of the ballot.'),
      ends: text('First day of the month of the next one.'),
      town: ref('ChainRow'),
      services: {
        type: 'array',
        items: ref('ChainRow'),
        description: 'Services that were promised or are organised, those first where it breaks.',
      },
    }),
    ChainRow: record('Four links, of a town or of one service, and where they break.', {
      instrument: maybeText('Of a service, the instrument that measures it; null of the whole town.'),
      indicator: maybeText('Its indicator; null of the whole town.'),
      title: maybeText('What it is called, in the language of the answer; null of the whole town.'),
      break: record('Where it breaks, read from left to right.', {
        code: { enum: BREAK_CODES },
        verdict: { enum: ['breaks', 'unseen', 'waits', 'holds'] },
        at: { enum: [...CHAIN_LINKS, null], description: 'The first link that does not hold; null where all do.' },
      }),
      sentence: text('The same in one sentence, in the language of the answer.'),
      promised: record('What lists promised before the ballot; of whom was elected it says nothing.', {
        state: { enum: PROMISED_STATES },
        lists: amount('Lists that promise it; null where nothing is known.'),
        read: amount('Lists whose programme was read.'),
        standing: amount('Lists that stood.'),
        ...common,
      }),
      organised: record('Who is in charge, by the open actions of a published plan.', {
        state: { enum: ORGANISED_STATES },
        open: amount('Actions that go on; null where no plan is published.'),
        in_charge: amount('Of these, those with somebody in charge.'),
        done: amount('Actions that are over.'),
        actions: { type: 'array', items: { type: 'integer' }, description: 'Their numbers in the plan.' },
        ...common,
      }),
      delivered: record('What became of the service, by one rubric; of a town, of how many services what.', {
        state: { enum: DELIVERED_STATES },
        from: level,
        to: level,
        rose: amount('Services that rose; null of one service.'),
        fell: amount('Services that fell; null of one service.'),
        same: amount('Services that stayed; null of one service.'),
        ...common,
      }),
      spoken: record('In which voice the town speaks.', { state: { enum: SPOKEN_STATES }, ...common }),
    }),
  },
};
