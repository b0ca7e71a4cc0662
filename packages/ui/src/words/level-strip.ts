import { frWords, t } from '@beffroi/words';
import type { Bilingual } from '../bilingual.ts';

const fr = {
  /** What a cell of the strip says aloud. */
  cell: (service: string, mark: string, ceiling: number, confidence: number): string =>
    mark === '?'
      ? t`${service} : ${frWords.unobserved}`
      : mark === '~'
        ? t`${service} : ${frWords.abstained}`
        : t`${service} : niveau ${mark} sur ${ceiling}${confidence < 0.8 ? ', peu sûr' : ''}`,
};

const en: typeof fr = {
  cell: (service, mark, ceiling, confidence) =>
    mark === '?'
      ? `${service}: unobserved`
      : mark === '~'
        ? `${service}: undecided`
        : `${service}: level ${mark} of ${ceiling}${confidence < 0.8 ? ', not sure' : ''}`,
};

export const levelStrip: Bilingual<typeof fr> = { fr, en };
