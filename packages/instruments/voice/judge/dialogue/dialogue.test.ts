import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MadeAccount, type MadePost, madeAccount } from '../../test/made-account.ts';
import type { TownClock } from '../account.ts';
import { TownTime } from '../town-time.ts';
import { type AccountDialogue, readDialogue } from './dialogue.ts';
import { medianInterval } from './median-interval.ts';

const TOWN: TownClock = { zone: 'Europe/Paris', hours: [1, 2, 3, 4, 5].map((day) => ({ day: day as 1, from: 540, to: 1020 })) };
const read = (made: MadeAccount, town = TOWN): AccountDialogue =>
  readDialogue(madeAccount(made), town, new TownTime(town.zone), () => false).figures;
const asked = (id: string, at: string, text = 'À quelle heure ouvre la piscine ?', more: Partial<MadePost> = {}): MadePost => ({
  id,
  at,
  text,
  thread: id,
  ...more,
});
const answer = (id: string, replyTo: string, at: string, text = 'Bonjour, à 9 h.'): MadePost => ({
  id,
  replyTo,
  at,
  text,
  thread: replyTo,
});

describe('questions and answers', () => {
  const posts = [
    { id: 'own', at: '2026-03-02T08:00:00Z', text: 'La piscine rouvre.' },
    answer('a1', 'q1', '2026-03-02T09:41:00Z'),
    answer('a2', 'q2', '2026-03-02T20:00:00Z'),
  ];
  const others = [
    asked('q1', '2026-03-02T09:00:00Z'),
    asked('q2', '2026-03-02T18:00:00Z'),
    asked('q3', '2026-03-02T10:00:00Z', 'Pourquoi la rue Haute est fermée ?', { author: 'al' }),
    asked('q4', '2026-03-02T10:00:00Z', 'Et le samedi ?', { author: 'bo', replyTo: 'own', thread: 'own' }),
    asked('q5', '2026-03-02T10:05:00Z', 'Quel beau bassin', { author: 'cy', replyTo: 'own', thread: 'own' }),
  ];
  const shares = (sight: MadeAccount['sight']) =>
    Object.fromEntries(
      read({ posts, others, ...(sight === undefined ? {} : { sight }) }).answered.map(
        ({ denominator, sight: seen, asked: n, answered, share, worst, best }) => [
          denominator,
          [seen, n, answered, share?.share ?? null, worst, best],
        ],
      ),
    );

  it('are counted for each denominator, with all mentions in sight', () => {
    expect(shares({})).toEqual({
      'under-own-posts': ['whole', 1, 0, 0, 0, 0],
      'mentions-found': ['whole', 3, 2, 2 / 3, 2 / 3, 2 / 3],
      'all-mentions': ['whole', 3, 2, 2 / 3, 2 / 3, 2 / 3],
    });
    expect(read({ posts, others }).visible).toEqual({
      asked: { count: 4, first: ['q1', 'q3', 'q4', 'q2'] },
      answered: { count: 2, first: ['q1', 'q2'] },
    });
  });

  it('are also reports of what is wrong, which take more to be one under a post of the account’s', () => {
    const told = [
      asked('r1', '2026-03-02T09:00:00Z', 'Lampadaire éteint rue Haute', { author: 'r1' }),
      asked('r2', '2026-03-02T09:01:00Z', 'Toujours en travaux', { author: 'r2' }),
      asked('r3', '2026-03-02T09:02:00Z', 'Toujours en travaux', { author: 'r3', replyTo: 'own', thread: 'own' }),
      asked('r4', '2026-03-02T09:03:00Z', 'Merci, le lampadaire rue Haute n’est plus éteint', { author: 'r4' }),
    ];
    expect(read({ posts, others: told }).visible?.asked.first).toEqual(['r1', 'r2']);
  });

  it('say of mentions that were found nothing worse than unknown, and nothing better than what was found', () => {
    expect(shares({ mentions: 'found' })['all-mentions']).toEqual(['part', 3, 2, null, null, 2 / 3]);
  });

  it('say nothing of a share where only answered questions are shown: no 1, and no 0', () => {
    const seen = shares({ mentions: 'answered', answersUnder: false });
    expect(seen['mentions-found']).toEqual(['part', 3, 2, null, null, 1]);
    expect(seen['under-own-posts']).toEqual(['part', 1, 0, null, null, 1]);
    expect(read({ posts, others, sight: { mentions: 'answered', answersUnder: false } }).visible).toBeNull();
  });

  it('know nothing where nothing was seen', () => {
    expect(
      read({ posts, sight: { mentions: 'none', answersUnder: false } }).answered.map(({ sight, share, worst, best }) => [
        sight,
        share,
        worst,
        best,
      ]),
    ).toEqual(Array.from({ length: 3 }, () => ['none', null, null, null]));
    expect(read({ posts, sight: { mentions: 'none', answersUnder: false } }).toUnseen.first).toEqual(['a1', 'a2']);
  });

  it('know nothing of who asked before the first post that was read', () => {
    expect(read({ posts, others, sight: { posts: 'recent' } }).visible?.asked.count).toBe(4);
    expect(read({ posts: posts.slice(1), others, sight: { posts: 'recent' } }).visible?.asked).toEqual({
      count: 3,
      first: ['q3', 'q4', 'q2'],
    });
  });

  it('wait for what was asked just before the last look: unanswered at worst, answered at best', () => {
    const late = asked('q9', '2026-10-31T12:00:00Z');
    const [, mentions] = read({ posts, others: [...others, { ...late, author: 'dy' }] }).answered;
    expect(mentions).toMatchObject({ asked: 4, answered: 2, pending: 1, worst: 0.5, best: 0.75 });
  });

  it('take minutes, by the hours of the town hall', () => {
    const { delays } = read({ posts, others });
    expect(delays.all).toMatchObject({ n: 2, median: 81, ninth: 112 });
    expect(delays.open).toMatchObject({ n: 1, median: 41, answers: { first: ['a1'] } });
    expect(delays.closed).toMatchObject({ n: 1, median: 120 });
    expect(read({ posts, others }, { ...TOWN, hours: [] }).delays.open).toBeNull();
    // On the other side of the earth the same questions came at night.
    expect(read({ posts, others }, { ...TOWN, zone: 'Pacific/Noumea' }).delays.open).toMatchObject({ n: 0, median: null });
  });

  it('are one when somebody writes twice before an answer, and another when they ask again', () => {
    const twice = [
      asked('q1', '2026-03-02T09:00:00Z'),
      asked('q1b', '2026-03-02T09:01:00Z', 'Allo, vous êtes là ?', { thread: 'q1' }),
      asked('q1c', '2026-03-02T11:00:00Z', 'Et à quelle heure ferme-t-elle ?', { thread: 'q1' }),
      asked('q1d', '2026-03-02T12:00:00Z', 'Merci beaucoup !', { thread: 'q1' }),
    ];
    const { answered, exchanges } = read({
      posts: [answer('a1', 'q1', '2026-03-02T09:41:00Z'), { ...answer('a2', 'q1c', '2026-03-02T11:30:00Z'), thread: 'q1' }],
      others: twice,
    });
    expect(answered[1]).toMatchObject({ asked: 2, answered: 2 });
    expect(exchanges).toMatchObject({
      n: 1,
      median: 6,
      thanked: { n: 1, of: 1 },
      reopened: { n: 1, of: 1 },
      questionsAgain: { first: ['q1c'] },
      thanks: { first: ['q1d'] },
    });
  });
});

describe('real life', () => {
  it('follows where an invitation was given and somebody says that it happened', () => {
    const { realLife } = read({
      posts: [
        answer('a1', 'q1', '2026-03-02T09:41:00Z', 'Bonjour, passez au guichet avec le formulaire.'),
        answer('a2', 'q2', '2026-03-02T10:00:00Z', 'Appelez-nous au 02 99 00 00 00.'),
      ],
      others: [
        asked('q1', '2026-03-02T09:00:00Z'),
        asked('q2', '2026-03-02T09:30:00Z', undefined, { author: 'al' }),
        asked('q3', '2026-03-05T09:00:00Z', 'Je suis passé au guichet, tout est réglé, merci', { thread: 'q3' }),
      ],
    });
    expect(realLife).toEqual({
      invited: 2,
      carriedOn: 1,
      invitations: { count: 2, first: ['a1', 'a2'] },
      proofs: { count: 1, first: ['q3'] },
    });
  });

  it('does not where it was said before, or months later', () => {
    const visit = (at: string): number =>
      read({
        posts: [answer('a1', 'q1', '2026-03-02T09:41:00Z', 'Passez au guichet.')],
        others: [asked('q1', '2026-03-02T09:00:00Z'), asked('q3', at, 'Je suis passé au guichet, merci')],
      }).realLife.carriedOn;
    expect([visit('2026-03-01T09:00:00Z'), visit('2026-03-20T09:00:00Z'), visit('2026-06-01T09:00:00Z')]).toEqual([0, 1, 0]);
  });
});

it('holds what an account adds to its own answer for a part of that answer', () => {
  const posts = [
    answer('a1', 'q1', '2026-03-02T09:41:00Z', 'Passez au guichet demain matin.'),
    { ...answer('a2', 'a1', '2026-03-04T09:41:00Z', 'La demande a été faite hier avec vous.'), thread: 'q1' },
    { ...answer('a3', 'a2', '2026-03-04T09:42:00Z', 'À bientôt.'), thread: 'q1' },
  ];
  const { realLife, toUnseen } = read({ posts, others: [asked('q1', '2026-03-02T09:00:00Z')] });
  expect([realLife.invitations.first, realLife.proofs.first, toUnseen.count]).toEqual([['a1'], ['a2'], 0]);
});

describe('equal attention', () => {
  const many = (n: number, answers: (at: number) => boolean, delay: (at: number) => number): MadeAccount => {
    const others = Array.from({ length: n }, (_, at) =>
      asked(
        `q${at}`,
        new Date(Date.UTC(2026, 2, 2) + at * 3_600_000).toISOString(),
        at % 2 === 0 ? 'À quelle heure ouvre la piscine ?' : 'C’est honteux, pourquoi est-ce fermé ?',
        { author: `a${at}`, followers: at % 2 === 0 ? 10 : 5000 },
      ),
    );
    const posts = others.flatMap(({ id, at }, place) =>
      answers(place) ? [answer(`r${place}`, id!, new Date(Date.parse(at as string) + delay(place) * 60_000).toISOString())] : [],
    );
    return { posts, others };
  };

  it('is undecided of few', () => {
    expect(
      read(
        many(
          40,
          (at) => at % 2 === 0,
          () => 5,
        ),
      ).attention.map(({ answers, delays }) => [answers, delays]),
    ).toEqual([
      ['undecided', 'undecided'],
      ['undecided', 'undecided'],
    ]);
  });

  it('tells who is answered more, and sooner', () => {
    const [followers, tone] = read(
      many(
        400,
        (at) => at % 2 === 0 || at % 5 < 3,
        (at) => (at % 2 === 0 ? 10 : 60) + (at % 7),
      ),
    ).attention;
    expect(followers).toMatchObject({
      by: 'followers',
      bound: 2505,
      answers: 'more-to-other',
      delays: 'sooner-to-other',
      one: { answered: { n: 120, of: 200 } },
      other: { answered: { n: 200, of: 200 } },
    });
    expect(tone).toMatchObject({ by: 'tone', answers: 'more-to-other' });
    expect(followers!.difference!.high).toBeLessThan(-0.3);
  });

  it('is alike where the whole interval is within ten points', () => {
    expect(
      read(
        many(
          2000,
          (at) => at % 10 > 1,
          () => 10,
        ),
      ).attention[0],
    ).toMatchObject({ answers: 'alike', delays: 'undecided' });
  });
});

describe('the interval of a median', () => {
  it('lies between two of the values, or is not known', () => {
    expect(medianInterval(Array.from({ length: 16 }, (_, at) => at + 1))).toEqual({ n: 16, median: 8.5, low: 4, high: 13 });
    expect(medianInterval([1, 2, 3])).toEqual({ n: 3, median: 2, low: null, high: null });
  });

  it('holds the true median at least 95 times in a hundred, by the binomial distribution itself', () => {
    for (let n = 6; n < 200; n++) {
      const { low } = medianInterval(Array.from({ length: n }, (_, at) => at + 1));
      let [below, chance] = [0, 0.5 ** n];
      for (let k = 0; k < low!; k++) {
        below += chance;
        chance *= (n - k) / (k + 1);
      }
      expect(1 - 2 * below, `${n}`).toBeGreaterThanOrEqual(0.95);
    }
  });
});

describe('how an account speaks', () => {
  it('is counted, and a high dose of the person flagged', () => {
    const warm = Array.from({ length: 30 }, (_, at) =>
      answer(`a${at}`, `q${at}`, `2026-03-02T09:${10 + at}:00Z`, 'Coucou Jérôme !! Oups, je regarde ça tout de suite 😊 tu me dis ?'),
    );
    const { voice } = read({ posts: warm });
    expect(voice.address).toEqual({ tu: 30, vous: 0, both: 0, firstName: 30 });
    expect(voice.dose).toMatchObject({ heavy: { n: 30, of: 30 }, high: true });
    expect(voice.elements.find(({ element }) => element === 'emoji')!.ofReplies).toMatchObject({ n: 30, of: 30 });
    expect(read({ posts: warm.slice(0, 19) }).voice.dose.high).toBe(false);
    const calm = warm.map((post) => ({ ...post, text: 'Bonjour, votre demande est transmise. Bonne journée' }));
    expect(read({ posts: calm }).voice.dose).toMatchObject({ mean: 0, high: false });
  });
});

it('holds together whatever is seen', () => {
  const text = fc.constantFrom('Bonjour ?', 'Merci !', 'Passez au guichet', 'Je suis passé au guichet', '', '😡', 'Le bac est là');
  const others = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 1e9 }),
      text,
      author: fc.constantFrom('al', 'bo'),
      thread: fc.constantFrom('t1', 't2', 'p0'),
    }),
    { maxLength: 20 },
  );
  const posts = fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 1e9 }), text, replyTo: fc.constantFrom(null, 'q0', 'q1', 'p0', 'gone') }),
    { maxLength: 20 },
  );
  const mentions = fc.constantFrom('all', 'found', 'answered', 'none');
  fc.assert(
    fc.property(posts, others, mentions, fc.boolean(), (own, ofOthers, seen, answersUnder) => {
      const dialogue = read({ posts: own, others: ofOthers, sight: { mentions: seen as 'all', answersUnder } });
      for (const { asked: n, answered, pending, worst, best, share } of dialogue.answered) {
        expect(answered + pending).toBeLessThanOrEqual(n);
        if (worst !== null) expect(worst).toBeLessThanOrEqual(best!);
        if (share !== null) expect(share.share).toBe(worst);
      }
      expect(dialogue.realLife.carriedOn).toBeLessThanOrEqual(dialogue.realLife.invited);
      expect(JSON.parse(JSON.stringify(dialogue))).toEqual(dialogue);
    }),
    { numRuns: 80 },
  );
});
