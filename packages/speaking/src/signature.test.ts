import { describe, expect, it } from 'vitest';
import { NO_VOICES, SIGNATURE_STYLES } from './policies.ts';
import { inStyle, signatureOf } from './signature.ts';

describe('a style', () => {
  it.each(SIGNATURE_STYLES.map((style) => [style]))('%s is kept with other letters', (style) => {
    expect(inStyle('SD', style)).toBe(style);
    expect(inStyle('$&', style)).toBe(style.replace('SD', '$$&'));
  });
});

describe('a signature', () => {
  it('says what of the person is seen by it', () => {
    const speaker = { kind: 'agent', id: '7', firstName: 'Sophie', pseudonym: null, initials: 'SD', speaks: null } as const;
    const voices = { ...NO_VOICES, takeover: { signed: true } };
    const shows = (['team', 'pseudonym', 'initials', 'first-name'] as const).map(
      (appearance) => signatureOf({ appearance, voices, speaker, team: "l'équipe" })?.shows,
    );
    expect(shows).toEqual(['team', 'team', 'initials', 'first-name']);
  });

  it('of a character needs an account that says what it is', () => {
    const ask = { appearance: 'team', voices: NO_VOICES, speaker: { kind: 'persona', first: true }, team: null } as const;
    expect(() => signatureOf(ask)).toThrow(RangeError);
  });
});
