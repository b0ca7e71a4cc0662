import { type AnswerSheet, CELLS, disclose } from '@beffroi/disclosure';
import { type Level, mulberry32 } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVER_IDS, type LeverId } from '../catalogue/lever.ts';
import { outOfReach } from '../catalogue/out-of-reach.ts';
import type { VersionMap } from '../questionnaire/versions.ts';
import { carriedHistogram } from './carried-histogram.ts';
import { type Declared, declaredView } from './declared-view.ts';
import { gapsFirst, type KnownOfAuthority, leverViews } from './lever-views.ts';
import { livedView, livingGroups, type SurveyKept } from './lived-view.ts';
import { priorityMeans } from './priority-view.ts';
import { QUESTION_RULES, questionsOf } from './questions/index.ts';

const LEVER: LeverId = 'networked-work';
const OTHER: LeverId = 'elected-lead';
const VERSIONS = Object.fromEntries(LEVER_IDS.map((lever) => [lever, 1]));

const declared = (level: Level | null, proofs: Declared['proofs'] = []): Declared => ({
  ...{ lever: LEVER, level, statement: 'Nous travaillons en réseau.', dated: '2026-03-01', proofs },
});

const proof = (dated: string, answer: Declared['proofs'][number]['answer'] = null): Declared['proofs'][number] => ({
  ...{ kind: 'link', title: 'La charte', dated, at: 'https://rivebelle.example/charte', answer },
});

/** Chance of a fixed seed: what a test draws is always the same. */
function seeded(seed: number): (bytes: number) => Uint8Array {
  const chance = mulberry32(seed);
  return (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(chance() * 256));
}

/** A survey in which groups answered the levels given, all levers alike. */
function survey(groups: Readonly<Record<string, readonly AnswerSheet['answers'][string][]>>, epsilon = 2): SurveyKept {
  const sheets = Object.entries(groups).flatMap(([group, answers]) =>
    answers.map((answer) => ({ group, answers: { [LEVER]: answer, [OTHER]: answer } })),
  );
  const told = disclose(sheets, {
    groups: Object.entries(groups).map(([id, answers]) => ({ id, invited: answers.length, kin: [] })),
    ...{ levers: [LEVER, OTHER], epsilon, random: seeded(7) },
  });
  if (told.kind === 'nothing') throw new Error('A survey of too few.');
  return { slug: 'rivebelle-2026', closedOn: '2026-06-30', versions: VERSIONS, told };
}

const times = <T>(n: number, value: T): readonly T[] => Array.from({ length: n }, () => value);

const known = (over: Partial<KnownOfAuthority> = {}): KnownOfAuthority => ({
  ...{ day: '2026-11-24', declared: [], survey: null, seen: [], outOfReach: [], ...over },
});

describe('what is declared', () => {
  test('is worth half when its proof is as old as its half-life, and a quarter at twice that', () => {
    const at = (dated: string) => declaredView(declared(4, [proof(dated)]), 24, '2026-11-24');
    expect(at('2026-11-24')).toMatchObject({ shown: 'proven', standing: 4, monthsOld: 0 });
    expect(at('2024-11-24')).toMatchObject({ standing: 2 });
    expect(at('2022-11-24')).toMatchObject({ shown: 'faded', standing: 1, monthsOld: 48 });
  });

  test('stands without proof as said, and as unproven', () => {
    expect(declaredView(declared(4), 24, '2026-11-24')).toMatchObject({ level: 4, shown: 'unproven', standing: 0, monthsOld: null });
  });

  test('is not shown by a page that is gone, or that asks who one is; by one that did not answer once it is', () => {
    const by = (answer: Declared['proofs'][number]['answer']) => declaredView(declared(3, [proof('2026-11-01', answer)]), 24, '2026-11-24');
    expect([by('dead'), by('private'), by('no-answer'), by('public')].map((view) => view.kind === 'level' && view.shown)).toEqual([
      'unproven',
      'unproven',
      'proven',
      'proven',
    ]);
  });

  test('fades steadily, never rises, and never falls below nothing', () => {
    const day = fc
      .integer({ min: 0, max: 6000 })
      .map((days) => new Date(Date.UTC(2010, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.constantFrom(0, 1, 2, 3, 4, 5), fc.integer({ min: 1, max: 60 }), (one, other, level, months) => {
        const [early, late] = [one, other].toSorted() as [string, string];
        const of = (dated: string) => declaredView(declared(level as Level, [proof(dated)]), months, '2026-11-24');
        const [old, young] = [of(early), of(late)];
        if (old.kind !== 'level' || young.kind !== 'level') throw new Error('no level');
        expect(old.standing).toBeLessThanOrEqual(young.standing);
        expect(old.standing).toBeGreaterThanOrEqual(0);
        expect(young.standing).toBeLessThanOrEqual(level);
      }),
    );
  });
});

describe('what is lived', () => {
  test('is told by groups, those who live it first', () => {
    const view = livedView(survey({ elected: times(12, 4), agent: times(60, 2), user: times(40, 3) }), LEVER);
    expect(livingGroups(view).map(({ roles, n, level }) => [roles, n, level.kind === 'level' && level.level])).toEqual([
      [['agent'], 60, 2],
      [['user'], 40, 3],
    ]);
  });

  test('of few answers is the level alone', () => {
    const view = livedView(survey({ agent: times(8, 2) }), LEVER);
    expect(livingGroups(view)[0]).toMatchObject({ n: 8, mean: null, shares: null, consensus: null });
  });

  test('is what those present said where they answered together', () => {
    const told = { kind: 'spoken', role: 'agent', present: 6, answers: { [LEVER]: 1, [OTHER]: 'unknown' } } as const;
    const kept = { slug: 's', closedOn: '2026-06-30', versions: VERSIONS, told };
    expect(leverViews(LEVER, known({ survey: kept }))).toMatchObject({ lived: { kind: 'spoken', present: 6, answer: 1 }, livedLevel: 1 });
    expect(leverViews(OTHER, known({ survey: kept })).livedLevel).toBeNull();
  });

  test('of a priority is read where of each lever it is not', () => {
    const kept = survey({ agent: times(14, 2) }, 1);
    const [of] = leverViews(LEVER, known({ survey: kept })).ofPriority;
    expect(of).toMatchObject({ roles: ['agent'], levers: 1 });
    const both = priorityMeans({ ...kept, versions: { ...VERSIONS, [LEVER]: 0 } }, 'agility');
    expect(both).toEqual([]);
  });

  test('says why there is nothing', () => {
    expect(livedView(null, LEVER)).toEqual({ kind: 'none', because: 'no-survey' });
    expect(livedView(survey({ agent: times(20, 2) }), 'saas-flexibility')).toEqual({ kind: 'none', because: 'not-asked' });
    expect(livedView({ ...survey({ agent: times(20, 2) }), versions: { [LEVER]: 0 } }, LEVER)).toEqual({
      kind: 'none',
      because: 'other-version',
    });
  });
});

describe('answers to an older question', () => {
  const MAP: VersionMap = {
    lever: LEVER,
    from: 0,
    to: 1,
    levels: [0, 0, 1, 2, null, 5],
    loss: { fr: 'L’ancien 4 n’a plus de sens.', en: 'The old 4 is gone.' },
  };

  test('are carried level by level, and what is lost is said once', () => {
    const told = { cells: [1, 2, 3, 4, 5, 6, 7, 8, 9], n: 45, invited: 50, draws: 1, epsilon: 1.5 };
    const carried = carriedHistogram(told, [MAP], { lever: LEVER, from: 0, to: 1 });
    expect(carried?.told.cells).toEqual([3, 3, 4, 0, 0, 6, 7, 8, 14]);
    expect(carried?.told.draws).toBe(2);
    expect(carried?.losses).toEqual([MAP.loss]);
  });

  test('keep all that was counted, whatever the map', () => {
    const level = fc.constantFrom<Level | null>(0, 1, 2, 3, 4, 5, null);
    const cells = fc.array(fc.integer({ min: -20, max: 300 }), { minLength: CELLS.length, maxLength: CELLS.length });
    fc.assert(
      fc.property(cells, fc.tuple(level, level, level, level, level, level), (counted, levels) => {
        const told = { cells: counted, n: 200, invited: null, draws: 1, epsilon: 1.5 };
        const carried = carriedHistogram(told, [{ ...MAP, levels }], { lever: LEVER, from: 0, to: 1 });
        const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
        expect(sum(carried!.told.cells)).toBe(sum(counted));
        expect(carried!.told.draws).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test('reach the view, with what was lost', () => {
    const kept = { ...survey({ agent: times(60, 3) }), versions: { [LEVER]: 0 } };
    const view = livedView(kept, LEVER, [MAP]);
    expect(view).toMatchObject({ kind: 'groups', losses: [MAP.loss] });
    expect(livingGroups(view)[0]!.level).toMatchObject({ level: 2 });
  });
});

describe('what lies between', () => {
  const SAID_4 = [declared(4, [proof('2026-10-01')])];

  test('“you say 4, your agents live 2, we see 3 from outside”', () => {
    const views = leverViews(
      LEVER,
      known({ declared: SAID_4, survey: survey({ elected: times(30, 4), agent: times(80, 2) }), seen: [{ lever: LEVER, level: 3 }] }),
    );
    expect(views).toMatchObject({ declared: { level: 4 }, livedLevel: 2, seen: 3 });
    expect(views.gaps.map(({ kind, told, value }) => [kind, told, Math.round(value)])).toEqual([
      ['said-lived', true, -2],
      ['said-seen', false, -1],
      ['groups', true, -2],
    ]);
    expect(questionsOf(views).map(({ rule }) => rule)).toEqual(['said-above-lived', 'groups-apart']);
  });

  test('is not told where what people say may as well be what is said', () => {
    const mixed = ([3, 4, 5] as const).flatMap((level) => times(10, level));
    const [gap] = leverViews(LEVER, known({ declared: SAID_4, survey: survey({ agent: mixed }) })).gaps;
    expect(gap).toMatchObject({ kind: 'said-lived', told: false });
  });

  test('being seen below what is said is no gap: public words prove at least so much', () => {
    const gapAt = (level: Level) => leverViews(LEVER, known({ declared: SAID_4, seen: [{ lever: LEVER, level }] })).gaps[0];
    expect([gapAt(1)?.told, gapAt(4)?.told, gapAt(5)?.told]).toEqual([false, false, true]);
  });

  test('the widest comes first, and what is out of reach last', () => {
    const authority = outOfReach({ kind: 'commune', population: 900, agents: 6 });
    const facts = known({
      declared: [...SAID_4, { ...SAID_4[0]!, lever: OTHER, level: 3 }],
      survey: survey({ agent: times(60, 2) }),
      outOfReach: authority,
    });
    const ordered = gapsFirst(LEVER_IDS.map((lever) => leverViews(lever, facts))).map(({ lever }) => lever);
    expect(ordered.slice(0, 2)).toEqual([LEVER, OTHER]);
    expect(ordered.at(-1)).toBe('it-beside-general-management');
    expect(new Set(ordered)).toEqual(new Set(LEVER_IDS));
  });
});

describe('questions', () => {
  const ask = (over: Partial<KnownOfAuthority>) => questionsOf(leverViews(LEVER, known(over)));
  const FRESH = [proof('2026-10-01')];
  /** What makes each rule ask. */
  const CASES: Readonly<Record<string, Partial<KnownOfAuthority>>> = {
    'said-above-lived': { declared: [declared(4, FRESH)], survey: survey({ agent: times(60, 1) }) },
    'unknown-to-agents': {
      declared: [declared(2, FRESH)],
      survey: survey({ agent: [...times(50, 'unknown' as const), ...times(10, 2 as const)] }),
    },
    'seen-above-said': { declared: [declared(1, FRESH)], seen: [{ lever: LEVER, level: 3 }] },
    'groups-apart': { survey: survey({ elected: times(30, 5), agent: times(60, 2) }) },
    'lived-above-said': { declared: [declared(1, FRESH)], survey: survey({ agent: times(60, 3) }) },
    'proof-faded': { declared: [declared(2, [proof('2019-01-01')])] },
    'said-without-proof': { declared: [declared(3)] },
    'long-contract': {
      declared: [declared(4, FRESH)],
      seen: [
        {
          lever: LEVER,
          level: null,
          against: [{ rule: 'long-contract', lever: LEVER, url: 'https://www.ville-trame.fr/', quote: '', months: 48 }],
        },
      ],
    },
  };

  test.each(QUESTION_RULES.map(({ name }) => name))('%s asks in its case', (name) => {
    expect(ask(CASES[name]!).map(({ rule }) => rule)).toContain(name);
  });

  test('nobody is asked where the views agree', () => {
    expect(ask({ declared: [declared(2, FRESH)], survey: survey({ agent: times(60, 2) }), seen: [{ lever: LEVER, level: 2 }] })).toEqual(
      [],
    );
  });
});
