import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, frNumber, t } from '@beffroi/words';

const fr = {
  underWay: (done: number, of: number): string =>
    of === 0
      ? t`Le tirage est demandé : il commencera dès qu’un agent de calcul sera libre.`
      : t`Tirage en cours : ${frNumber(done)} communes lues sur ${frNumber(of)}. Vous pouvez quitter cette page, rien ne s’arrêtera.`,
  again: t`Voir où il en est`,
  failed: t`Le tirage demandé n’a pas abouti, et rien n’a été tiré. Demandez-le à nouveau ci-dessous.`,
  lost: t`Le tirage demandé a été perdu plusieurs fois avec l’agent de calcul qui le faisait, et rien n’a été tiré. Prévenez qui tient ce serveur, puis demandez-le à nouveau.`,
  nothing: t`Aucun programme de cette vague ne se relit dans les archives : il n’y a rien à tirer.`,
};

const en: typeof fr = {
  underWay: (done, of) =>
    of === 0
      ? 'The drawing is asked for: it begins as soon as a worker is free.'
      : `Being drawn: ${enNumber(done)} towns of ${enNumber(of)} read. You may leave this page, nothing will stop.`,
  again: 'See how far it is',
  failed: 'The drawing that was asked for came to nothing, and nothing was drawn. Ask for it again below.',
  lost: 'The drawing that was asked for was lost several times with its worker, and nothing was drawn. Tell who keeps this server, then ask for it again.',
  nothing: 'No programme of this wave can be read in its archives: there is nothing to draw.',
};

/** What pages say of a drawing that a worker makes. */
export const reviewDraws: Bilingual<typeof fr> = { fr, en };
