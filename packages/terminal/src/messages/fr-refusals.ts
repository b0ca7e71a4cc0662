import type { ArchiveStoreRefusalCode } from '@beffroi/archive-store';
import type { StoreRefusalCode } from '@beffroi/store';
import type { ExportRefusalCode } from '@beffroi/table-formats';
import type { PanelRefusalCode } from '@beffroi/territories';
import type { WaveRefusalCode } from '@beffroi/waves';
import { t } from '@beffroi/words';

/** What other rooms refuse, in French: what was wrong, where, and what to do. One sentence a code, so that none can lack. */
export const frRefusals = {
  /** By code; `place` is the data folder, the address of the server without its password, or the file of a backup. */
  storeRefusals: {
    busy: (place) =>
      t`La base de « ${place} » est tenue par un autre processus qui ne répond pas, ou qui tourne sur une autre machine. Attendez sa fin, ou arrêtez-le.`,
    'owner-gone': (place) => t`Le processus qui tenait la base de « ${place} » s’est arrêté en route. Relancez la commande.`,
    newer: (place) =>
      t`La base de « ${place} » a été faite par une version plus récente de Beffroi. Prenez cette version, ou une autre base.`,
    older: (place) =>
      t`La base de « ${place} » est tenue par une version plus ancienne de Beffroi. Arrêtez les processus qui y travaillent, puis relancez la commande : elle la mettra à jour.`,
    foreign: (place) =>
      t`La base ou le dossier « ${place} » est à un autre programme. Choisissez un autre dossier avec --data, ou une autre base avec DATABASE_URL.`,
    damaged: (place) =>
      t`La base de « ${place} » est abîmée et ne peut pas être ouverte. Restaurez une sauvegarde dans un dossier vide : beffroi restore FICHIER --data DOSSIER`,
    unreachable: (place) => t`Le serveur ${place} ne répond pas, ou ne répond plus. Vérifiez qu’il tourne, et DATABASE_URL.`,
    denied: (place) =>
      t`L’accès à la base de « ${place} » est refusé. Vérifiez vos droits sur le dossier, ou le nom et le mot de passe dans DATABASE_URL.`,
    'no-database': (place) => t`Le serveur n’a pas de base de ce nom : ${place}. Créez-la d’abord (createdb), ou corrigez DATABASE_URL.`,
    'old-server': (place) => t`Le serveur ${place} est trop ancien : il faut PostgreSQL 13 ou plus récent.`,
    'bad-url': () =>
      t`DATABASE_URL n’est pas l’adresse d’une base PostgreSQL. Par exemple : postgres://nom:motdepasse@serveur:5432/beffroi`,
    full: (place) =>
      t`Le disque de la base de « ${place} » est plein. Ce qui était noté est gardé, ce qui était en cours est annulé : faites de la place, puis relancez la commande.`,
    'not-empty': (place) =>
      t`La base de « ${place} » n’est pas vide. Choisissez-en une autre avec --data ou DATABASE_URL, ou ajoutez --replace : tout ce qu’elle contient sera alors remplacé.`,
    'not-a-backup': (place) => t`« ${place} » n’est pas une sauvegarde de Beffroi. Une sauvegarde se fait avec : beffroi backup FICHIER`,
    'damaged-backup': (place) =>
      t`La sauvegarde « ${place} » est abîmée : il y manque quelque chose, ou elle a été changée. La base n’a pas été touchée. Prenez une autre copie.`,
    closed: (place) => t`La base de « ${place} » a été fermée avant la fin de la commande. Relancez-la.`,
  } satisfies Record<StoreRefusalCode, (place: string) => string> as Readonly<Record<StoreRefusalCode, (place: string) => string>>,

  /** By code; `what` is the archive, the place or what the other side said. */
  archiveStoreRefusals: {
    'bad-key': (what) => t`Ce nom d’archive n’en est pas un : ${what}. Il vient d’une base abîmée, ou d’ailleurs.`,
    'bad-place': (what) =>
      t`Les archives ne peuvent pas être là où le dit BEFFROI_ARCHIVES (${what}). Donnez un dossier, ou s3://SEAU/PRÉFIXE avec AWS_REGION et AWS_ENDPOINT_URL_S3.`,
    taken: (what) =>
      t`Une autre archive porte déjà ce nom : ${what}. Elle n’a pas été remplacée. Rangez ces archives ailleurs avec BEFFROI_ARCHIVES.`,
    missing: (what) => t`L’archive « ${what} » manque. Remettez-la à sa place, ou dites où sont les archives avec BEFFROI_ARCHIVES.`,
    'no-bucket': (what) => t`Le seau « ${what} » n’existe pas. Créez-le, ou corrigez BEFFROI_ARCHIVES.`,
    forbidden: (what) =>
      t`L’accès aux archives est refusé (${what}). Vérifiez AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY et leurs droits, ou ceux du dossier.`,
    full: (what) => t`Il n’y a plus de place pour les archives (${what}). Faites-en, puis relancez : ce qui est fait le reste.`,
    'too-large': (what) => t`Cette archive est trop grande pour y être rangée : ${what}. Mesurez avec un --budget plus petit.`,
    damaged: (what) =>
      t`Ce qui revient des archives n’est pas ce qui y a été mis (${what}). Vérifiez le disque ou le serveur, puis relancez.`,
    unreachable: (what) =>
      t`Les archives ne répondent pas (${what}). Vérifiez le réseau et AWS_ENDPOINT_URL_S3, puis relancez : ce qui est fait le reste.`,
  } satisfies Record<ArchiveStoreRefusalCode, (what: string) => string> as Readonly<
    Record<ArchiveStoreRefusalCode, (what: string) => string>
  >,

  /** By code; `what` is a name. */
  waveRefusals: {
    'unknown-wave': (what) => t`Il n’y a pas de vague « ${what} ». « beffroi wave list » donne celles qui existent.`,
    'unknown-panel': (what) => t`Il n’y a pas de panel « ${what} ». « beffroi panel list » donne ceux qui existent.`,
    'bad-name': (what) =>
      t`« ${what} » ne peut pas être le nom d’une vague : il est dans celui des archives. Prenez des lettres sans accent, des chiffres, « . », « _ » et « - ». Par exemple : bretagne-2026`,
    'name-taken': (what) => t`Il y a déjà une vague « ${what} ». Choisissez un autre nom, ou reprenez-la : beffroi wave run ${what}`,
    'empty-panel': (what) => t`Le panel « ${what} » est vide : il n’y a rien à mesurer. Choisissez-en un autre (beffroi panel list).`,
    'bad-options': (what) => t`Une option de la vague n’est pas possible (${what}). « beffroi help » dit comment l’écrire.`,
    'other-instrument': (what) => t`Ce programme n’a pas l’instrument « ${what} » que demande la vague. Prenez la version qui l’a.`,
    closed: (what) =>
      t`La vague « ${what} » est close : elle ne change plus. Pour mesurer à nouveau, ouvrez-en une autre (beffroi wave open).`,
    'not-closed': (what) => t`La vague « ${what} » n’est pas close. Close, elle le permettra : beffroi wave close ${what}`,
    unfinished: (what) =>
      t`Des communes de la vague attendent encore (${what}). Laissez-la finir (beffroi wave run), ou figez-la telle quelle : beffroi wave close NOM --unfinished`,
    'other-rubric': (what) =>
      t`La vague est jugée par ${what}, que ce programme n’a pas. Terminez-la avec la version qui l’a ; la grille d’aujourd’hui vient ensuite, avec : beffroi assess`,
    'other-year': (what) =>
      t`La vague est de ${what} et la mesure d’une autre année : les niveaux suivent le droit de leur année, elles ne se mêlent pas.`,
    'not-to-measure': (what) =>
      t`La commune ${what} n’est pas à mesurer dans cette vague : elle n’y est pas, ou elle y est déjà mesurée. Pour l’ajouter à un panel : beffroi panel add PANEL ${what}`,
    'nothing-captured': (what) => t`La vague « ${what} » n’a pas d’archive : il n’y a rien à juger à nouveau.`,
  } satisfies Record<WaveRefusalCode, (what: string) => string> as Readonly<Record<WaveRefusalCode, (what: string) => string>>,

  /** By code; `value` is what was given, empty for `nothing-chosen`. */
  panelRefusals: {
    'unknown-member': (value) => t`« ${value} » n’est pas une manière de choisir des communes. « beffroi help » les donne.`,
    'bad-top': (value) => t`--top : un nombre de communes, à partir de 1, et non « ${value} ».`,
    'unknown-department': (value) =>
      t`--department : il n’y a pas de département « ${value} ». Donnez son code ou son nom, par exemple 29 ou Finistère.`,
    'unknown-region': (value) => t`--region : il n’y a pas de région « ${value} ». Donnez son code ou son nom, par exemple 53 ou Bretagne.`,
    'unknown-stratum': (value) =>
      t`--stratum : « ${value} » n’est pas une strate. Donnez under-50000, 50000-200000 ou over-200000 (ou « moins de 50 000 », « plus de 200 000 »).`,
    'unknown-epci': (value) => t`--epci : il n’y a pas d’intercommunalité « ${value} ». Donnez son SIREN (neuf chiffres) ou son nom.`,
    'unknown-territory': (value) => t`--codes : « ${value} » n’est le code d’aucune commune d’aujourd’hui.`,
    'nothing-chosen': () => t`Aucune commune ne satisfait à tout ce qui est demandé : chaque critère restreint le choix. Enlevez-en un.`,
  } satisfies Record<PanelRefusalCode, (value: string) => string> as Readonly<Record<PanelRefusalCode, (value: string) => string>>,

  /** By code; `what` is the folder, the file, or what is at fault. */
  exportRefusals: {
    exists: (what) => t`« ${what} » existe déjà. Choisissez un autre dossier avec --out, ou ajoutez --replace.`,
    foreign: (what) =>
      t`--replace effacerait ce qu’aucun export n’a écrit (${what}). Rien n’a été touché. Choisissez un autre dossier avec --out.`,
    description: (what) => t`L’export se contredit (${what}). C’est une faute de Beffroi, à signaler.`,
    row: (what) => t`Une ligne n’est pas ce que dit sa table (${what}). C’est une faute de Beffroi, à signaler.`,
  } satisfies Record<ExportRefusalCode, (what: string) => string> as Readonly<Record<ExportRefusalCode, (what: string) => string>>,
};
