import { providerName } from '@beffroi/services/gather';
import { providersOfWave } from '@beffroi/services/views';
import type { Operation } from '@beffroi/ui/api/operation.ts';
import { WAVE } from '@beffroi/ui/api/parameters.ts';
import { waveOf } from './shown-wave.ts';

/** Providers of a wave. */
export const listProviders: Operation = {
  id: 'listProviders',
  path: '/waves/{wave}/providers',
  summary: { fr: 'Les fournisseurs d’une vague', en: 'Providers of a wave' },
  description: {
    fr: 'Les portails reconnus, avec leurs communes et le niveau moyen des constats qu’ils portent.',
    en: 'Portals that were recognised, with their towns and the mean level of the marks they carry.',
  },
  parameters: [WAVE],
  answer: 'Providers',
  spoken: false,
  async respond(ask) {
    const { series } = await waveOf(ask);
    const rows = await providersOfWave(ask.store, series);
    return {
      data: rows.map(({ provider, towns, marks, level }) => ({ id: provider, name: providerName(provider), towns, marks, mean: level })),
    };
  },
};
