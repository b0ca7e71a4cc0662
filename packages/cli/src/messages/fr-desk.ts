import { frPlural, t } from '@beffroi/words';

/** What is said of the desk, in French. */
export const frDesk = {
  deskNoFile: (): string => t`--to : dites dans quel fichier écrire, par exemple --to accueil-35238.zip.`,
  deskExported: (path: string, size: string): string =>
    t`« ${path} » (${size}) : comptes, échanges, messages, planning et rendez-vous de la commune, sans accès ni coordonnées. Il contient des noms d’habitants : gardez-le en lieu sûr.`,
  erasedStanding: (): string => t`Ces publications sont encore sur leur réseau, mots compris : supprimez-les là-bas.`,
  deskNoKey: (): string => t`BEFFROI_DESK_KEY ne contient pas de clé de 32 octets en base64. « beffroi desk key » en écrit une.`,
  deskWrongKey: (): string =>
    t`Un accès est scellé avec une clé que BEFFROI_DESK_KEY ne contient pas. Rien n’a été changé : ajoutez l’ancienne clé après la nouvelle, séparées par une virgule.`,
  deskResealed: (sealed: number): string =>
    sealed === 0
      ? t`Tout est déjà scellé avec la première clé : les autres peuvent partir de BEFFROI_DESK_KEY.`
      : t`${frPlural(sealed, 'accès scellé', 'accès scellés')} avec la première clé : les autres peuvent partir de BEFFROI_DESK_KEY.`,
};
