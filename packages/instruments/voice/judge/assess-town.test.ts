import { canonicalJson, type Finding } from '@beffroi/domain';
import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MadeAccount, type MadePost, madeAccount } from '../test/made-account.ts';
import type { TownAccounts, TownClock } from './account.ts';
import { assessTown, type TownVoice } from './assess-town.ts';
import { VOICE_INDICATORS } from './catalogue.ts';

const CLOCK: TownClock = { zone: 'Europe/Paris', hours: [1, 2, 3, 4, 5].map((day) => ({ day: day as 1, from: 540, to: 1020 })) };
const townOf = (made: readonly MadeAccount[], state: TownAccounts['state'] = 'found'): TownAccounts => ({
  state,
  clock: CLOCK,
  accounts: made.map(madeAccount),
});
const assess = (...made: readonly MadeAccount[]): TownVoice => assessTown(townOf(made));
const said = ({ findings }: TownVoice): Record<string, string | number> =>
  Object.fromEntries(
    findings.map((one) => [
      one.indicator,
      one.kind === 'level' ? one.level : one.kind === 'unobserved' ? `${one.obstacle}: ${one.because.code}` : one.kind,
    ]),
  );
const finding = ({ findings }: TownVoice, indicator: string): Finding => findings.find((one) => one.indicator === indicator)!;

/** An answer each week of a year, signed by whoever it says. */
const year = (sign: (week: number) => string, weeks = 52): MadePost[] =>
  Array.from({ length: weeks }, (_, week) => ({
    id: `p${week}`,
    at: Date.UTC(2025, 10, 3, 9) + week * 7 * 86_400_000,
    text: `@jo_12 Bonjour, la piscine ouvre samedi. ${sign(week)}`,
    replyTo: `q${week}`,
  }));
const half = (week: number): boolean => week < 26;

describe('the ladder of presence', () => {
  it('has nobody on 0, where somebody looked and found no account', () => {
    const town = assessTown(townOf([], 'none-found'));
    expect(said(town)).toEqual(Object.fromEntries(VOICE_INDICATORS.map((id) => [id, 'absence'])));
    expect(finding(town, 'presence')).toMatchObject({
      level: 0,
      read: ['metadata://beffroi/accounts.json'],
      because: { code: 'no-account' },
    });
  });

  it('has on 1 who only sends', () => {
    const town = assess({ posts: [1, 2, 3, 4].map((day) => ({ at: Date.UTC(2026, 0, day), text: 'Marché samedi sur la place.' })) });
    expect(said(town)['presence']).toBe(1);
    expect(finding(town, 'presence').evidence.map(({ rule, quote }) => [rule, quote])).toEqual([['post', 'Marché samedi sur la place.']]);
  });

  it('has on 2 who answers without saying who', () => {
    const town = assess({ posts: year(() => '') });
    expect(said(town)).toEqual({
      presence: 2,
      takeover: 'absence',
      initials: 'absence',
      persona: 'absence',
      speakers: 'absence',
      office: 'absence',
    });
    expect(finding(town, 'presence').because).toEqual({
      code: 'presence-2',
      values: { account: 'mairie', posts: 52, replies: 52, sayingWho: 0, identified: 0 },
    });
  });

  it('has on 3 who says who in some answers, and letters that nobody can tell', () => {
    expect(said(assess({ posts: year((week) => (week % 5 === 0 ? 'Bonne journée, Karim' : '')) }))['presence']).toBe(3);
    const orphans = assess({ posts: year(() => '^KL') });
    expect(said(orphans)).toMatchObject({ presence: 3, initials: 3 });
    expect(orphans.sentence).toMatchObject({ persons: 1, orphaned: 1, replies: 52, sayingWho: 52 });
  });

  it('has on 4 whom one can tell, and on 5 where it goes on when somebody leaves', () => {
    expect(said(assess({ posts: year(() => 'Bonne journée, Karim') }))).toMatchObject({ presence: 4, initials: 4 });
    const town = assess({ posts: year((week) => (half(week) ? 'Bonne journée, Karim' : 'Bonne journée, Nadia')) });
    expect(said(town)).toMatchObject({ presence: 5, initials: 5, takeover: 'absence' });
    expect(
      finding(town, 'initials')
        .evidence.slice(0, 2)
        .map(({ quote }) => quote.slice(-6)),
    ).toEqual([' Karim', ' Nadia']);
  });

  it.each([
    [
      'takeover',
      {
        posts: [
          ...year((week) => (half(week) ? 'Bonne journée, Karim' : 'Bonne journée, Nadia')),
          ...year((week) => (half(week) ? 'Karim' : 'Nadia')).map(({ at }, week) => ({
            at: Number(at) - 3_600_000,
            text: `${half(week) ? 'Karim' : 'Nadia'} prend le relais, je vous réponds jusqu’à 13 h.`,
          })),
        ],
      },
    ],
    ['initials', { profile: { bio: '^KL Karim · ^NB Nadia' }, posts: year((week) => (half(week) ? '^KL' : '^NB')) }],
    [
      'persona',
      {
        profile: { bio: 'Lisa, votre assistante virtuelle. Karim et Nadia vous répondent aussi.' },
        posts: year((week) => (week % 3 > 0 ? 'Bonne journée, Lisa' : half(week) ? 'Bonne journée, Karim' : 'Bonne journée, Nadia')),
      },
    ],
    [
      'speakers',
      {
        profile: { bio: 'Karim Lebon, jardinier · Nadia Benali, directrice. #MotDeKarim : Karim Lebon · #MotDeNadia : Nadia Benali' },
        posts: year((week) => (half(week) ? '— Karim Lebon' : '— Nadia Benali')),
      },
    ],
    [
      'office',
      {
        profile: { bio: 'Compte officiel du maire de Brezan, tenu par Jeanne Morel depuis 2026. Jeanne Morel succède à Paul Faure.' },
        posts: year(() => ''),
      },
    ],
  ] as const)('can be climbed to the top with the voice %s', (voice, account) => {
    const town = assess(account);
    expect(said(town)).toMatchObject({ presence: 5, [voice]: 5 });
    expect(finding(town, voice).evidence.length).toBeGreaterThan(0);
  });
});

describe('what could not be seen', () => {
  it('is no absence: an account of which only the last posts were read', () => {
    expect(said(assess({ posts: year(() => ''), sight: { posts: 'recent' } }))).toMatchObject({
      presence: 2,
      initials: 'budget: not-read-whole',
    });
  });

  it('is the obstacle that was met', () => {
    const sight = {
      posts: 'none',
      obstacles: [{ obstacle: 'login', code: 'private', where: 'https://social.example/@mairie', detail: '' }],
    } as const;
    expect(said(assess({ sight }))['presence']).toBe('login: no-post-read');
    expect(assess({ sight }).sentence.questions).toBeNull();
    // Another account was read whole: whether initials sign on this one, nobody knows.
    expect(said(assess({ posts: year(() => '') }, { key: 'other', sight }))).toMatchObject({
      presence: 2,
      initials: 'login: account-not-read',
    });
  });

  it('is the answers of an account that is read by its feed', () => {
    expect(said(assess({ network: 'feed', posts: [{ at: 0, text: 'Marché samedi.' }], sight: { posts: 'recent' } }))['presence']).toBe(
      'unreadable: answers-not-shown',
    );
  });

  it('is the town’s own voice where only somebody else bears its name', () => {
    const town = assess({ standing: 'pretends', posts: year(() => 'Bonne journée, Karim') });
    expect(said(town)['presence']).toBe('lapsed: pretends');
    expect(town.sentence).toMatchObject({ replies: 0, questions: null });
    expect(town.accounts).toHaveLength(1);
  });

  it('is everything where nobody looked', () => {
    expect(said(assessTown(townOf([], 'not-looked-for')))['presence']).toBe('budget: not-looked-for');
  });
});

describe('signals that contradict', () => {
  it('are left to a person: whose a name is that names a body’s account', () => {
    const town = assess({
      profile: { name: 'Camille de la mairie de Brezan', bio: 'Vos démarches' },
      posts: year(() => 'Bonne journée, Camille'),
    });
    expect(said(town)).toMatchObject({ persona: 'abstained', presence: 2 });
    expect(finding(town, 'persona').evidence.map(({ rule }) => rule)).toEqual([
      'undeclared-persona',
      'undeclared-persona',
      'undeclared-persona',
    ]);
  });

  it('are left to a person: a machine that people sign', () => {
    expect(said(assess({ profile: { bot: true }, posts: year(() => 'Bonne journée, Karim') }))['persona']).toBe('abstained');
  });

  it('are left to a person: an office that is somebody’s own', () => {
    expect(
      said(assess({ profile: { bio: 'Compte officiel du maire de Brezan. Compte personnel.' }, posts: year(() => '') }))['office'],
    ).toBe('abstained');
  });

  it('say of a personal account that bears an office what it is', () => {
    const town = assess({ profile: { bio: 'Maire de Brezan. Compte personnel.' }, posts: year(() => '') });
    expect(finding(town, 'office')).toMatchObject({ kind: 'absence', evidence: [{ rule: 'personal-account' }] });
  });
});

describe('the facts of a town’s sentence', () => {
  it('are counted over its accounts', () => {
    const question = (id: string, at: string, text = 'À quelle heure ouvre la piscine ?'): MadePost => ({ id, at, text, author: id });
    const reply = (id: string, replyTo: string, at: string, text: string): MadePost => ({ id, replyTo, at, text });
    const town = assess({
      others: [
        question('q1', '2026-03-02T09:00:00Z'),
        question('q2', '2026-03-02T20:00:00Z'),
        question('q3', '2026-03-03T09:00:00Z'),
        { id: 'q4', at: '2026-03-06T09:00:00Z', text: 'Je suis passé au guichet, merci', author: 'q1' },
      ],
      posts: [
        reply('a1', 'q1', '2026-03-02T09:41:00Z', 'Bonjour, passez au guichet. Bonne journée, Karim'),
        reply('a2', 'q2', '2026-03-03T07:00:00Z', 'Bonjour, à 9 h.'),
      ],
    });
    expect(town.sentence).toEqual({
      questions: 3,
      answered: 2,
      openDelay: 41,
      delay: 351,
      replies: 2,
      sayingWho: 1,
      invited: 1,
      carriedOn: 1,
      persons: 1,
      orphaned: 0,
    });
  });

  it('say of questions that cannot be seen that nobody knows', () => {
    expect(assess({ posts: year(() => ''), sight: { answersUnder: false, mentions: 'answered' } }).sentence).toMatchObject({
      questions: null,
      answered: null,
      delay: null,
    });
  });
});

describe('the voice of a town', () => {
  it('is plain data, and the same each time', () => {
    const account = {
      posts: year((week) => (half(week) ? '^KL' : 'Bonne journée, Nadia')),
      others: [{ at: 0, text: 'Et demain ?', author: 'x' }],
    };
    const town = assess(account);
    expect(JSON.parse(canonicalJson(town))).toEqual(town);
    expect(canonicalJson(assess(account))).toBe(canonicalJson(town));
  });

  it('holds for whatever was seen: every finding is whole, and says nothing that it may not', () => {
    const text = fc.oneof(
      anyText({ maxLength: 60 }),
      fc.constantFrom('Merci. ^SD', 'Bonne journée, Sophie', 'Je suis Ginko, un robot', 'Bonjour ?', '\u202e👩‍👩‍👧'.repeat(50)),
    );
    const post = fc.record({ at: fc.integer({ min: -1e12, max: 4e12 }), text, replyTo: fc.constantFrom(null, 'q0', 'q1', 'p1') });
    const sight = fc.record({
      posts: fc.constantFrom('whole', 'recent', 'none'),
      mentions: fc.constantFrom('all', 'found', 'answered', 'none'),
      answersUnder: fc.boolean(),
    });
    const account = fc.record({
      profile: fc.record({ name: text, bio: text, bot: fc.boolean() }),
      posts: fc.array(post, { maxLength: 12 }),
      others: fc.array(fc.record({ at: fc.integer({ min: -1e12, max: 4e12 }), text, author: fc.constantFrom('a', 'b') }), { maxLength: 6 }),
      sight,
      network: fc.constantFrom('mastodon', 'feed', 'x-archive'),
      standing: fc.constantFrom('pretends', 'claimed', 'both-ways'),
    });
    fc.assert(
      fc.property(fc.array(account, { maxLength: 3 }), (made) => {
        const town = assess(
          ...made.map((one, at) => ({ ...one, key: `k${at}`, posts: one.sight.posts === 'none' ? [] : one.posts }) as MadeAccount),
        );
        expect(JSON.parse(canonicalJson(town))).toEqual(town);
        expect(town.findings.map(({ indicator }) => indicator)).toEqual([...VOICE_INDICATORS]);
        for (const one of town.findings) {
          if (one.kind === 'level') expect(one.evidence.length).toBeGreaterThan(0);
          if (one.kind === 'absence')
            expect(made.every(({ sight: seen, standing }) => seen.posts === 'whole' || standing === 'pretends')).toBe(true);
          for (const { quote } of one.evidence) expect(quote.length).toBeLessThanOrEqual(200);
        }
      }),
      { numRuns: 60 },
    );
  });
});
