import { frNumber, frPlural, t } from '@beffroi/words';

const towns = (n: number): string => frPlural(n, 'commune', 'communes');
const orList = new Intl.ListFormat('fr-FR', { type: 'disjunction' });

/** What is said of panels and of backups, in French. */
export const frPanel = {
  // -- Panels
  noCriterion: (): string => t`Dites quelles communes : --all, --top, --department, --region, --stratum, --epci ou --codes.`,
  badPanelName: (): string => t`Le nom d’un panel a de 1 à 100 caractères, sans caractères de commande. Par exemple : Grandes villes`,
  panelTaken: (name: string): string =>
    t`Il y a déjà un panel « ${name} ». Choisissez un autre nom : « beffroi panel list » donne ceux qui existent.`,
  didYouMean: (sentence: string, close: readonly string[]): string =>
    close.length === 0 ? sentence : t`${sentence} Vouliez-vous dire ${orList.format(close)} ?`,
  severalNamed: (option: string, text: string, among: readonly string[]): string =>
    t`--${option} : plusieurs s’appellent « ${text} ». Donnez le code : ${orList.format(among)}.`,
  panelCreated: (name: string, n: number, people: number): string =>
    t`Le panel ${name} est créé : ${towns(n)}, ${frPlural(people, 'habitant', 'habitants')}.`,
  panelSites: (known: number, of: number): string =>
    known === of
      ? t`Un site est connu pour ${of < 2 ? 'elle' : 'chacune'}.`
      : t`Un site est connu pour ${frNumber(known)} d’entre elles ; pour ${of - known < 2 ? 'l’autre' : `les ${frNumber(of - known)} autres`} : beffroi panel import FICHIER`,
  panelExtended: (name: string, added: number, towns: string): string =>
    added === 0
      ? t`Le panel ${name} comptait déjà : ${towns}.`
      : t`Le panel ${name} compte ${frPlural(added, 'commune', 'communes')} de plus : ${towns}.`,
  unknownPanel: (name: string): string => t`Il n’y a pas de panel « ${name} ». « beffroi panel list » donne ceux qui existent.`,
  oneSiteOneTown: (): string => t`--site dit le site d’une commune : n’en nommez qu’une.`,
  badSite: (text: string): string => t`« ${text} » n’est pas l’adresse d’un site public. Par exemple : --site www.ma-commune.fr`,
  waveHint: (panel: string): string => t`Pour le mesurer : beffroi wave open NOM --panel ${panel}`,
  noPanels: (): string => t`Il n’y a pas de panel. « beffroi panel create NOM --top 100 » en crée un.`,
  panelHeading: (name: string, n: number, people: number, known: number): string =>
    t`Panel ${name} : ${towns(n)}, ${frPlural(people, 'habitant', 'habitants')} ; ${frPlural(known, 'site connu', 'sites connus')}.`,
  panelMade: (rule: string, vintage: number, date: string): string =>
    t`Choix : ${rule} (liste des communes de ${vintage}, créé le ${date}).`,
  /** Words in front of the values of a criterion. */
  criteria: {
    departments: ['département', 'départements'],
    regions: ['région', 'régions'],
    strata: ['strate', 'strates'],
    epcis: ['intercommunalité', 'intercommunalités'],
  } as Readonly<Record<string, readonly [one: string, many: string]>>,
  allTowns: 'toutes les communes',
  townsListed: (n: number): string => t`liste de ${towns(n)}`,
  topTowns: (n: number): string => (n < 2 ? 'la plus peuplée' : t`les ${frNumber(n)} plus peuplées`),
  stratumCount: (stratum: string, n: number, known: number): string =>
    t`${stratum} : ${towns(n)}, ${frPlural(known, 'site connu', 'sites connus')}`,
  panelListColumns: { name: 'Panel', towns: 'Communes', sites: 'Sites connus', date: 'Créé', rule: 'Choix' },
  panelColumns: { code: 'Code', town: 'Commune', people: 'Habitants', department: 'Dép.', stratum: 'Strate', site: 'Site' },
  noSite: 'aucun connu',
  otherTowns: (n: number): string => t`… et ${frPlural(n, 'autre', 'autres')} (toutes avec --json, ou dans un fichier)`,

  // -- Backups
  backupTaken: (file: string): string =>
    t`« ${file} » existe déjà, et une sauvegarde ne remplace rien. Choisissez un autre nom, ou enlevez ce fichier.`,
  backingUp: (file: string): string => t`Écriture de ${file} …`,
  backedUp: (file: string, rows: number, size: string): string =>
    t`La sauvegarde est dans ${file} : ${frPlural(rows, 'ligne', 'lignes')}, ${size}.`,
  backupDigest: (digest: string): string => t`Empreinte du contenu : ${digest}`,
  emptyBackup: (place: string): string =>
    t`La base de ${place} est vide : est-ce bien celle que vous voulez sauvegarder (--data, BEFFROI_DATA, DATABASE_URL) ?`,
  partsSwept: (n: number, folder: string): string =>
    n === 1
      ? t`Une sauvegarde restée à moitié écrite dans ${folder}, dont le programme s’était arrêté, a été enlevée.`
      : t`${frNumber(n)} sauvegardes restées à moitié écrites dans ${folder}, dont les programmes s’étaient arrêtés, ont été enlevées.`,
  archivesApart: (where: string): string => t`Les archives n’y sont pas : elles sont dans ${where} et se copient à part.`,
  archivesNeeded: (where: string): string =>
    t`Les archives ne viennent pas avec la sauvegarde : les preuves seront là quand elles seront dans ${where}.`,
  wordsFound: (n: number): string =>
    n === 0 ? t`Ces mots ne sont nulle part dans la base.` : t`Ces mots sont dans ${frPlural(n, 'valeur', 'valeurs')} de la base :`,
  badMonths: (text: string): string => t`--months : un nombre de mois, et non « ${text} ».`,
  nothingForATime: (): string => t`Aucun instrument ne garde rien pour un temps seulement.`,
  retentionOf: (name: string, months: number, day: string): string =>
    t`${name} : publications et noms sont gardés ${frNumber(months)} mois ; des vagues datées d’avant le ${day}, ils seraient retirés.`,
  forgetHint: (): string => t`Rien n’a été changé. Avec --confirm, ils sont retirés, et cela ne se défait pas.`,
  nothingForgotten: (name: string): string => t`${name} : rien n’est assez ancien pour être retiré.`,
  forgotten: (name: string, id: number, archives: number, records: number): string =>
    t`${name}, retrait ${frNumber(id)} : ${frPlural(records, 'enregistrement', 'enregistrements')} dans ${frPlural(archives, 'archive', 'archives')}. Les chiffres restent.`,
  eraseHint: (): string => t`Rien n’a été changé. Avec --confirm, ils sont retirés, et cela ne se défait pas.`,
  nothingErased: (): string => t`Ces mots ne sont ni dans la base ni dans les archives relues : rien n’a été changé.`,
  wordsErased: (id: number, values: number, archives: number, records: number): string =>
    t`Retrait ${frNumber(id)} : ${frPlural(values, 'valeur', 'valeurs')} de la base, ${frPlural(records, 'page', 'pages')} dans ${frPlural(archives, 'archive', 'archives')}.`,
  erasedElsewhere: (): string =>
    t`Les sauvegardes faites avant, le site écrit en fichiers et les exports déjà donnés les contiennent encore : refaites-les, et effacez les anciens.`,
  wordsOrPost: (): string => t`Indiquez un fichier avec les mots à retirer, ou une publication (--post), et non les deux.`,
  postFound: (pieces: number, archives: number): string =>
    pieces === 0
      ? t`Cette publication n’est dans aucune des archives relues.`
      : t`Cette publication est dans ${frPlural(archives, 'archive', 'archives')}, ${pieces === 1 ? 'une' : frNumber(pieces)} fois.`,
  postErased: (id: number, pieces: number, records: number, archives: number): string =>
    t`Retrait ${frNumber(id)} : la publication est retirée de ${frPlural(records, 'page', 'pages')} dans ${frPlural(archives, 'archive', 'archives')}, où elle se trouvait ${pieces === 1 ? 'une' : frNumber(pieces)} fois ; ce qui y était archivé avec elle reste. Il en reste le nombre et l’empreinte.`,
  noPostErased: (): string => t`Cette publication n’est dans aucune des archives relues : rien n’a été changé.`,
  badGround: (given: string, known: string): string => t`« ${given} » n’est pas un motif. Les motifs : ${known}.`,
  erasingRefusals: {
    'bad-words': t`Indiquez les mots à retirer : quatre lettres au moins, deux mille au plus.`,
    'bad-ground': t`Ce motif n’existe pas.`,
    'note-repeats': t`La note contient les mots à retirer : elle resterait. Décrivez la demande autrement.`,
  } as Readonly<Record<string, string>>,
  restoring: (file: string): string => t`Lecture de ${file} …`,
  restored: (file: string, rows: number, moment: string, program: string): string =>
    t`${frPlural(rows, 'ligne reprise', 'lignes reprises')} de ${file}, sauvegarde faite le ${moment} par ${program}.`,
  newerBackup: (file: string): string =>
    t`La sauvegarde « ${file} » a été faite par une version plus récente de Beffroi. Restaurez-la avec cette version.`,
  olderBackup: (file: string): string =>
    t`La sauvegarde « ${file} » a été faite par une version plus ancienne de Beffroi. Restaurez-la avec cette version, puis ouvrez la base avec celle-ci.`,
  size: (bytes: number): string =>
    bytes < 1e6 ? t`${frNumber(Math.ceil(bytes / 1000))} ko` : t`${(bytes / 1e6).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Mo`,
};
