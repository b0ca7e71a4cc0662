import type { AccessRefusalCode, AccountRefusalReason, AccountRemedy } from '@beffroi/voice/gather';
import type { Network, PostProblem, SignatureKind } from '@beffroi/voice/judge';
import { frNumber, frPlural, frSiteWords, t } from '@beffroi/words';

const KIND = {
  none: 'personne',
  initials: 'des initiales',
  'first-name': 'un prénom',
  'full-name': 'un nom',
  role: 'une fonction',
  'hashtag-speaker': 'un mot-dièse ou une rubrique',
  persona: 'un personnage ou une machine',
  'takeover-announcement': 'une prise ou une fin de service',
  team: 'une équipe, un service',
} as const satisfies Record<SignatureKind, string>;

const PROBLEM = {
  'not-json': t`la ligne n’est pas du JSON`,
  'no-object': t`la ligne n’est pas un objet JSON`,
  'no-id': t`« id » manque, ou n’est ni un texte ni un nombre`,
  'no-text': t`« text » manque, ou n’est pas un texte`,
} as const satisfies Record<PostProblem, string>;

const NETWORK = {
  mastodon: 'Mastodon',
  activitypub: 'ActivityPub',
  atproto: 'Bluesky (AT Protocol)',
  feed: 'un flux',
  'x-archive': 'une archive X',
  file: 'un fichier',
} as const satisfies Record<Network, string>;

const REMEDY = {
  'name-the-account-columns': t`Nommez les colonnes dans la première ligne, par exemple : code_insee;reseau;identifiant;adresse;nom_du_compte;etat;fichiers`,
  'give-the-account': 'Donnez l’adresse du compte, son identifiant, ou un fichier de ses publications.',
  'correct-the-network': t`Dites : mastodon, activitypub, bluesky, flux, archive x, fichier ; ou laissez la case vide quand l’adresse le dit.`,
  'correct-the-address': 'Corrigez l’adresse, ou laissez la case vide.',
  'correct-the-account-state': t`Dites : trouvé, aucun, retiré ; ou laissez la case vide.`,
  'correct-the-file': 'Donnez un chemin à partir du dossier du registre.',
  'keep-one-line': 'Gardez une seule ligne par compte.',
} as const;

/** Why a line of a register was not taken. */
function accountRefusal(reason: AccountRefusalReason): string {
  switch (reason.code) {
    case 'no-account-column':
      return t`Aucune colonne ne donne les comptes : ${reason.columns.join(', ') || 'rien'}.`;
    case 'no-account':
      return t`Le compte manque.`;
    case 'bad-network':
      return t`« ${reason.given} » ne dit pas comment lire le compte.`;
    case 'bad-address':
      return t`« ${reason.given} » n’est pas l’adresse d’un compte.`;
    case 'bad-account-state':
      return t`« ${reason.given} » ne dit pas ce qui est connu du compte.`;
    case 'bad-file':
      return t`« ${reason.given} » n’est pas un fichier à côté de ce registre.`;
    case 'two-accounts':
      return t`Le compte ${reason.given} est déjà ligne ${reason.other}.`;
    default:
      return frSiteWords.refusalReason(reason);
  }
}

const accounts = (n: number): string => frPlural(n, 'compte', 'comptes');

const PERCENT = new Intl.NumberFormat('fr', { style: 'percent', maximumFractionDigits: 1 });

/** What is said of who speaks in posts, in French. */
export const frCommands = {
  kind: 'qui le dit',
  posts: 'publications',
  share: 'part',
  whoSigns: 'signature',
  kindName: (kind: SignatureKind): string => KIND[kind],
  problem: (problem: PostProblem): string => PROBLEM[problem],
  number: (n: number): string => frNumber(n),
  percent: (share: number): string => PERCENT.format(share),
  signedPosts: (signed: number, posts: number): string =>
    t`${frPlural(posts, 'publication', 'publications')}, dont ${frNumber(signed)} où quelqu’un dit qui parle (${PERCENT.format(signed / posts)}).`,
  othersSign: (n: number): string => t`et ${frPlural(n, 'autre signature', 'autres signatures')}`,
  unreadLines: (n: number): string => t`${frPlural(n, 'ligne n’a pas pu être lue', 'lignes n’ont pas pu être lues')}.`,
  noPost: (n: number): string =>
    n === 0
      ? t`Aucune publication.`
      : t`Aucune publication : ${frPlural(n, 'ligne n’a pas pu être lue', 'lignes n’ont pas pu être lues')}.`,

  // -- Register
  network: (network: Network): string => NETWORK[network],
  accountRefusal,
  accountRemedy: (remedy: AccountRemedy): string =>
    Object.hasOwn(REMEDY, remedy)
      ? REMEDY[remedy as keyof typeof REMEDY]
      : frSiteWords.remedies[remedy as keyof typeof frSiteWords.remedies],
  takingFiles: (done: number, all: number): string => t`Publications de ${frNumber(done)} sur ${accounts(all)}`,
  noAccounts: (): string => t`Le fichier ne donne aucun compte : il n’y a rien à importer.`,
  accountsImported: (n: number, file: string, added: number, changed: number, same: number): string =>
    t`${accounts(n)} d’après ${file} : ${frPlural(added, 'nouveau', 'nouveaux')}, ${frPlural(changed, 'changé', 'changés')}, ${frNumber(same)} déjà connu${same < 2 ? '' : 's'}.`,
  townsWithout: (n: number): string => t`${frPlural(n, 'commune', 'communes')} où aucun compte n’a été trouvé.`,
  filesAdded: (n: number): string => t`${frPlural(n, 'fichier ajouté', 'fichiers ajoutés')}.`,
  postFileMissing: (line: number, path: string): string => t`ligne ${line} · « ${path} » n’est pas là : le compte est noté sans lui.`,
  postFileRefused: (name: string, why: string): string => t`« ${name} » n’a pas été pris : ${why}. Rien n’a été noté.`,
  fileRead: (name: string, posts: number, why: readonly string[]): string =>
    t`${name} : ${frPlural(posts, 'publication', 'publications')}${why.length === 0 ? '' : t` ; ${why.join(' ; ')}`}.`,
  addTown: (): string => t`Dites la commune : --town 35238.`,
  addNothing: (): string =>
    t`Donnez l’adresse ou l’identifiant d’un compte, ou des fichiers de ses publications ; ou dites que la commune n’en a pas : --none-found.`,
  noneAndAccount: (): string => t`--none-found dit qu’aucun compte n’a été trouvé : pas de compte à côté.`,
  oneAccount: (): string => t`Un compte à la fois : une adresse ou un identifiant, et les fichiers de ses publications.`,
  badAccount: (text: string): string => t`« ${text} » n’est ni l’adresse ni l’identifiant d’un compte.`,
  unknownNetwork: (text: string, known: string): string =>
    t`Comment lire « ${text} » n’est pas connu : dites-le avec --network (${known}).`,
  badNetwork: (text: string, known: string): string => t`--network : ${known}, et non « ${text} ».`,
  unknownTown: (code: string): string => t`--town : « ${code} » n’est le code d’aucune commune, ni d’aucune de vos panels.`,
  noneNoted: (code: string): string => t`Commune ${code} : aucun compte trouvé.`,
  accountNoted: (account: string, network: string, what: 'added' | 'changed' | 'same'): string =>
    t`${account} (${network}) : ${{ added: 'noté', changed: 'changé', same: 'déjà connu, rien de nouveau' }[what]}.`,
  filesTaken: (account: string, added: number, all: number): string =>
    added === 0
      ? t`${account} : ${frPlural(all, 'fichier', 'fichiers')} déjà là, rien de nouveau.`
      : t`${account} : ${frPlural(added, 'fichier ajouté', 'fichiers ajoutés')}${all > added ? t` sur ${frNumber(all)}` : ''}.`,
  tokenKept: (date: string): string =>
    t`Accès gardé, scellé, jusqu’au ${date} : les vagues d’ici là lisent toutes les mentions publiques de ce compte. L’effacer : --drop-token.`,
  tokenDropped: (was: boolean): string =>
    was ? t`Accès effacé d’ici. Révoquez-le aussi sur le réseau qui l’a donné.` : t`Aucun accès n’était gardé pour ce compte.`,
  tokenOrDrop: (): string => t`--token-file et --token-days donnent un accès, --drop-token l’efface : l’un ou l’autre.`,
  tokenDaysAlone: (): string => t`--token-days dit combien de temps garder un accès : donnez-le avec --token-file.`,
  accessRefused: (code: AccessRefusalCode): string =>
    ({
      'no-key': t`BEFFROI_DESK_KEY ne contient pas de clé pour sceller l’accès : « beffroi desk key » en écrit une. Rien n’a été gardé.`,
      'wrong-key': t`Quelque chose est scellé avec une clé que BEFFROI_DESK_KEY ne contient pas.`,
      'unknown-account': t`Ce compte n’est pas noté pour cette commune.`,
      'no-such-access': t`Un accès se donne pour Mastodon ou Bluesky (AT Protocol), et non pour des fichiers ou un flux.`,
      'no-server': t`Ni l’adresse ni l’identifiant de ce compte ne nomment son serveur.`,
      'no-token': t`Ce fichier ne contient pas de jeton : un seul mot, de 8 à 4 000 signes.`,
      'no-app-password': t`Ce n’est pas un mot de passe d’application (xxxx-xxxx-xxxx-xxxx) : ne donnez jamais le mot de passe du compte.`,
      'bad-end': t`Un accès se garde de 1 à 366 jours.`,
    })[code],
  keptIn: (archive: string): string => t`Archive : ${archive}`,

  // -- Waves
  missingVoicePanel: (): string => t`Il manque le panel : « beffroi voice wave NOM --panel PANEL ».`,
  waveNotOfVoices: (name: string): string => t`La vague « ${name} » n’est pas une vague de voix.`,
  waveOtherPanel: (name: string, panel: string): string => t`La vague « ${name} » est déjà là, pour un autre panel (« ${panel} »).`,
  demoAccounts: (n: number, files: number): string =>
    t`${frPlural(n, 'compte imaginaire', 'comptes imaginaires')}, ${frPlural(files, 'fichier', 'fichiers')} de publications.`,
  townNotInWave: (town: string, wave: string): string =>
    t`La commune ${town} n’est pas dans la vague « ${wave} », ou n’a pas encore été mesurée.`,
  proposed: (n: number): string => t`Comptes publics où mènent ses pages (${frNumber(n)}) ; à qui ils sont reste à dire :`,
  proposedOn: (network: string, pages: number): string => t`${network}, ${frPlural(pages, 'page y mène', 'pages y mènent')}`,
  closedNetwork: (on: string, reason: string): string =>
    reason === 'export-only' ? t`${on} : ne se lit que dans une archive de son propriétaire` : t`${on} : ne se lit pas sans compte`,
  proposedHint: (account: string, code: string): string => t`Pour en noter un : beffroi voice add ${account} --town ${code}`,
};
