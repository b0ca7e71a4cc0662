import { canonicalJson } from '@beffroi/domain';
import { AnswerFault, type Instrument, type ReviewKind } from '@beffroi/instrument';
import { describe, expect, it } from 'vitest';
import { kindOf } from './kind-of.ts';

/**
 * What the review face of every instrument does, given or by default. For tests.
 *
 * @param subjects items of it as rows hold them, at least one
 * @param answers as rows hold them, at least one
 */
export function itIsReviewed(
  instrument: Pick<Instrument, 'catalogue' | 'scale' | 'review'>,
  { subjects, answers }: { readonly subjects: readonly unknown[]; readonly answers: readonly unknown[] },
): void {
  const kind: ReviewKind = kindOf(instrument);

  describe('as an instrument that people read blind', () => {
    it('names its kind, reasons, questions and options each once, in both languages', () => {
      expect(kind.id).toMatch(/^[a-z][a-z-]*$/);
      for (const names of [
        kind.whys.map(({ id }) => id),
        kind.questions.map(({ id }) => id),
        (kind.sizes ?? []).map(({ id }) => id),
        ...kind.questions.map(({ options }) => options.map(({ value }) => value)),
      ])
        expect(new Set(names).size).toBe(names.length);
      expect(kind.whys.map(({ id }) => id)).not.toContain('contest');
      expect(kind.questions.length).toBeGreaterThan(0);
      const titles = [...kind.whys, ...kind.questions, ...kind.questions.flatMap(({ options }) => options)].map(({ title }) => title);
      for (const { fr, en } of titles) expect([fr, en].every((text) => text !== '')).toBe(true);
      for (const why of kind.turns ?? []) expect(kind.whys.map(({ id }) => id)).toContain(why);
      // Without what chance drew there is no agreement to tell.
      expect(kind.whys.some(({ byChance }) => byChance)).toBe(true);
    });

    it('shows what each item is about, and reads it out of its row', () => {
      for (const subject of subjects) {
        const shown = kind.shown(kind.readSubject(subject));
        expect(shown.some(({ label, text }) => label === null && text !== '')).toBe(true);
        expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
      }
      expect(() => kind.readSubject(null)).toThrow();
    });

    it('keeps an answer as it was kept, and says each of its questions by an option or not at all', () => {
      for (const answer of answers) {
        const kept = kind.readAnswer(answer);
        expect(canonicalJson(kind.readAnswer(JSON.parse(JSON.stringify(kept))))).toBe(canonicalJson(kept));
        for (const { options, of } of kind.questions) {
          const said = of(kept);
          if (said !== null) expect(options.map(({ value }) => value)).toContain(said);
        }
      }
    });

    it.each([null, 7, '', [], {}, { kind: 'level', level: 99 }].map((value) => [value]))('takes %j for no answer', (value) => {
      expect(() => kind.readAnswer(value)).toThrow(AnswerFault);
    });

    it('takes an empty form for no answer', () => {
      const { answerIn } = kind;
      expect(() => kind.readAnswer(answerIn === undefined ? {} : answerIn.call(kind, () => null))).toThrow(AnswerFault);
    });
  });
}
