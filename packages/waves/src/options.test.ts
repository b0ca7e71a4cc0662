import type { OptionField } from '@beffroi/instrument';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWaveOptions, sleepAfter, WAVE_DEFAULTS } from './options.ts';
import { WaveRefusal } from './refusal.ts';

const USER_AGENT = 'Beffroi/0.1 (+https://example.org/)';

describe('options of a wave', () => {
  it('are completed with what holds where nothing is said', () => {
    expect(readWaveOptions({ userAgent: ` ${USER_AGENT} ` })).toEqual({ ...WAVE_DEFAULTS, userAgent: USER_AGENT });
  });

  it('come back from JSON as they were', () => {
    const options = readWaveOptions({
      userAgent: USER_AGENT,
      source: { kind: 'via', address: '127.0.0.1:8080' },
      retryAfter: [0, 1.5],
      quietHours: { from: '08:00', to: '20:00', zone: 'Europe/Paris' },
    });
    expect(readWaveOptions(JSON.parse(JSON.stringify(options)))).toEqual(options);
  });

  it('say of a folder that it is a copy of one’s own, and nothing where it is none', () => {
    const sourceOf = (source: object) => readWaveOptions({ userAgent: USER_AGENT, source }).source;
    expect(sourceOf({ kind: 'folder', path: '/copies', ownCopy: true })).toEqual({ kind: 'folder', path: '/copies', ownCopy: true });
    expect(sourceOf({ kind: 'folder', path: '/copies', ownCopy: false })).toStrictEqual({ kind: 'folder', path: '/copies' });
    expect(sourceOf({ kind: 'folder', path: '/copies' })).toStrictEqual({ kind: 'folder', path: '/copies' });
  });

  it.each([
    ['nobody to complain to', { userAgent: '' }],
    ['a User-Agent of two lines', { userAgent: 'Beffroi\r\nX: y' }],
    ['no pages', { budget: 0 }],
    ['half a page', { budget: 1.5 }],
    ['a pause below nothing', { interval: -1 }],
    ['an endless pause', { interval: Number.POSITIVE_INFINITY }],
    ['no try', { tries: 0 }],
    ['a text for a number', { tries: '3' }],
    ['no pause between tries', { retryAfter: [] }],
    ['a pause that is no number', { retryAfter: ['1h'] }],
    ['an unknown way of drawing', { render: 'sometimes' }],
    ['an unknown source', { source: { kind: 'gopher' } }],
    ['an address with a path', { source: { kind: 'via', address: '127.0.0.1:8080/x' } }],
    ['a folder without a name', { source: { kind: 'folder', path: '' } }],
    ['an own copy that is neither so nor not', { source: { kind: 'folder', path: '/copies', ownCopy: 'yes' } }],
    ['hours that cannot be kept', { quietHours: { from: '08:00', to: '08:00', zone: 'Europe/Paris' } }],
    ['an option that is none', { budgets: 60 }],
  ])('are refused: %s', (_, given) => {
    expect(() => readWaveOptions({ userAgent: USER_AGENT, ...given }, [])).toThrow(
      expect.objectContaining({ code: 'bad-options', message: expect.stringContaining(Object.keys(given)[0]!) }),
    );
  });

  it('hold what the instrument wants to be told, under its name', () => {
    const shift: OptionField = {
      name: 'shift',
      title: { fr: 'Équipe', en: 'Shift' },
      required: true,
      read: (given) => (given === 1 || given === 2 ? given : undefined),
    };
    const read = (given: Record<string, unknown>, required = true) =>
      readWaveOptions({ userAgent: USER_AGENT, ...given }, [{ ...shift, required }]);
    expect(read({ shift: 2 })).toEqual({ ...WAVE_DEFAULTS, userAgent: USER_AGENT, shift: 2 });
    expect(read({}, false)).not.toHaveProperty('shift');
    for (const given of [{}, { shift: 3 }, { shift: 1, shifts: 1 }]) {
      expect(() => read(given)).toThrow(expect.objectContaining({ code: 'bad-options', message: expect.stringContaining('shift') }));
    }
    // Who only reads what a wave was told takes it as it is.
    expect(readWaveOptions({ userAgent: USER_AGENT, shift: 3 })).toHaveProperty('shift', 3);
  });

  it('are read or refused, whatever they are', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(WAVE_DEFAULTS), 'userAgent'), fc.jsonValue()), (given) => {
        try {
          expect(Object.keys(readWaveOptions(given)).sort()).toEqual([...Object.keys(WAVE_DEFAULTS), 'userAgent'].sort());
        } catch (error) {
          expect(error).toBeInstanceOf(WaveRefusal);
        }
      }),
    );
  });
});

describe('the sleep of a town that was down', () => {
  it.each([
    [1, 60],
    [2, 600],
    [3, 600],
    [4, null],
    [5, null],
  ])('after attempt %i of four is %s seconds', (attempt, seconds) => {
    expect(sleepAfter({ tries: 4, retryAfter: [60, 600] }, attempt)).toBe(seconds);
  });
});
