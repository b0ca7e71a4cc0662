import { expect, it } from 'vitest';
import { dayOf, hourOf } from './hours.ts';

it('is the hour of Paris, in summer and in winter, with the day that people had', () => {
  expect(hourOf('fr', '2026-11-24T10:00:00.000Z')).toBe('24 novembre 2026 à 11:00 (heure de Paris)');
  expect(hourOf('en', '2026-07-14T22:30:00.000Z')).toBe('15 July 2026 at 00:30 (Paris time)');
  expect(dayOf('fr', '2026-11-23T23:30:00.000Z')).toBe('24 novembre 2026');
  expect(dayOf('en', '2026-11-24T22:59:59.000Z')).toBe('24 November 2026');
});

it('is that of the town overseas', () => {
  expect(hourOf('fr', '2026-11-24T02:00:00.000Z', 'America/Martinique')).toBe('23 novembre 2026 à 22:00 (heure de la Martinique)');
  expect(dayOf('en', '2026-11-24T21:00:00.000Z', 'Indian/Reunion')).toBe('25 November 2026');
  expect(hourOf('fr', '2026-11-24T10:00:00.000Z', 'Pacific/Noumea')).toBe('24 novembre 2026 à 21:00 (heure de Nouméa)');
});

it('says the first of a month as French does', () => {
  expect(dayOf('fr', '2026-09-01T10:00:00.000Z')).toBe('1er septembre 2026');
  expect(hourOf('fr', '2026-05-01T10:00:00.000Z')).toBe('1er mai 2026 à 12:00 (heure de Paris)');
  expect(dayOf('fr', '2026-09-11T10:00:00.000Z')).toBe('11 septembre 2026');
  expect(dayOf('en', '2026-09-01T10:00:00.000Z')).toBe('1 September 2026');
});
