// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_9_0: RubricVersion = {
  version: '1.9.0',
  digest: 'sha256:e95892a2d02a7ad15315e320dcc44131fd473b98fa8e38735dca5b5905009243',
  date: '2026-11-30',
  change: 'A whole post is weighed by its words and shapes beside the words that may be who speaks; sixteen sets more are learned from',
  behaviour: 'sha256:e95892a2d02a7ad15315e320dcc44131fd473b98fa8e38735dca5b5905009243',
  rewritten: [],
};
