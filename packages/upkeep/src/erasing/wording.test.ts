import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standsIn } from './read-record.ts';
import { digestsBeside, markOf, patternOf, whole, without } from './wording.ts';

const MARK = markOf(new Date('2027-03-03T10:00:00Z'), 'request');
const less = (value: unknown, words: string) => without(value, whole(patternOf(words)), MARK);

describe('words', () => {
  it('are found whatever their case, spaces, apostrophes and quotes, and only by themselves', () => {
    expect(less('Vu par Jean\u00a0DUPONT.', 'Jean Dupont')).toBe(`Vu par ${MARK}.`);
    expect(less("l’avis d'Anne", "L'avis d’Anne")).toBe(MARK);
    expect(less('Dupontel et Dupont', 'dupont')).toBe(`Dupontel et ${MARK}`);
    expect(less('a+b (c)', 'A+B (C)')).toBe(MARK);
    expect(less('Élodie', 'élodie')).toBe(MARK);
  });

  it('are taken out of lists and of what JSON holds, and everything else stays, byte for byte', () => {
    const findings = '[{"quote":"Dit « Jean\\nDupont » \\"ici\\"","level":2,"empty":{},"n":1.5e-7},{"quote":"autre"}]';
    expect(less(findings, 'Jean Dupont')).toBe(`[{"quote":"Dit « ${MARK} » \\"ici\\"","level":2,"empty":{},"n":1.5e-7},{"quote":"autre"}]`);
    expect(less(['Jean Dupont', 'x'], 'jean dupont')).toEqual([MARK, 'x']);
    expect(less({ a: { b: 'Jean Dupont' }, c: 3, d: null }, 'Jean Dupont')).toEqual({ a: { b: MARK }, c: 3, d: null });
    const same = { a: ['x', { b: 'y' }] };
    expect(less(same, 'Jean Dupont')).toBe(same);
  });

  it('stay in addresses and keys, which are whole or nothing', () => {
    for (const text of ['https://jean-dupont.fr/Dupont', 'liste-dupont', 'sha256:dupont']) expect(less(text, 'dupont')).toBe(text);
  });

  it('are never left, whatever is written around them', () => {
    const words = 'Camille Le Goff';
    const sound = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => ` ${text} `);
    fc.assert(
      fc.property(sound, sound, (before, after) => {
        const changed = String(less(`${before}${words}${after}`, words));
        expect(changed.toLowerCase()).not.toContain(words.toLowerCase());
        expect(JSON.stringify(less({ value: `${before}${words}${after}` }, words)).toLowerCase()).not.toContain(words.toLowerCase());
      }),
    );
  });

  it('tell what they were read in', () => {
    const digest = (n: number) => `sha256:${String(n).repeat(64)}`;
    const value = JSON.stringify([
      {
        evidence: [
          { quote: 'de Jean Dupont', digest: digest(1) },
          { quote: 'autre', digest: digest(2) },
        ],
      },
      { document: digest(3), statements: [{ words: 'Jean Dupont dit' }] },
    ]);
    expect([...digestsBeside(value, whole(patternOf('Jean Dupont')))]).toEqual([digest(1), digest(3)]);
  });
});

describe('a page', () => {
  const holds = (html: string | Uint8Array, contentType: string | null = 'text/html') =>
    standsIn({ body: typeof html === 'string' ? Buffer.from(html) : html, contentType }, whole(patternOf('Hélène Dupont')));

  it('holds words as its reader sees them', () => {
    expect(holds('<p>Par <b>H&eacute;l&#232;ne</b>\n<i>Dupont</i></p>')).toBe(true);
    expect(holds('<img alt="Hélène Dupont">')).toBe(true);
    expect(holds(Buffer.from('<meta charset="iso-8859-1">H\xe9l\xe8ne Dupont', 'latin1'))).toBe(true);
    expect(holds('{"by":"Hélène Dupont"}', 'application/json')).toBe(true);
    expect(holds('<p>Hélène et Dupont</p>')).toBe(false);
    expect(holds('Hélène Dupont', 'application/pdf')).toBe(false);
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (body) => {
        expect(holds(body, null)).toBe(false);
      }),
    );
  });
});
