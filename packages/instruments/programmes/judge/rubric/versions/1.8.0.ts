// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_8_0: RubricVersion = {
  version: '1.8.0',
  digest: 'sha256:3e4f1b3a2906fa52473cff54ebdeb0024c96408a57c884494c84f3fe41e33ca4',
  date: '2026-11-30',
  change:
    'Each theme is weighed by itself, and what the rules see together with what labelled sentences were like: how far each is to be trusted is learned from sentences that neither was made for. How far a statement commits is told by a learned voice beside the ladder, where verbs or single words alone decided the rung. Six more banks and a round of programmes are learned from, 83 wordings of slots that spoke nowhere are gone, and what only stands above others is left to the rules. What moves on the fixtures: second themes, themes that a weak rule saw where the words speak for another, and rungs',
  behaviour: 'sha256:3e4f1b3a2906fa52473cff54ebdeb0024c96408a57c884494c84f3fe41e33ca4',
  rewritten: [],
};
