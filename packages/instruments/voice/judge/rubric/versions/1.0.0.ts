// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:c0388fbfa4e0a65c8ea65dd5afa2165397b674110bb1953d9faa9043ca122067',
  date: '2026-11-28',
  change: 'Voices told from public posts and from a town’s site: read by rules and a model fitted on 25 sets',
  behaviour: 'sha256:55781a4cbc44325d078fe70216f51e225ffb874c0b82565cf4fddbdad411f517',
  rewritten: [
    {
      date: '2026-11-28',
      why: 'short and tidy texts are quoted as they are, and keys of addresses cut out of them: the same strings',
    },
    {
      date: '2026-11-28',
      why: 'posts of eight more authors taught rules and weights; no finding of the made accounts is another',
    },
    {
      date: '2026-11-28',
      why: 'Letters behind who comes wrote the post; a first name that an account presents is a speaker',
    },
  ],
};
