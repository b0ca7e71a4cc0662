// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_8_0: RubricVersion = {
  version: '1.8.0',
  digest: 'sha256:9bddaae40c9fc4c57b013813ca0f58dc8cd26b5278391b378e0867b6dc6cf200',
  date: '2026-11-30',
  change:
    'Each theme is weighed by itself, and what the rules see together with what labelled sentences were like: how far each is to be trusted is learned from sentences that neither was made for. Two more banks and a round of programmes are learned from, 83 wordings of slots that spoke nowhere are gone, and what only stands above others is left to the rules. What moves on the fixtures: second themes, and themes that a weak rule saw where the words speak for another',
  behaviour: 'sha256:9bddaae40c9fc4c57b013813ca0f58dc8cd26b5278391b378e0867b6dc6cf200',
  rewritten: [],
};
