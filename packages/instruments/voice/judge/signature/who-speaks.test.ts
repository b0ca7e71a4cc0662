import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from './signature.ts';
import { tokensOf } from './tokens.ts';
import { whoSpeaks } from './who-speaks.ts';

/** What posts are made of, and what makes readers stumble. */
const PIECE = fc.constantFrom(
  ...[
    'Bonjour',
    'Vik',
    '^SD',
    'S.D.',
    'Jean-Paul',
    'à demain',
    '\u202e',
    '\u200b',
    '\ud83d',
    '\udc00',
    '😀',
    '👩🏽‍🚒',
    '🇫🇷',
    '#AskMarco',
    '@dan_gx',
    'https://t.co/x',
    '1/2',
    '«',
    '»',
    '"',
    '(',
    ')',
    '[',
    ']',
  ],
  ...[
    '/',
    '-',
    '—',
    '.',
    '…',
    '!',
    '?',
    ',',
    ':',
    '\n',
    '\r\n',
    '\u2028',
    ' ',
    '\u00a0',
    '&amp;',
    "l'équipe",
    'Le maire',
    'je suis',
    "c'est",
    'here until',
    'signing off',
    'virtual assistant',
    'Merci',
    'Claire Martin',
    'directrice',
  ],
);
const TEXT = fc.oneof(
  fc.array(PIECE, { maxLength: 24 }).map((pieces) => pieces.join(' ')),
  fc.array(PIECE, { maxLength: 24 }).map((pieces) => pieces.join('')),
  anyText({ maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe('who speaks in a post', () => {
  it('is told of any text, and the place is that of words in it', () => {
    fc.assert(
      fc.property(TEXT, fc.boolean(), (text, reply) => {
        const found = whoSpeaks(text, reply);
        if (found === null) return;
        expect(KINDS).toContain(found.kind);
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(found.start, found.end).trim()).not.toBe('');
        expect(text.slice(found.start, found.end)).toMatch(/^[\p{L}#]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('is told from pieces that lie end to end, nothing left out', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(
          tokensOf(text)
            .map((token) => token.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('is the same in a post however often it is asked', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(whoSpeaks(text)).toEqual(whoSpeaks(text));
      }),
    );
  });

  // A pattern that tries again from each letter would need hours for these.
  it.each([
    'a',
    'A',
    'é',
    ' ',
    '\n',
    '1',
    '.',
    '-',
    '^',
    '/',
    '@',
    '#',
    '#A',
    '😀',
    '"',
    '«',
    '(',
    '[',
    '\u200b',
    '\u202e',
    '\ud800',
    'A.',
    'Al ',
    'Jean, ',
    'a-',
    "l'",
    '@a.',
    'http://',
    'a.b',
    '& ',
    'le ',
    "c'est Karim ",
    'has the account ',
    'bonne journée ',
    'AB/CD',
    'J. ',
  ])('is told of 200,000 characters of %j', (unit) => {
    const found = whoSpeaks(`${unit.repeat(200_000 / unit.length)}\nBien à vous,\nVik`);
    expect(found === null || found.end > found.start).toBe(true);
  });

  it('is a person, a function, a character or a machine: one of four things', () => {
    expect(whoSpeaks('Besoin d’aide ? — Camille, le chatbot de la ville')?.kind).toBe('persona');
    expect(whoSpeaks('Besoin d’aide ? — Camille, conseillère de la ville')?.kind).toBe('first-name');
    expect(whoSpeaks('Besoin d’aide ? — La conseillère de la ville')?.kind).toBe('role');
    expect(whoSpeaks('Besoin d’aide ? — Camille Vasseur, conseillère de la ville')?.kind).toBe('full-name');
  });

  it('is nobody in words that were sent on, or cut', () => {
    expect(whoSpeaks('RT @ligne5: Bonne journée. Vik')).toBeNull();
    expect(whoSpeaks('@ada Bonjour, le quai est fermé. Vik… https://t.co/abc')).toBeNull();
  });

  it('is nobody but the account itself where its own name signs', () => {
    const team = { kind: 'team' };
    expect(whoSpeaks('@q_b Désolés pour cela. Bien à vous, Votre TransMeuse', true, 'Le Trait Vert — TransMeuse')).toMatchObject(team);
    expect(whoSpeaks('@q_b Votre demande est bien prise en compte. Solvéa Relations clients', true, 'Banque Solvéa')).toMatchObject(team);
    expect(whoSpeaks('Schools open two hours late. Your Mayor', false, 'Mayor Dana Whitfield')?.kind).toBe('role');
  });

  it.each([
    ['comes next', 'Bonjour, ici Odile jusqu’à 13h, ensuite c’est le bot.', 'takeover-announcement', 'Odile'],
    ['rests', 'Bonjour, c’est Odile aux manettes jusqu’à midi, Zédo le robot se repose', 'takeover-announcement', 'Odile'],
    ['is denied', '@pip_k Not a robot, promise. Your parcel is at the depot. Odile', 'first-name', 'Odile'],
  ])('is somebody where a machine that is spoken of %s', (_, text, kind, words) => {
    const found = whoSpeaks(text, text.startsWith('@'));
    expect([found?.kind, found && text.slice(found.start, found.end)]).toEqual([kind, words]);
  });

  it.each([
    [
      'a machine, by which words were written',
      'Cette réponse a été générée par notre automate. Bus 9 : 6 min.',
      'persona',
      'notre automate',
    ],
    ['a machine from which news come', 'Pool update from SplashBot: both lanes open.', 'persona', 'SplashBot'],
    ['those of one job, who wish', 'Vos éclusiers vous souhaitent un bel été !', 'team', 'Vos éclusiers'],
    ['letters with points on a line of their own', 'Le marché est maintenu, promis.\nj.l.', 'initials', 'j.l.'],
    ['a name of few, behind a rank of two words', 'Sweep your chimneys before winter. Crew Manager Thandeka', 'first-name', 'Thandeka'],
    ['an assistant who is no machine', 'Storytime at ten, bring a cushion. Priti, library assistant', 'first-name', 'Priti'],
  ])('is %s', (_, text, kind, words) => {
    const found = whoSpeaks(text);
    expect([found?.kind, found && text.slice(found.start, found.end)]).toEqual([kind, words]);
  });

  it.each([
    'Pompon, le chat du musée, a disparu depuis lundi.',
    'Zozotte, la mascotte du tram, distribue des ballons samedi.',
    '#LeMotDuJardinier 🎬 nouvelle vidéo chaque lundi',
    '#ParoleDePompière, le podcast. Dès ce vendredi.',
    '#RangersPick shelf is refreshed, come and browse!',
    'Souleymane prend le volant du premier car électrique : reportage ce soir.',
    'Depot moved to 41 Alder St, Portland, OR',
    'Reservoir at 88.1%, total storage 640 GL',
  ])('is nobody in %j', (text) => {
    expect(whoSpeaks(text)).toBeNull();
  });

  it('signs with what says that an office is held for somebody', () => {
    expect(whoSpeaks('Bonne rentrée à tous. Le bourgmestre f.f.')).toMatchObject({ kind: 'role', start: 22, end: 41 });
  });

  it('begins with no number of a part', () => {
    expect(whoSpeaks('je suis@dan_gx1/2Le maire')).toBeNull();
  });

  it('is a team by letters of a place, without that of what sort it is', () => {
    expect(whoSpeaks("C'est noté, bonne journée. GLS", true, 'Région Grande-Lande-du-Sud')).toMatchObject({ kind: 'team' });
  });

  it('is nobody who is answered, whatever digits stand for letters of their handle', () => {
    expect(whoSpeaks('@mart1n_b Il nous faut votre nom et votre numéro de ligne, Martin', true)).toBeNull();
    expect(whoSpeaks('@katia_v No worries at all, Kat', true)).toBeNull();
  });
});
