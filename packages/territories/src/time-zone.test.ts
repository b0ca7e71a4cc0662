import { expect, it } from 'vitest';
import { zoneOf } from './time-zone.ts';

it.each([
  ['35238', 'Europe/Paris'],
  ['2A004', 'Europe/Paris'],
  ['97209', 'America/Martinique'],
  ['97411', 'Indian/Reunion'],
  ['98818', 'Pacific/Noumea'],
  ['99001', 'Europe/Paris'],
])('%s has the clocks of %s', (code, zone) => {
  expect(zoneOf(code)).toBe(zone);
  expect(() => new Intl.DateTimeFormat('fr-FR', { timeZone: zone })).not.toThrow();
});
