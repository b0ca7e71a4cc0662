// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_9_0: RubricVersion = {
  version: '1.9.0',
  digest: 'sha256:b48da9674eeb2025f9248332042ff506a095f4da91db7f9ffd4bf6b77871492e',
  date: '2026-11-30',
  change:
    'A whole post is weighed by its words and shapes beside the words that may be who speaks; twelve strangers’ sets and eight on what is mixed up are learned from',
  behaviour: 'sha256:9a5ef72ecefb532d42e60e509edca3ab08467dd16e7791a99da2f5385fd390f3',
  rewritten: [
    {
      date: '2026-11-30',
      why: 'One function tells a mention at the head, one what names a thing, and a check that nothing reached is gone: of 70,016 posts no verdict differs',
    },
  ],
};
