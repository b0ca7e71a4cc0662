import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { LADDER } from '@beffroi/voice/gather';
import { t } from '@beffroi/words';

/** Names of the rungs of presence, from 0. */
export const rungs: Bilingual<readonly string[]> = { fr: LADDER.map(({ fr }) => fr), en: LADDER.map(({ en }) => en) };

/** What each rung takes, from 0. */
export const rungMeanings: Bilingual<readonly string[]> = {
  fr: [
    t`aucun compte, ou rien n’y est publié.`,
    t`il envoie, et répond moins de trois fois.`,
    t`il répond, et rien ne dit qui.`,
    t`une réponse sur dix, au moins, dit qui parle.`,
    t`dans une réponse sur deux, au moins, on sait quelle personne parle ; ou le compte est celui d’une fonction dont le titulaire est nommé ; ou un personnage qui se dit tel répond, avec des personnes derrière lui.`,
    t`de même, et la voix demeure : quelqu’un est parti, d’autres ont continué, sur six mois au moins ; ou un titulaire a succédé à un autre.`,
  ],
  en: [
    'no account, or nothing is posted.',
    'it sends, and answers fewer than three times.',
    'it answers, and nothing says who.',
    'at least one reply in ten says who speaks.',
    'in at least every second reply one can tell which person speaks; or the account is that of an office whose holder is named; or a declared character answers, with people behind it.',
    'the same, and the voice stays: somebody left and others went on, over six months at least; or one holder succeeded another.',
  ],
};
