import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../test/documents.ts';
import { annotate } from '../annotate.ts';
import { assessProgramme } from '../assess.ts';
import { THEME_IDS } from '../codebook/theme.ts';
import { isDoubted } from './doubted.ts';
import { featuresOf } from './features.ts';
import { barredIn, isSureOf, secondVoice, sureThemes, themesTogether } from './second-voice.ts';
import { CLASSES, oddsOf, written } from './shares.ts';
import { stemOf } from './stem.ts';
import { WEIGHTS } from './weights.ts';

/** What no rule sees a theme in. */
const HELPED = 'Un jeune du service civique ira chez les anciens leur montrer comment remplir leur déclaration.';
const PROCEDURES = 'Toutes les démarches se feront en ligne.';

const heardIn = (...texts: readonly string[]) => assessProgramme([documentOf(...texts)]);

describe('the second voice', () => {
  it('hears what no rule sees, and shows the words that brought it there', () => {
    const { themes, statements } = heardIn(PROCEDURES, HELPED);
    expect(themes).toContain('digital-inclusion');
    const statement = statements.find(({ quote }) => quote === HELPED)!;
    expect(statement).toMatchObject({ rule: 'learned-theme', themes: ['digital-inclusion'], commitment: 2 });
    expect(statement.because.map(({ words }) => words)).toContain('service civique');
    for (const { cue, words, weight } of statement.because) {
      expect(cue).toBe('learned-theme:digital-inclusion');
      expect(HELPED).toContain(words);
      expect(weight).toBeGreaterThan(0);
    }
  });

  it('makes no programme speak of digital matters by itself', () => {
    expect(heardIn(HELPED, 'Le marché restera le samedi.')).toMatchObject({ mentionsDigital: false, themes: [], statements: [] });
    expect(heardIn(HELPED, 'Tripler les caméras de vidéoprotection.').themes).toEqual(['video-surveillance']);
  });

  it('says nothing of what only stands above others, nor of what the rules bar', () => {
    expect(heardIn(PROCEDURES, `# ${HELPED}`, 'Le marché restera le samedi.').themes).toEqual(['online-procedures']);
    expect(heardIn(PROCEDURES, '# Mentions légales', HELPED).themes).toEqual(['online-procedures']);
  });

  it('leaves a theme alone where a look-alike of it stands', () => {
    const sentence = annotate('Un guichet unique en ligne pour les associations.');
    expect(barredIn(sentence)('one-stop-desk')).toBe(true);
    expect(themesTogether([], secondVoice(sentence))).not.toContain('one-stop-desk');
  });

  it('adds what is likely to what the rules see, takes away what is unlikely, and never all', () => {
    const voice = (worths: Partial<Record<(typeof THEME_IDS)[number], number>>, own = 1, none = 0) => ({
      worth: (theme: (typeof THEME_IDS)[number]) => worths[theme] ?? 0,
      none,
      words: () => [{ at: { start: 0, end: 1 }, words: 'a', tells: own }],
    });
    expect(themesTogether(['website-app'], voice({ 'website-app': 0.3, ai: 0.15 }))).toEqual(['website-app']);
    expect(themesTogether(['website-app'], voice({ 'website-app': 0.4, ai: 0.55 }))).toEqual(['website-app', 'ai']);
    expect(themesTogether(['website-app'], voice({ 'website-app': 0.1, ai: 0.9 }))).toEqual(['ai']);
    expect(themesTogether(['website-app'], voice({ 'website-app': 0.1 })), 'nothing else is likely').toEqual(['website-app']);
    expect(themesTogether([], voice({ ai: 0.45 }))).toEqual(['ai']);
    expect(sureThemes(voice({ ai: 0.49 }))).toEqual([]);
    expect(sureThemes(voice({ ai: 0.61 }))).toEqual(['ai']);
    expect(sureThemes(voice({ 'open-data': 0.35, ai: 0.61 })), 'a second beside it').toEqual(['ai', 'open-data']);
    expect(sureThemes(voice({ ai: 0.61 }, 0.1)), 'what stands above alone tells it').toEqual([]);
    expect(sureThemes(voice({ ai: 0.61 }, 1, 0.9)), 'no theme is likelier').toEqual([]);
  });

  it('keeps what tells of a site where it is sure of the theme', () => {
    const voice = (ai: number) => ({ worth: (theme: string) => (theme === 'ai' ? ai : 0), none: 0, words: () => [] });
    expect([isSureOf(['ai'], null, voice(0.9)), isSureOf(['ai'], null, voice(0.89)), isSureOf(['ai'], null, null)]).toEqual([
      true,
      false,
      false,
    ]);
    const site = 'Le site de la commune annonce encore la fête de 2023, c’est vous dire.';
    expect(heardIn(PROCEDURES, site).statements.find(({ quote }) => quote === site)).toMatchObject({
      themes: ['website-app'],
      commitment: 0,
    });
  });

  it('doubts a programme of which it takes no statement for digital, where these are few', () => {
    const statement = heardIn(PROCEDURES).statements[0]!;
    const carried = { ...statement, rule: 'carried-theme' };
    expect(isDoubted([{ statement, none: 0.4 }])).toBe(false);
    expect(isDoubted([{ statement, none: 0.6 }])).toBe(true);
    expect(isDoubted([{ statement: carried, none: 0.4 }])).toBe(true);
    expect(
      isDoubted([
        { statement: carried, none: 0.4 },
        { statement: carried, none: 0.05 },
      ]),
    ).toBe(false);
    expect(isDoubted(Array.from({ length: 4 }, () => ({ statement, none: 0.9 }))), 'many').toBe(false);
  });

  it('gives each class its odds, whatever the text, and twice the same', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const sentence = annotate(text);
        const odds = oddsOf(sentence);
        expect(odds).toHaveLength(CLASSES);
        expect(odds.every(Number.isFinite)).toBe(true);
        expect(oddsOf(sentence)).toEqual(odds);
        for (const { at, words } of secondVoice(sentence).words('ai')) if (at !== null) expect(text.slice(at.start, at.end)).toBe(words);
      }),
    );
  });

  it('knows a word by its beginning, and words of a heading from those of a sentence', () => {
    expect(new Set(['numerique', 'numeriques', 'numerisation'].map(stemOf))).toEqual(new Set(['numeri']));
    const named = (above: readonly string[]) => featuresOf({ text: 'Trois bornes.', found: [], above }).map(({ name }) => name);
    expect(named([])).toEqual(['s troi', 's borne', 'p troi borne', 'n 0', 'any']);
    expect(named(['Le Wi-Fi'])).toEqual(['s troi', 's borne', 'p troi borne', 'h wi', 'h fi', 'n 0', 'any']);
  });
});

describe('what was learnt', () => {
  it('is a row a feature, each once, in little more than a megabyte', () => {
    const lines = WEIGHTS.split('\n');
    expect(WEIGHTS.length).toBeLessThan(1_050_000);
    expect(new Set(lines.map((line) => line.split('\t')[0])).size).toBe(lines.length);
    expect(lines.filter((line) => line.split('\t')[1]?.length !== CLASSES)).toEqual([]);
    expect(written().rows.size).toBe(lines.length);
    expect(CLASSES).toBe(THEME_IDS.length + 1);
  });
});
