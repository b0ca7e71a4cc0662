import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MadePost, madeAccount } from '../test/made-account.ts';
import type { SeenAccount } from './account.ts';
import { TownTime } from './town-time.ts';
import type { VoiceId, VoicePractice } from './voices/voice.ts';
import { type AccountVoices, voicesOf } from './voices.ts';

const CLOCK = new TownTime('Europe/Paris');
const read = (account: SeenAccount): AccountVoices => voicesOf(account, CLOCK);
const practice = ({ practices }: AccountVoices, voice: VoiceId): VoicePractice => practices.find((one) => one.voice === voice)!;
const practised = ({ practices }: AccountVoices): string[] => practices.filter((one) => one.practised).map(({ voice }) => voice);
const reply = (day: number, text: string): MadePost => ({
  at: Date.UTC(2026, 0, day, 9),
  text: `@jo Bonjour, c'est noté. ${text}`,
  replyTo: `q${day}`,
});

describe('the voices of an account', () => {
  it('leave a person their posts though one of them reads like a character’s', () => {
    const posts = [1, 2, 3, 4].map((day) => reply(day, 'Bonne journée, Nolwenn'));
    const misread = { at: Date.UTC(2026, 0, 5), text: 'Présente. Nolwenn, moitié bus moitié croissant.' };
    const voices = read(madeAccount({ posts: [...posts, misread] }));
    expect(voices.speakers.map(({ key }) => key)).toEqual(['person:nolwenn']);
    expect(practised(voices)).toEqual(['initials']);
  });

  it('know first names under posts as initials, until turns are announced', () => {
    const signed = [1, 2, 3, 4].map((day) => reply(day, 'Bonne journée, Karim'));
    const turns = [1, 2, 3].map((day) => ({ at: Date.UTC(2026, 0, day, 8), text: 'Karim prend le relais, je vous réponds jusqu’à 13 h.' }));
    expect(practised(read(madeAccount({ posts: signed })))).toEqual(['initials']);
    expect(practised(read(madeAccount({ posts: [...signed, ...turns] })))).toEqual(['takeover']);
  });

  it('take a hand-over for the word of whose letters end it, and not of who comes', () => {
    const posts = ['^KB', '^KB', '^KB'].map((mark, day) => reply(day + 1, mark));
    const over = { at: Date.UTC(2026, 0, 9), text: 'Fin de mon quart, je passe la main à Inès. Bonne soirée ! ^KB' };
    const voices = read(madeAccount({ profile: { bio: 'Signatures : KB = Karim, SD = Sophie' }, posts: [...posts, over] }));
    expect(voices.speakers.map(({ key, posts: { count } }) => [key, count])).toEqual([['person:karim', 4]]);
    const unsigned = read(madeAccount({ posts: [{ ...over, text: 'Je passe la main à Inès. Bonne soirée !' }] }));
    expect(unsigned.speakers.map(({ key }) => key)).toEqual(['person:ines']);
  });

  it('know first names under posts as those of speakers, where the account presents them', () => {
    const signed = [1, 2, 3].map((day) => reply(day, 'Bonne journée – Sophie, bibliothécaire #ParoleDeSophie'));
    const bio = '#ParoleDeSophie : Sophie, bibliothécaire · #ParoleDeKarim : Karim, jardinier';
    expect(practised(read(madeAccount({ profile: { bio }, posts: signed })))).toEqual(['speakers']);
    expect(practised(read(madeAccount({ posts: signed })))).toEqual(['initials']);
  });

  it('tell initials with their public key, and those that nothing explains', () => {
    const posts = ['^SD', '^SD', '^KL', '^ZB', '^SD', ''].map((mark, day) => reply(day, mark));
    const voices = read(madeAccount({ profile: { bio: 'Vos agents : ^SD Sophie · ^KL Karim' }, posts }));
    expect(practised(voices)).toEqual(['initials']);
    expect(practice(voices, 'initials')).toMatchObject({
      posts: { count: 5, first: ['p0', 'p1', 'p2', 'p3', 'p4'] },
      ofReplies: { n: 5, of: 6 },
      persons: 3,
      named: true,
      rules: ['public-key'],
    });
    expect(voices.orphaned).toEqual([{ initials: 'ZB', posts: { count: 1, first: ['p3'] } }]);
    expect(voices.identifiedReplies.count).toBe(4);
    expect(voices.speakers.map(({ name, posts: { count } }) => [name, count])).toEqual([
      ['Sophie', 3],
      ['ZB', 1],
      ['Karim', 1],
    ]);
  });

  it('count one person once, whichever way they sign', () => {
    const voices = read(
      madeAccount({
        profile: { bio: '^SD Sophie · ^KL Karim' },
        posts: [reply(1, '^SD'), reply(2, 'Bonne journée, Sophie'), reply(3, '— Sophie Durand')],
      }),
    );
    expect(voices.persons).toBe(1);
    expect(voices.speakers).toMatchObject([{ key: 'person:sophie durand', name: 'Sophie Durand', posts: { count: 3 } }]);
  });

  it('never count an invented persona as a person, though she signs like one', () => {
    const posts = [1, 2, 3, 4].map((day) => reply(day, 'Bonne journée, Lisa'));
    const voices = read(madeAccount({ profile: { bio: 'Lisa, votre assistante virtuelle' }, posts }));
    expect(voices.persons).toBe(0);
    expect(practised(voices)).toEqual(['persona']);
    expect(voices.speakers).toMatchObject([{ nature: 'machine', name: 'Lisa' }]);
    expect(voices.identifiedReplies.count).toBe(0);
  });

  it('leave open whose a name is that names a body’s account', () => {
    const posts = [1, 2, 3, 4].map((day) => reply(day, 'Bonne journée, Camille'));
    const voices = read(madeAccount({ profile: { name: 'Camille de la mairie de Brezan', bio: 'Vos démarches' }, posts }));
    expect(voices.persons).toBe(0);
    expect(voices.speakers).toMatchObject([{ nature: 'unsure' }]);
    expect(practised(voices)).toEqual([]);
  });

  it('know who is there when a turn was announced, until it ends', () => {
    const posts = [
      { at: '2026-01-05T07:00:00Z', text: 'Bonjour, c’est Karim avec vous jusqu’à 13 h' },
      { at: '2026-01-05T09:00:00Z', text: '@jo Le bus 4 passe à 10 h 12.', replyTo: 'q1' },
      { at: '2026-01-05T11:59:00Z', text: '@al Oui, c’est ouvert.', replyTo: 'q2' },
      { at: '2026-01-05T12:01:00Z', text: '@bo Non, pas demain.', replyTo: 'q3' },
    ];
    const voices = read(madeAccount({ posts }));
    expect(voices.repliesInTurns).toEqual({ count: 2, first: ['p1', 'p2'] });
    expect(voices.ofReplies).toMatchObject({ n: 2, of: 3 });
  });

  it('tell an office, whose account says all that it posts', () => {
    const posts = [reply(1, ''), reply(2, '')];
    const voices = read(
      madeAccount({
        profile: { bio: 'Compte officiel du maire de Brezan, tenu par Jeanne Morel depuis 2026. Jeanne Morel succède à Paul Faure.' },
        posts,
      }),
    );
    expect(practice(voices, 'office')).toMatchObject({
      practised: true,
      named: true,
      ofReplies: { n: 2, of: 2 },
      continuity: { state: 'outlives' },
    });
  });

  it('believe a post of the succession only where it speaks of the account', () => {
    const bio = 'Compte officiel du maire de Brezan, tenu par Jeanne Morel';
    const after = (text: string): string =>
      practice(read(madeAccount({ profile: { bio }, posts: [{ at: 0, text }] })), 'office').continuity.state;
    expect(after('Je prends la suite de Paul Faure sur ce compte.')).toBe('outlives');
    expect(after('Au club de voile, Nadia Benali succède à Paul Faure.')).toBe('too-short');
  });

  it('tell speakers by their hashtag and job', () => {
    const posts = [1, 2, 3].map((day) => ({ at: Date.UTC(2026, 0, day), text: '#ParoleDeKarim La taille des platanes commence.' }));
    const voices = read(
      madeAccount({ profile: { bio: 'Karim Benali, jardinier · Sophie Durand, directrice. #ParoleDeKarim : Karim Benali' }, posts }),
    );
    expect(practice(voices, 'speakers')).toMatchObject({
      practised: true,
      persons: 1,
      named: true,
      rules: ['marking-hashtag', 'speakers'],
    });
  });

  it('say that a voice outlives a person only where others go on after them for long enough', () => {
    const year = (names: (day: number) => string): MadePost[] =>
      Array.from({ length: 52 }, (_, week) => reply(week * 7, `Bonne journée, ${names(week)}`));
    expect(read(madeAccount({ posts: year(() => 'Karim') })).continuity).toMatchObject({ state: 'not-shown', days: 357 });
    expect(read(madeAccount({ posts: year((week) => (week < 26 ? 'Karim' : 'Sophie')) })).continuity).toMatchObject({
      state: 'outlives',
      handed: [{ left: 'person:karim', next: 'person:sophie', lastPost: 'p25', firstPost: 'p26' }],
    });
    expect(read(madeAccount({ posts: year((week) => (week < 50 ? 'Karim' : 'Sophie')) })).continuity.state).toBe('not-shown');
    expect(read(madeAccount({ posts: year((week) => (week < 3 ? 'Karim' : 'Sophie')).slice(0, 20) })).continuity.state).toBe('too-short');
  });

  it('hold together whatever the posts are', () => {
    const text = fc.oneof(
      anyText({ maxLength: 80 }),
      fc.constantFrom('Merci. ^SD', 'Bonne journée, Sophie', '— Karim Benali', 'Je suis Ginko, un robot', 'Le maire'),
    );
    const posts = fc.array(fc.record({ at: fc.integer({ min: 0, max: 4e12 }), text, reply: fc.boolean() }), { maxLength: 30 });
    fc.assert(
      fc.property(posts, fc.string({ maxLength: 100 }), (made, bio) => {
        const account = madeAccount({
          profile: { bio },
          posts: made.map(({ at, text: said, reply: is }) => ({ at, text: said, replyTo: is ? 'q' : null })),
        });
        const voices = read(account);
        const { ofPosts, ofReplies, speakers, practices } = voices;
        expect(ofPosts.of).toBe(made.length);
        expect(ofReplies.n).toBeLessThanOrEqual(ofReplies.of);
        expect(speakers.reduce((sum, one) => sum + one.posts.count, 0)).toBe(ofPosts.n);
        for (const { ofReplies: share } of practices) expect(share.n).toBeLessThanOrEqual(ofReplies.of);
        expect(JSON.parse(JSON.stringify(voices))).toEqual(voices);
      }),
      { numRuns: 60 },
    );
  });
});
