import type { Finding } from '@beffroi/domain';
import type { VoiceFinding } from '@beffroi/voice/gather';
import { expect, it } from 'vitest';
import { rentedPortalIn, signedAnswerIn } from './known-of-others.ts';

const voiceOf = (named: boolean, quote: string) =>
  ({
    kind: 'level',
    accounts: [{ voices: { speakers: [{ nature: 'person', name: 'Sophie', named, replies: 4 }] } }],
    evidence: [{ url: 'https://social.example/p/1', rule: 'signature', quote }],
  }) as unknown as VoiceFinding;

it('takes an answer that a named person signed, and none of initials or of another’s name', () => {
  expect(signedAnswerIn(voiceOf(true, 'C’est réparé. Sophie, bibliothécaire'))).toEqual({
    url: 'https://social.example/p/1',
    quote: 'C’est réparé. Sophie, bibliothécaire',
  });
  expect(signedAnswerIn(voiceOf(false, 'C’est réparé. Sophie'))).toBeNull();
  expect(signedAnswerIn(voiceOf(true, 'C’est réparé. ^SD'))).toBeNull();
  expect(signedAnswerIn(undefined)).toBeNull();
});

it('takes the portal of a vendor that carries a service, and no form of the State', () => {
  const carried = (provider: string) =>
    [{ kind: 'level', provider, evidence: [{ url: 'https://www.ville-trame.fr/', quote: 'Espace citoyen' }] }] as unknown as Finding[];
  expect(rentedPortalIn(carried('arpege'))).toEqual({ url: 'https://www.ville-trame.fr/', quote: 'Espace citoyen' });
  expect(rentedPortalIn(carried('service-public'))).toBeNull();
});
