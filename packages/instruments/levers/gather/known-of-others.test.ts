import type { Finding } from '@beffroi/domain';
import type { TownProgrammes } from '@beffroi/programmes/judge';
import type { VoiceFinding } from '@beffroi/voice/gather';
import { expect, it } from 'vitest';
import { promisesIn, rentedPortalIn, signedAnswerIn } from './known-of-others.ts';

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

it('takes of each list the most binding sentence on a lever, and no mention', () => {
  const said = (theme: string, commitment: number, quote: string) => ({ themes: [theme], commitment, quote });
  const town = {
    election: { year: 2026, round: 1 },
    lists: [
      {
        name: 'Ensemble',
        verdict: {
          statements: [
            said('e-participation', 1, 'Nous ouvrirons une plateforme.'),
            said('e-participation', 3, 'Une plateforme ouvrira avant juin.'),
            said('open-data', 0, 'Les données ouvertes existent.'),
            said('agents-tools-organisation', 2, 'Nous formerons chaque agent à ses outils : une formation par an.'),
          ],
        },
      },
      { name: 'Autrement', verdict: null },
    ],
  } as unknown as TownProgrammes;
  expect(promisesIn(town, '98001').map(({ lever, by, quote, url }) => [lever, by, quote, url])).toEqual([
    ['open-ecosystem', 'Ensemble', 'Une plateforme ouvrira avant juin.', '/programmes/villes/98001/2026'],
    [
      'people-as-much-as-technology',
      'Ensemble',
      'Nous formerons chaque agent à ses outils : une formation par an.',
      '/programmes/villes/98001/2026',
    ],
  ]);
});
