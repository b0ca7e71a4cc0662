import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUTHORS, labelledPosts } from '../../test/labelled-posts.ts';
import { foldedHead } from '../dialogue/text-rule.ts';
import '../index.ts';
import { tokensOf } from '../signature/tokens.ts';
import { ClueBook, IN_FOLDED, IN_SEGMENTS, IN_TEXTS } from './clues.ts';
import { foldUnit, unfolded } from './fold-unit.ts';
import { BREAK, literalsOf, OF_ALL } from './literals.ts';

const shown = (pattern: RegExp): string[] | undefined => literalsOf(pattern)?.map((literal) => literal.replaceAll(BREAK, '|'));
/** Patterns that match in a text though nothing of them was found in it. */
const lostIn = (book: ClueBook, text: string): string[] => {
  const clues = book.read(text);
  return book.all
    .filter((one) => {
      one.pattern.lastIndex = 0;
      return !clues.of(one) && one.pattern.test(text);
    })
    .map(({ pattern }) => pattern.source);
};

/** Patterns of which a text that is read piece by piece says otherwise than read as a whole. */
const otherInPieces = (text: string): string[] => {
  const [whole, pieces] = [IN_TEXTS.read(text), IN_TEXTS.readPieces(text, tokensOf(text))];
  return IN_TEXTS.all.filter((one) => whole.of(one) !== pieces.of(one)).map(({ pattern }) => pattern.source);
};

const BOOKS = [IN_TEXTS, IN_SEGMENTS, IN_FOLDED];
const lostInAny = (text: string): string[] => BOOKS.flatMap((book) => lostIn(book, book === IN_FOLDED ? foldedHead(text) : text));

describe('literals of a pattern', () => {
  it('are the letters without which it matches nothing', () => {
    expect(shown(/(?<!\p{L})(?:bots?|robots?)(?!\p{L})/iu)).toEqual(['|bot|', '|bots|', '|robot|', '|robots|']);
    expect(shown(/^(?:cher|chère) \p{Lu}/u)).toEqual(['|cher| ', '|chère| ']);
    expect(shown(/arr+|b[eé]e+p/u)).toEqual(['arr', 'bee', 'bée']);
    expect(shown(/[^.]{2,9}(?: [\p{L}]{1,20})? prend la suite/u)).toEqual([' |prend| |la| |suite']);
  });

  it('are those of each alternative, and the surest of a row', () => {
    expect(shown(/\d+ on shift|(?:à|sur) (?:bord|quai)/u)).toEqual(['à| |bord', 'à| |quai', 'sur| |bord', 'sur| |quai', ' |on| |shift']);
  });

  it('are none where a pattern can match without them', () => {
    for (const pattern of [/\p{Lu}\p{Ll}+/u, /(?:suite)?/u, /^$/u, /(?:suite|.)/u]) expect(literalsOf(pattern)).toBeNull();
  });
});

describe('what folds to one letter', () => {
  it('is all that a pattern without regard to size takes for it', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyzàâäæçéèêëîïôöùûüÿœßå') {
      const alike = new RegExp(letter, 'iu');
      const units = new Set(unfolded(letter));
      for (let code = 0; code < 0xd800; code++) {
        const unit = String.fromCharCode(code);
        if (!alike.test(unit)) continue;
        expect(units).toContain(unit);
        expect(foldUnit(unit)).toBe(letter);
      }
    }
  });
});

describe('clues', () => {
  it('tell which patterns may match, at the beginning and at the end of words', () => {
    const book = new ClueBook(OF_ALL);
    const bot = book.note(/(?<!\p{L})bot(?!\p{L})/iu);
    const shift = book.noteForPieces(/(?<!\p{L})shift(?!\p{L})/iu);
    expect(book.read('Le BOT !').of(bot)).toBe(true);
    expect(book.read('La botte').of(bot)).toBe(false);
    expect(book.read('unshifted').of(shift)).toBe(true);
    expect(book.read('bot'.repeat(600)).of(shift)).toBe(true);
  });

  it('are the same where a text is read word by word, whatever was read before', () => {
    // Words that begin what others end, a space twice, a mark within, letters that no literal holds.
    const words = [
      'prend',
      'la',
      'suite',
      'Je',
      'passe',
      'la main',
      'à',
      'ALex',
      'avec',
      'vous',
      "jusqu'à",
      'λόγος',
      'I’m',
      'here',
      'until',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', '  ', ', ', '\n', '.', '')), { maxLength: 24 }),
        (pieces) => {
          expect(otherInPieces(pieces.flat().join(''))).toEqual([]);
        },
      ),
    );
    // What lies between two pieces, and behind the last, is read too.
    const text = 'Bonjour, je passe la main à Vik';
    const some = tokensOf(text).filter((_, at) => at % 3 === 0);
    expect(IN_TEXTS.all.every((one) => IN_TEXTS.readPieces(text, some).of(one) === IN_TEXTS.read(text).of(one))).toBe(true);
    for (const author of AUTHORS)
      for (const [at, { text: own }] of labelledPosts(author).entries()) if (at % 3 === 1) expect(otherInPieces(own)).toEqual([]);
  });

  it('lose nothing that a pattern finds in a labelled post', () => {
    // Each third: the property below throws far more at the patterns.
    for (const author of AUTHORS)
      for (const [at, { text }] of labelledPosts(author).entries()) if (at % 3 === 0) expect(lostInAny(text)).toEqual([]);
  });

  it('lose nothing that a pattern finds in any text', () => {
    const literals = BOOKS.flatMap((book) => book.all.flatMap((one) => book.literalsOf(one) ?? [])).map((literal) =>
      literal.replaceAll(BREAK, ''),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constantFrom(...literals), fc.constantFrom(' ', '’', "'", 'ſ', 'K', 'É', 'Vik', '.', '🤖', '-', 'α'), fc.string()),
        ),
        fc.boolean(),
        (pieces, loud) => {
          const text = loud ? pieces.join('').toUpperCase() : pieces.join('');
          expect(lostInAny(text)).toEqual([]);
        },
      ),
    );
  });
});
