import { QUESTIONNAIRE } from '@beffroi/levers/judge';
import { SERVICE_IDS } from '@beffroi/services/judge';
import { VOICE_CATALOGUE } from '@beffroi/voice/judge';
import { expect, it } from 'vitest';

it('says of each lever that it moves indicators which exist, none twice', () => {
  const services = new Set<string>(SERVICE_IDS);
  const voice = new Set<string>(VOICE_CATALOGUE.map(({ id }) => id));
  for (const { lever, moves } of QUESTIONNAIRE) {
    expect(
      moves.services.filter((id) => !services.has(id)),
      lever,
    ).toEqual([]);
    expect(
      moves.voice.filter((id) => !voice.has(id)),
      lever,
    ).toEqual([]);
    expect(new Set([...moves.services, ...moves.voice]).size, lever).toBe(moves.services.length + moves.voice.length);
    expect(moves.services.length + moves.voice.length, lever).toBeGreaterThan(0);
  }
});
