import { readWaveOptions } from '@beffroi/waves';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyWaveForm, readWaveForm, WAVE_FIELDS, type WaveField, type WaveFields } from './wave-form.ts';

const MEANS = { now: new Date('2026-11-24T08:00:00Z'), via: null, panels: ['Bretagne'] };
const GOOD: WaveFields = { ...emptyWaveForm(MEANS), name: 'bretagne-2026', contact: 'observatoire@example.org' };

describe('the form that opens a wave', () => {
  it('gives a wave whose options the room of waves takes as they are', () => {
    const read = readWaveForm({ ...GOOD, quiet: '8:00-20:00 Indian/Reunion', delay: '1,5', 'retry-after': '30 min, 2h' }, MEANS);
    if (!('wave' in read)) throw new Error(JSON.stringify(read));
    expect(read.wave).toMatchObject({ name: 'bretagne-2026', panel: 'Bretagne', dated: new Date('2026-11-24T12:00:00Z') });
    expect(readWaveOptions({ ...read.wave.options })).toMatchObject({
      source: { kind: 'network', allowPrivate: false },
      userAgent: expect.stringMatching(/^Beffroi\/\S+ \(\+observatoire@example\.org\)$/),
      budget: 60,
      interval: 1500,
      concurrency: 1,
      retryAfter: [1800, 7200],
      quietHours: { from: '08:00', to: '20:00', zone: 'Indian/Reunion' },
    });
  });

  const bad: readonly (readonly [WaveField, string, 'missing' | 'bad'])[] = [
    ['name', '', 'missing'],
    ['name', '../2026', 'bad'],
    ['panel', 'Corse', 'bad'],
    ['date', '2026-02-30', 'bad'],
    ['source', 'via', 'bad'],
    ['contact', '', 'missing'],
    ['contact', 'écrivez-moi', 'bad'],
    ['contact', 'a@b.fr\r\nX-Other: 1', 'bad'],
    ['budget', '0', 'bad'],
    ['budget', '10001', 'bad'],
    ['delay', '0', 'bad'],
    ['delay', '0,5', 'bad'],
    ['render', 'perhaps', 'bad'],
    ['quiet', '08:00-08:00', 'bad'],
    ['quiet', '08:00-20:00 Lune/Mer', 'bad'],
    ['tries', '21', 'bad'],
    ['retry-after', '1 semaine', 'bad'],
  ];
  it.each(bad)('refuses %s “%s”, and nothing else', (field, value, kind) => {
    expect(readWaveForm({ ...GOOD, [field]: value }, MEANS)).toEqual({ faults: { [field]: kind } });
  });

  it('tells all faults at once', () => {
    const read = readWaveForm({ ...GOOD, name: '', tries: 'x', quiet: '8h' }, MEANS);
    expect(read).toEqual({ faults: { name: 'missing', tries: 'bad', quiet: 'bad' } });
  });

  it('lets a server of one’s own be asked in haste and without a contact', () => {
    const means = { ...MEANS, via: '127.0.0.1:8080' };
    const read = readWaveForm({ ...GOOD, source: 'via', contact: '', delay: '0' }, means);
    expect(read).toMatchObject({ wave: { options: { source: { kind: 'via', address: '127.0.0.1:8080' }, interval: 0, concurrency: 4 } } });
    expect(readWaveForm({ ...GOOD, source: 'network', contact: '', delay: '0' }, means)).toEqual({
      faults: { contact: 'missing', delay: 'bad' },
    });
  });

  it('takes any text at all without failing, and gives no options that a wave would refuse', () => {
    const field = fc.oneof(
      fc.string(),
      fc.constantFrom('1', '0', '2026-11-24', 'via', 'network', 'auto', '8:00-9:00', 'a@b.fr', 'Bretagne', 'x'),
    );
    fc.assert(
      fc.property(fc.record(Object.fromEntries(WAVE_FIELDS.map((name) => [name, field]))), (fields) => {
        const read = readWaveForm(fields as WaveFields, { ...MEANS, via: '127.0.0.1:80' });
        if ('wave' in read) readWaveOptions({ ...read.wave.options });
        else expect(Object.keys(read.faults).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
