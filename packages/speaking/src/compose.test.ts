import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPEARANCES } from './appearance.ts';
import { type ComposeAsk, compose } from './compose.ts';
import { NO_VOICES, SIGNATURE_STYLES, type VoicePolicies } from './policies.ts';
import type { AgentSpeaker } from './signature.ts';

const MASTODON = { most: 500, unit: 'characters', link: 23 } as const;
const BLUESKY = { most: 300, unit: 'graphemes', link: null, bytes: 3000 } as const;
const SOPHIE: AgentSpeaker = { kind: 'agent', id: '7', firstName: 'Sophie', pseudonym: 'Cléo', initials: 'SD', speaks: null };
const INITIALS: VoicePolicies = { ...NO_VOICES, initials: { style: '^SD', place: 'before-links' } };
const AT_END: VoicePolicies = { ...NO_VOICES, initials: { style: '^SD', place: 'end' } };
const TAKEOVER: VoicePolicies = { ...NO_VOICES, takeover: { signed: true } };
const PERSONA: VoicePolicies = { ...NO_VOICES, persona: { name: 'Lisa', nature: 'assistante virtuelle' } };
const SPEAKERS: VoicePolicies = {
  ...NO_VOICES,
  speakers: { speakers: [{ id: 'jardin', name: 'Sophie', job: 'jardinière', hashtag: '#JardinsParSophie', exposes: 'first-name' }] },
};
const OFFICE: VoicePolicies = {
  ...NO_VOICES,
  office: { title: 'Médiatrice', holder: { id: '7', name: 'Sophie Durand' }, since: '2026-03-28', acting: false },
};

function ask(text: string, more: Partial<ComposeAsk> = {}): ComposeAsk {
  return {
    text,
    appearance: 'first-name',
    voices: INITIALS,
    speaker: SOPHIE,
    language: 'fr',
    limits: MASTODON,
    team: "l'équipe",
    ...more,
  };
}

describe('the signature of a post', () => {
  it.each([
    ['stands behind all', 'Le guichet rouvre à 14 h.', {}, 'Le guichet rouvre à 14 h. ^SD'],
    [
      'stands before the links and hashtags that end a post',
      'Le guichet rouvre à 14 h. https://ville.example/guichet #Brezan',
      {},
      'Le guichet rouvre à 14 h. ^SD https://ville.example/guichet #Brezan',
    ],
    ['stands before hashtags on a line of their own', 'La piscine rouvre\n#Piscine', {}, 'La piscine rouvre ^SD\n#Piscine'],
    ['stands behind them where the policy says so', 'Le guichet rouvre. #Brezan', { voices: AT_END }, 'Le guichet rouvre. #Brezan ^SD'],
    ['tears no hashtag out of its sentence', 'Venez à la #piscine', {}, 'Venez à la #piscine ^SD'],
    ['tears no link from its colon', 'Tout est ici : https://ville.example', {}, 'Tout est ici : https://ville.example ^SD'],
    ['is not the first thing of a post of hashtags', '#Brezan #Ville', {}, '#Brezan #Ville ^SD'],
    ['is the first name in a takeover', 'Bonjour !', { voices: TAKEOVER }, 'Bonjour ! – Sophie'],
    ['is the pseudonym of who chose one', 'Bonjour !', { voices: TAKEOVER, appearance: 'pseudonym' }, 'Bonjour ! – Cléo'],
    ['is the pseudonym also where letters sign', 'Bonjour !', { appearance: 'pseudonym' }, 'Bonjour ! ^Cléo'],
    ['is the team’s for who wants no more', 'Bonjour !', { appearance: 'team' }, "Bonjour ! – l'équipe"],
    [
      'is the team’s, not the first name, where no initials were chosen',
      'Bonjour !',
      { speaker: { ...SOPHIE, initials: null } },
      "Bonjour ! – l'équipe",
    ],
    ['is nothing where the team does not sign', 'Bonjour !', { appearance: 'team', team: null }, 'Bonjour !'],
    ['is nothing on an account without a voice', 'Bonjour !', { voices: NO_VOICES }, 'Bonjour !'],
    ['is nothing where the account is its holder’s own', 'Bonjour !', { voices: OFFICE }, 'Bonjour !'],
    ['is there when another writes for an office', 'Bonjour !', { voices: OFFICE, speaker: { ...SOPHIE, id: '8' } }, 'Bonjour ! – Sophie'],
    ['is the team’s when a holder is not to be seen', 'Bonjour !', { voices: OFFICE, appearance: 'team' }, "Bonjour ! – l'équipe"],
    ['is the character’s', 'Bonjour !', { voices: PERSONA, speaker: { kind: 'persona', first: false } }, 'Bonjour ! – Lisa'],
    [
      'says what the character is in its first answer',
      'Bonjour !',
      { voices: PERSONA, speaker: { kind: 'persona', first: true } },
      'Bonjour ! – Lisa, assistante virtuelle',
    ],
    ['tells a person from the character', 'Bonjour !', { voices: PERSONA }, 'Bonjour ! – Sophie'],
    [
      'names a speaker with job and hashtag',
      'On taille en février.',
      { voices: SPEAKERS, speaker: { ...SOPHIE, speaks: 'jardin' } },
      'On taille en février. #JardinsParSophie – Sophie, jardinière',
    ],
    [
      'adds the hashtag once, whatever its size and accents',
      'On taille #jardinsparsophie en février.',
      { voices: SPEAKERS, speaker: { ...SOPHIE, speaks: 'jardin' } },
      'On taille #jardinsparsophie en février. – Sophie, jardinière',
    ],
    [
      'adds no hashtag that tells more than the agent agreed to',
      'On taille en février.',
      { voices: SPEAKERS, speaker: { ...SOPHIE, speaks: 'jardin' }, appearance: 'pseudonym' },
      'On taille en février. – Cléo',
    ],
    [
      'joins letters and hashtag where an account has both voices',
      'On taille en février. https://ville.example',
      { voices: { ...SPEAKERS, ...INITIALS, speakers: SPEAKERS.speakers }, speaker: { ...SOPHIE, speaks: 'jardin' } },
      'On taille en février. ^SD https://ville.example #JardinsParSophie',
    ],
  ] as const)('%s', (_title, text, more, post) => {
    expect(compose(ask(text, more))).toMatchObject({ text: post, typed: false, faults: [] });
  });
});

describe('a signature that was typed by hand', () => {
  it.each([
    'À demain. ^SD',
    'À demain. ^sd',
    'À demain. /SD',
    'À demain. (SD)',
    'À demain. - Sophie',
    'À demain. – sophie',
    'À demain. Sophie.',
    'À demain. Sophie',
    'À demain.\nSophie',
    'À demain.\n\n- Sophie',
    'À demain. S.D.',
    'À demain. SD',
    'À demain. ^SD ^SD',
    'À demain. — Cléo',
    "À demain. – L'équipe",
  ])('is not repeated: %j', (text) => {
    expect(compose(ask(text))).toMatchObject({ text: 'À demain. ^SD', typed: true });
  });

  it.each([
    ['Cordialement, Sophie', 'Cordialement, ^SD'],
    ['Bonne journée, Sophie', 'Bonne journée, ^SD'],
    ['C’est prêt ! 🙂 Sophie', 'C’est prêt ! 🙂 ^SD'],
    ['C’est prêt. ^SD https://ville.example', 'C’est prêt. ^SD https://ville.example'],
    ['C’est prêt. https://ville.example ^SD', 'C’est prêt. ^SD https://ville.example'],
  ])('is recognised where people put it: %j', (text, post) => {
    expect(compose(ask(text))).toMatchObject({ text: post, typed: true });
  });

  it.each([
    'Merci, Sophie',
    'Merci Sophie',
    'Qui gagne ? Sophie.',
    'Insérez la carte SD',
    'La chatte s’appelle Sophie.',
    'C’est dans la rue Anne-Sophie',
    'Seront là :\n- Marc\n- Sophie',
    'Votre agent :\nSophie',
    'Sophie',
    'Lot 1/SD',
  ])('is not seen in what only looks like one: %j', (text) => {
    expect(compose(ask(text))).toMatchObject({ text: `${text} ^SD`, typed: false });
  });

  it('does not name an agent who chose to be the team', () => {
    expect(compose(ask('À demain. – Sophie', { appearance: 'team' })).text).toBe("À demain. – l'équipe");
  });
});

describe('a post that says itself who writes', () => {
  const closing = { named: true, appearance: 'pseudonym' } as const;

  it('is not signed by the same name again, nor loses it', () => {
    expect(compose(ask('Bonne soirée ! Cléo', { ...closing, voices: TAKEOVER }))).toMatchObject({
      text: 'Bonne soirée ! Cléo',
      signature: null,
    });
  });

  it('is signed by letters where letters sign', () => {
    expect(compose(ask('Bonjour, ici Sophie jusqu’à 13 h.', { named: true })).text).toBe('Bonjour, ici Sophie jusqu’à 13 h. ^SD');
  });
});

describe('what cannot be sent', () => {
  it('is too long only once signed, and says by how much', () => {
    const { faults, count } = compose(ask('a'.repeat(298), { limits: BLUESKY }));
    expect(faults).toEqual([{ code: 'too-long', by: 2, unsigned: true }]);
    expect(count).toEqual({ count: 302, left: -2, bytesOver: 0 });
  });

  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['^SD', 'empty'],
    ['@zoe@petit-reseau.example ', 'empty'],
    ['@zoe.bsky.example @ville ^SD', 'empty'],
    ['Bon\u0007jour', 'control'],
    ['Bon\u202ejour', 'bidi-override'],
    ['Bon\ud83djour', 'broken-sign'],
    ['a'.repeat(100_001), 'huge'],
    ['a'.repeat(900), 'too-long'],
  ])('%j', (text, code) => {
    expect(compose(ask(text)).faults.map((fault) => fault.code)).toContain(code);
  });

  it('has more bytes than its network takes, though not more signs', () => {
    expect(compose(ask('👩‍👩‍👧‍👦'.repeat(150), { limits: BLUESKY })).faults).toEqual([{ code: 'too-many-bytes', by: 754 }]);
  });

  it('is named with its sign and place', () => {
    expect(compose(ask('ab\u202ec')).faults).toEqual([{ code: 'bidi-override', at: 2, sign: 'U+202E' }]);
  });

  it('leaves languages that are written from the right alone', () => {
    expect(compose(ask('שלום\u200f (Brezan)')).faults).toEqual([]);
  });
});

const PIECE = fc.constantFrom(
  ...[
    'Bonjour',
    'à',
    'la',
    'demain.',
    'Merci !',
    '^SD',
    '- Sophie',
    'Sophie',
    'Sophie.',
    '(SD)',
    "– l'équipe",
    '#Ville',
    '#JardinsParSophie',
  ],
  ...[
    'https://a.example/b',
    ':',
    ',',
    '🙂',
    '\n',
    '- Marc',
    '@ami@b.example',
    'cordialement,',
    'Cléo',
    'SD',
    '– Sophie, jardinière',
    '#a.',
  ],
);
const TEXT = fc.oneof(
  fc.array(PIECE, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const VOICES = fc.record({
  takeover: fc.option(fc.record({ signed: fc.boolean() })),
  initials: fc.option(
    fc.record({ style: fc.constantFrom(...SIGNATURE_STYLES), place: fc.constantFrom('end' as const, 'before-links' as const) }),
  ),
  persona: fc.option(fc.constant(PERSONA.persona!)),
  speakers: fc.option(fc.constant(SPEAKERS.speakers!)),
  office: fc.option(fc.constant(OFFICE.office!)),
});
const ASK = fc
  .record({
    text: TEXT,
    voices: VOICES,
    appearance: fc.constantFrom(...APPEARANCES),
    speaks: fc.option(fc.constant('jardin')),
    team: fc.option(fc.constant("l'équipe")),
  })
  .map(({ speaks, ...more }) => ask(more.text, { ...more, speaker: { ...SOPHIE, speaks } }));

describe('any text', () => {
  it('is composed once: composing what was composed changes nothing', () => {
    fc.assert(
      fc.property(ASK, (one) => {
        const { text, faults } = compose(one);
        fc.pre(!faults.some(({ code }) => code === 'empty'));
        expect(compose({ ...one, text }).text).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('bears the signature and the hashtag that are due', () => {
    fc.assert(
      fc.property(ASK, (one) => {
        const { text, signature } = compose(one);
        if (signature !== null) expect(text).toContain(signature.text);
        if (signature?.hashtag) expect(text.toLowerCase()).toContain(signature.hashtag.toLowerCase());
      }),
    );
  });

  it('never tells more of a person than they agreed to by what is added', () => {
    fc.assert(
      fc.property(ASK, (one) => {
        const added = compose({ ...one, text: 'Oui.' }).text;
        if (one.appearance !== 'first-name') expect(added).not.toContain('Sophie');
        if (one.appearance === 'team' || one.appearance === 'pseudonym') expect(added).not.toContain('SD');
      }),
    );
  });
});
