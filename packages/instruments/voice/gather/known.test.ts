import { expect, it } from 'vitest';
import { signedAnswerIn } from './known.ts';
import type { VoiceFinding } from './voice-finding.ts';

const voiceOf = (named: boolean, quote: string) =>
  ({
    kind: 'level',
    accounts: [{ voices: { speakers: [{ nature: 'person', name: 'Sophie', named, replies: 4 }] } }],
    evidence: [{ url: 'https://social.example/p/1', rule: 'signature', quote }],
  }) as unknown as VoiceFinding;

it('tells of an answer that a named person signed, and of none of initials or of another’s name', () => {
  expect(signedAnswerIn(voiceOf(true, 'C’est réparé. Sophie, bibliothécaire'))).toEqual({
    url: 'https://social.example/p/1',
    quote: 'C’est réparé. Sophie, bibliothécaire',
  });
  expect(signedAnswerIn(voiceOf(false, 'C’est réparé. Sophie'))).toBeNull();
  expect(signedAnswerIn(voiceOf(true, 'C’est réparé. ^SD'))).toBeNull();
  expect(signedAnswerIn(undefined)).toBeNull();
});
