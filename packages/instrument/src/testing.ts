import { join } from 'node:path';
import { digestOf } from '@beffroi/capture';
import { CHAIN_LINKS, canonicalJson, type Level, type Obstacle } from '@beffroi/domain';
import { figuresOf, type Mark, type Town } from '@beffroi/figures';
import type { Store } from '@beffroi/store';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bilingual, Instrument, Means, MeasuredArchive, UnitOfWork } from './instrument.ts';
import { KNOWN_FACTS } from './known.ts';
import { AnswerFault } from './review.ts';
import { besideOf, furtherOf, scaleOf } from './scale.ts';
import { targetsOf } from './targets.ts';

/** An instrument to be tried, with one territory that it can measure. */
export interface OnTrial {
  readonly instrument: Instrument;
  /** A store of today's schema without any wave. */
  readonly store: Store;
  readonly unit: UnitOfWork;
  readonly means: Means;
}

const SLUG = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

/** What a wave is told whatever its instrument: an option of an instrument has none of these names. */
const OF_EVERY_WAVE: ReadonlySet<string> = new Set<string>([
  'source',
  'userAgent',
  'budget',
  'interval',
  'concurrency',
  'crawlDelayCap',
  'render',
  'tries',
  'retryAfter',
  'quietHours',
]);

/** What every instrument does: a case for each face, whether it gives it or leaves it to the default. */
export function itIsAnInstrument(open: () => Promise<OnTrial>): void {
  describe('as an instrument', () => {
    let trial: OnTrial;
    let instrument: Instrument;
    let measured: MeasuredArchive;
    beforeAll(async () => {
      trial = await open();
      instrument = trial.instrument;
      const found = await instrument.measure(trial.unit, trial.means);
      if (found.archive === null) throw new Error('people answered: their answers are in no archive to be tried');
      measured = found;
    });

    it('has a name and a catalogue that can stand in tables and on screens', () => {
      expect(instrument.id).toMatch(SLUG);
      expectSaid(instrument.name);
      expect(instrument.catalogue.length).toBeGreaterThan(0);
      expect(new Set(instrument.catalogue.map(({ id }) => id)).size).toBe(instrument.catalogue.length);
      for (const { id, family, title } of instrument.catalogue) {
        expect(id).toMatch(SLUG);
        expect(family).toMatch(SLUG);
        expectSaid(title);
        if (instrument.families !== undefined) expectSaid(instrument.families[family]!);
      }
      expect(instrument.rubric.version).toMatch(/^\d+\.\d+\.\d+/);
      expect(instrument.rubric.digest).not.toBe('');
    });

    it('has a scale whose levels have names, and further scales with names of their own', () => {
      const { levels, further = [] } = scaleOf(instrument);
      expect(levels.length).toBeGreaterThanOrEqual(2);
      expect(levels.length).toBeLessThanOrEqual(6);
      for (const level of levels) expectSaid(level);
      const ids = furtherOf(instrument);
      expect(new Set(['level', 'attainment', ...ids]).size).toBe(ids.length + 2);
      for (const { id, title } of further) {
        expect(id).toMatch(SLUG);
        expectSaid(title);
      }
      expect(further.filter(({ compared }) => compared === true).length).toBeLessThanOrEqual(1);
    });

    it('wants to be told nothing that every wave is told, and refuses what it cannot be told', () => {
      for (const field of instrument.options ?? []) {
        expect(field.name).toMatch(/^[a-z][A-Za-z0-9]*$/);
        expect(OF_EVERY_WAVE.has(field.name)).toBe(false);
        expectSaid(field.title);
        expect(field.read({ 'no such thing': Number.NaN })).toBeUndefined();
        const value = trial.means.options[field.name];
        if (value !== undefined) expect(JSON.parse(JSON.stringify(field.read(value)))).toEqual(value);
      }
    });

    it('says what it looks at, the same for the same options', () => {
      const wish = targetsOf(instrument, trial.means.options);
      expect(targetsOf(instrument, trial.means.options)).toEqual(wish);
      if (wish === null) return;
      expect(wish.kind).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(wish.scope).toMatch(/^[a-z0-9-]*$/);
    });

    it('measures into an archive, and scores each indicator in the order of its catalogue', () => {
      expect(measured.archive.startsWith(join(trial.means.folder, '/'))).toBe(true);
      const { findings, digest, observations, score } = measured.judgement;
      expect(canonicalJson(JSON.parse(findings))).toBe(findings);
      expect(digestOf(Buffer.from(findings))).toBe(digest);
      expect(observations.map(({ indicator }) => indicator)).toEqual(instrument.catalogue.map(({ id }) => id));
      const top = scaleOf(instrument).levels.length - 1;
      const further = furtherOf(instrument);
      for (const { kind, level, ceiling, confidence, obstacle, further: others = {}, reason, evidence } of observations) {
        expect(level === null).toBe(kind === 'unobserved' || kind === 'abstained');
        expect(obstacle !== null).toBe(kind === 'unobserved');
        expect((level ?? 0) === 0).toBe(kind !== 'level');
        expect(ceiling).toBeGreaterThan(0);
        expect(Math.max(ceiling, level ?? 0)).toBeLessThanOrEqual(top);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(Object.keys(others).sort()).toEqual(level === null && Object.keys(others).length === 0 ? [] : [...further].sort());
        expect(Object.values(others).every((one) => (one === null) === (level === null))).toBe(true);
        expect(reason).not.toBe('');
        expect(evidence).not.toBe('');
      }
      const marks = observations.map(({ kind, level }) => (kind === 'unobserved' ? '?' : kind === 'abstained' ? '~' : String(level)));
      expect(score.strip).toBe(marks.join(''));
      const seen = observations.flatMap(({ level }) => (level == null ? [] : [level]));
      expect([score.observed, score.level_sum]).toEqual([seen.length, seen.reduce((sum, one) => sum + one, 0)]);
      expect(score.observed + score.unobserved + score.abstained).toBe(observations.length);
      expect(new Date(measured.capture.began).getTime()).toBeLessThanOrEqual(new Date(measured.capture.finished).getTime());
    });

    it('judges its archive again, to the bit', async () => {
      const again = await instrument.judge(measured.archive);
      expect(again.judgement).toEqual(measured.judgement);
      expect(again.capture).toEqual(measured.capture);
      expect(again.reached).toBe(measured.reached);
    });

    it('has marks that figures can be made of, over its scale and further scales', () => {
      const town = townOf(measured, instrument);
      const figures = figuresOf([town], instrument.catalogue, { scales: furtherOf(instrument), resamples: 1 });
      const measures = new Set(figures.filter(({ subject }) => subject === 'all').map(({ measure }) => measure));
      expect([...measures]).toEqual(['level', 'attainment', ...furtherOf(instrument)]);
    });

    it('asks readers what can be answered, and refuses what is no answer', () => {
      const { kind, answers } = instrument.review ?? {};
      for (const answer of answers ?? []) expectSaid(answer);
      if (kind === undefined) return;
      expect(kind.id).toMatch(SLUG);
      for (const { id, title } of kind.whys) {
        expect(id).toMatch(SLUG);
        expectSaid(title);
      }
      expect(kind.questions.length).toBeGreaterThan(0);
      for (const { id, title, options } of kind.questions) {
        expect(id).toMatch(SLUG);
        expectSaid(title);
        expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
        for (const option of options) expectSaid(option.title);
      }
      expect(() => kind.readAnswer({ 'no such thing': true })).toThrow(AnswerFault);
    });

    it('describes tables of its waves, and none of a wave that is not there', async () => {
      const wish = { language: 'fr', formats: ['csv'], now: 0 } as const;
      if (instrument.tables === undefined) return;
      await expect(instrument.tables.describe(trial.store, 'no-such-wave', wish)).rejects.toMatchObject({ code: 'unknown-wave' });
    });

    it('holds links of the chain, each once, or none', () => {
      const links = instrument.chain?.links ?? [];
      expect(new Set(links).size).toBe(links.length);
      expect(links.filter((link) => !CHAIN_LINKS.includes(link))).toEqual([]);
      expect(instrument.chain === undefined || links.length > 0).toBe(true);
    });

    it('tells others facts that have names, each once, and none where nothing is published', async () => {
      const { store, unit } = trial;
      const facts = instrument.known?.facts ?? [];
      expect(new Set(facts).size).toBe(facts.length);
      expect(facts.filter((fact) => !KNOWN_FACTS.includes(fact))).toEqual([]);
      expect(instrument.known === undefined || facts.length > 0).toBe(true);
      expect((await instrument.known?.known(store, [], unit.territory)) ?? {}).toEqual({});
    });

    it('says nothing of a town, and withholds nothing, where no wave may be shown', async () => {
      const { store, unit } = trial;
      expect((await instrument.sheet?.section(store, [], unit.territory)) ?? null).toBeNull();
      expect((await instrument.steps?.steps(store, [], unit.territory)) ?? []).toEqual([]);
      expect((await instrument.chain?.cells(store, [], unit.territory)) ?? []).toEqual([]);
      expect((await instrument.promises?.promised(store, [], unit.territory)) ?? []).toEqual([]);
      expect([...((await instrument.embargo?.withheld(store, [], new Date(0))) ?? new Map())]).toEqual([]);
    });
  });
}

function expectSaid({ fr, en }: Bilingual): void {
  expect(fr.trim()).not.toBe('');
  expect(en.trim()).not.toBe('');
}

function townOf({ judgement }: MeasuredArchive, instrument: Instrument): Town {
  const beside = besideOf(instrument);
  const marks = judgement.observations.map(({ kind, level, further = {}, ceiling, confidence, provider, obstacle }): Mark => {
    const seen = Object.fromEntries(Object.entries(further).filter(([, one]) => one !== null)) as Record<string, Level>;
    return {
      kind,
      level: (level ?? null) as Level | null,
      further: seen,
      beside: beside === null ? null : (seen[beside] ?? null),
      ceiling: ceiling as Level,
      confidence,
      provider: provider ?? null,
      obstacle: (obstacle ?? null) as Obstacle | null,
    };
  });
  return { code: '99001', name: 'Essai', population: 1000, department: '99', region: '99', stratum: 'under-50000', marks };
}
