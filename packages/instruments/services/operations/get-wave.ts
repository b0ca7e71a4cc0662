import type { Operation } from '@beffroi/ui/api/operation.ts';
import { WAVE } from '@beffroi/ui/api/parameters.ts';
import { waveCells, waveOf } from './shown-wave.ts';

/** One wave. */
export const getWave: Operation = {
  id: 'getWave',
  path: '/waves/{wave}',
  summary: { fr: 'Une vague', en: 'One wave' },
  description: { fr: 'Une vague publiée et la série qui en est montrée.', en: 'A published wave and the series that is shown of it.' },
  parameters: [WAVE],
  answer: 'Wave',
  spoken: false,
  respond: async (ask) => waveCells(ask.store, await waveOf(ask)),
};
