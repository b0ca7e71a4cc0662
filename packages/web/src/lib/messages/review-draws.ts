import type { Language } from '@beffroi/domain';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enPlural, frNumber, frPlural, t } from '@beffroi/words';

const fr = {
  underWay: (done: number, of: number): string =>
    of === 0
      ? t`Le tirage attend : il commencera dès que le serveur aura un moment.`
      : done < of
        ? t`Le tirage est en cours : les programmes se relisent commune par commune.`
        : t`Le tirage se termine : tous les programmes sont relus.`,
  asked: (moment: string): string => t`Il a été demandé le ${moment}.`,
  read: (done: number, of: number): string => t`${frPlural(done, 'commune relue', 'communes relues')} sur ${frNumber(of)}`,
  leave: t`Vous pouvez quitter cette page : rien ne s’arrêtera.`,
  again: t`Actualiser`,
  failed: t`Le tirage demandé n’a pas abouti, et rien n’a été tiré. Demandez-le à nouveau ci-dessous.`,
  noRight: t`Le tirage demandé n’a pas été fait : la personne qui l’avait demandé n’en a plus le droit. Demandez-le à nouveau ci-dessous.`,
  lost: t`Le tirage demandé s’est interrompu plusieurs fois, et rien n’a été tiré. Prévenez la personne qui tient ce serveur, puis demandez-le à nouveau ci-dessous.`,
  nothing: t`Rien n’a été tiré : aucun programme de cette vague n’a pu être relu dans les archives. Vérifiez qu’elles sont là, puis demandez le tirage à nouveau ci-dessous.`,
};

const en: typeof fr = {
  underWay: (done, of) =>
    of === 0
      ? 'The drawing waits: it begins as soon as the server has a moment.'
      : done < of
        ? 'The drawing is under way: programmes are read again town by town.'
        : 'The drawing is nearly done: all programmes are read again.',
  asked: (moment) => `It was asked for on ${moment}.`,
  read: (done, of) => `${enPlural(done, 'town read again', 'towns read again')} of ${enNumber(of)}`,
  leave: 'You may leave this page: nothing will stop.',
  again: 'Refresh',
  failed: 'The drawing that was asked for came to nothing, and nothing was drawn. Ask for it again below.',
  noRight: 'The drawing that was asked for was not made: who asked for it may no longer do so. Ask for it again below.',
  lost: 'The drawing that was asked for was interrupted several times, and nothing was drawn. Tell who keeps this server, then ask for it again below.',
  nothing:
    'Nothing was drawn: no programme of this wave could be read again in its archives. See that they are there, then ask for the drawing again below.',
};

/** Why a drawing came to nothing, as a sentence. @param fault as the queue keeps it */
export function drawFault(fault: string, language: Language): string {
  const say = reviewDraws[language];
  return fault === 'nothing-to-code' ? say.nothing : fault === 'lost' ? say.lost : fault === 'no-right' ? say.noRight : say.failed;
}

/** What pages say of a drawing that a worker makes. */
export const reviewDraws: Bilingual<typeof fr> = { fr, en };
