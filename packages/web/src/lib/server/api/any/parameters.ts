import { shownInstrument } from '@beffroi/observatory';
import { type Ask, NotThere, type Parameter } from '@beffroi/ui/api/operation.ts';

export const INSTRUMENT: Parameter = {
  name: 'instrument',
  in: 'path',
  required: true,
  description: { fr: 'Identifiant de l’instrument.', en: 'Identifier of the instrument.' },
  schema: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,63}$' },
  example: 'air-quality',
};

/** The name of the wave of the instrument that is asked for, and that may be shown now. */
export async function waveName({ store, instruments, now, text }: Ask): Promise<string> {
  const shown = await shownInstrument({ store, instruments }, text('instrument')!, now);
  const name = text('wave')!;
  const found = name === 'latest' ? shown?.waves[0] : shown?.waves.find(({ wave }) => wave.name === name);
  if (found === undefined) throw new NotThere('wave');
  return found.wave.name;
}
