import type { Obstacle, Purpose } from '@beffroi/domain';
import type { ArchiveTrouble } from '@beffroi/observatory';
import type { NotRecomputed } from '@beffroi/services/views';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, frNumber, frWords, t } from '@beffroi/words';
import { facets } from './facets.ts';

const several = (n: number, one: string, many: string): string => (n < 2 ? one : many);

const fr = {
  title: (service: string, town: string): string => t`${service} à ${town} : la preuve`,
  heading: (service: string, town: string): string => t`${town} : ${service}`,
  description: (service: string, town: string, wave: string): string =>
    t`Pourquoi « ${service} » a ce niveau à ${town} dans la vague ${wave} : les mots lus, leur page archivée, la règle.`,
  eyebrow: (wave: string, date: string): string => t`Preuve, vague ${wave}, datée du ${date}`,
  notNewest: t`Cette vague n’est pas la plus récente.`,
  toNewest: 'Voir la vague la plus récente',
  path: 'Vous êtes ici',

  level: (level: number, name: string): string => t`Niveau ${level} : ${name}`,
  unobserved: t`Non observé : ce n’est pas un niveau 0`,
  abstained: t`Indécis : les signaux se contredisent`,
  unjudged: t`Aucun constat dans cette vague`,
  scale: (reached: string): string => t`L’échelle, de 0 à 5. ${reached}.`,
  beyondCeiling: 'au-delà du plafond',
  reached: 'atteint',
  facts: 'Le constat en détail',
  ceiling: 'Plafond',
  ceilingIs: (level: number): string => t`${level}, le plus haut niveau que permettent la loi et la nature de la démarche`,
  toService: 'Ce que veut dire chaque niveau',
  confidence: 'Confiance',
  /** How sure, as a word; then what the number means. */
  sure: (share: number): string =>
    share >= 0.9 ? 'constat sûr' : share >= 0.8 ? 'constat assez sûr' : share >= 0.65 ? 'constat peu sûr' : 'constat très peu sûr',
  confidenceIs: (share: number): string =>
    t`sur cent constats de ce genre, une personne attentive en confirmerait exactement environ ${Math.round(share * 100)}`,
  own: 'Niveau propre à la commune',
  ownIs: (own: number, level: number): string =>
    own === level
      ? t`${own} : la commune l’atteint elle-même`
      : t`${own}, sans compter les téléservices de l’État vers lesquels elle oriente`,
  facets: 'Ce qui a été vu',
  provider: 'Fournisseur reconnu',
  rubric: 'Grille',
  rubricIs: (version: string): string => t`version ${version}`,
  toMethod: 'La méthode',

  evidence: (n: number): string => t`${several(n, 'La preuve', `Les preuves (${frNumber(n)})`)}`,
  evidenceOfAbsence: 'Ce qui a été vu et ne suffit pas',
  hindrance: 'Ce qui a empêché de voir',
  inLedger: 'Le registre des requêtes dit, en anglais :',
  contradicting: 'Les signaux qui se contredisent',
  noEvidence: t`Aucun mot à citer : rien n’a été trouvé.`,
  card: (n: number): string => t`Preuve ${n}`,
  rule: 'Règle',
  rules: {
    visit: t`Ce que le réseau a répondu.`,
    'family-portal-button': t`Le bouton vers le portail famille, présent sur les pages du site, vaut aussi pour cette démarche.`,
  } as Readonly<Record<string, string>>,
  page: 'Page',
  place: 'Place dans la page',
  placeIs: (zone: string, heading: string): string => (heading === '' ? zone : t`${zone}, sous « ${heading} »`),
  captured: 'Lue le',
  drawn: t`page dessinée par un navigateur, comme ses scripts la font voir`,
  digest: 'Empreinte',
  record: 'Enregistrement',
  recordIs: (file: string, offset: string): string => t`${file}, octet ${offset}`,
  quoteFound: t`La citation se trouve dans la page archivée.`,
  quoteMissing: t`La citation ne se retrouve pas telle quelle dans la page archivée : cherchez-la du regard, ou contestez.`,
  showPage: 'Lire la citation dans sa page archivée',
  openPage: 'Ouvrir la page archivée seule',
  frameTitle: (n: number, url: string): string => t`Page archivée de la preuve ${n}, ${url}`,
  network: t`Un fait du réseau : il n’y a pas de page à montrer.`,
  file: t`Ce qui a été lu est un fichier et non une page : seuls son adresse, son type et son empreinte sont gardés à montrer.`,
  trouble: {
    'no-archive': t`Rien n’a été archivé pour cette commune dans cette vague.`,
    missing: t`L’archive manque : son fichier n’est plus à sa place. La citation ci-dessus est celle que garde la base ; plus personne ne peut la vérifier dans sa page tant que le fichier n’est pas rétabli.`,
    unreachable: t`Le lieu où sont gardées les archives ne répond pas en ce moment. La citation ci-dessus est celle que garde la base. Réessayez dans quelques minutes.`,
    damaged: t`L’archive est abîmée : les octets de cette page manquent ou ne sont plus ceux qui ont été écrits. La citation ci-dessus est celle que garde la base ; la page, elle, ne prouve plus rien.`,
    'not-held': t`L’archive est entière, mais ne contient pas cette page. La citation ci-dessus est celle que garde la base.`,
    erased: t`Cette page a été retirée de l’archive à la demande d’une personne : il en reste l’adresse, la date et l’empreinte.`,
  } satisfies Record<ArchiveTrouble, string> as Record<ArchiveTrouble, string>,

  readTitle: (n: number): string => t`Les pages lues sans rien y trouver (${frNumber(n)})`,
  readLead: t`Un niveau 0 dit qu’on a cherché. Voici où.`,
  readAll: (n: number): string => t`Voir les ${frNumber(n)} adresses`,
  triedTitle: 'Ce qui a été essayé',
  triedLead: (obstacle: string): string => t`L’obstacle : ${obstacle}. Ce qui n’a pu être vu n’entre dans aucune moyenne.`,
  triedCaption: (shown: number, all: number): string =>
    shown === all
      ? t`Adresses qui n’ont pu être lues (${frNumber(all)})`
      : t`${frNumber(shown)} premières adresses sur ${frNumber(all)} qui n’ont pu être lues`,
  triedNothing: t`Le registre des requêtes ne dit rien de plus.`,
  address: 'Adresse',
  purpose: 'Objet',
  obstacle: 'Obstacle',
  answer: 'Réponse',
  noAnswer: 'aucune',
  purposes: {
    robots: 'robots.txt',
    sitemap: 'plan du site',
    page: 'page',
    document: 'document',
    rendering: 'rendu',
    asset: 'ressource',
  } satisfies Record<Purpose, string> as Record<Purpose, string>,
  obstacles: {
    robots: 'robots.txt l’interdit',
    blocked: 'le site refuse d’être lu par un programme',
    login: 'un compte est nécessaire',
    down: 'le site ne répond pas',
    moved: 'le site a déménagé',
    lapsed: 'le nom du site n’est plus celui de la commune',
    unreadable: 'la page est illisible pour un programme',
    budget: 'le nombre de pages permis était épuisé',
    'rule-failed': 'une règle a échoué, et c’est notre faute',
  } satisfies Record<Obstacle, string> as Record<Obstacle, string>,
  withoutSite: t`Aucun site n’est connu pour cette commune : rien n’a pu être cherché.`,
  notYet: t`Cette commune n’a pas été mesurée dans cette vague.`,

  archive: 'L’archive et le recalcul',
  archiveWhole: (pages: string, size: string): string => t`Tout ce qui a été lu est gardé dans une archive WARC : ${pages} pages, ${size}.`,
  archiveFile: 'Fichier',
  archiveDigest: 'Empreinte du fichier',
  archiveTaken: 'Captée',
  archiveTakenIs: (from: string, to: string): string => (from === to ? t`le ${from}` : t`du ${from} au ${to}`),
  recomputeLead: t`À partir de cette seule archive, les mêmes règles doivent redonner la même note, au mot près. Vérifiez-le vous-même.`,
  toRecompute: 'Recalculer cette note',
  contest: t`Vous n’êtes pas d’accord ?`,
  contestLead: t`La commune peut contester cette note, avec une raison et un lien. La réponse est datée et publique.`,
  toContest: 'Contester cette note',
  otherWaves: 'La même note dans les autres vagues',
  otherWave: (wave: string, mark: string): string => t`Vague ${wave} : ${mark}`,
  shortMark: (kind: string, level: number | null, ceiling: number): string =>
    kind === 'unobserved' ? frWords.unobserved : kind === 'abstained' ? frWords.abstained : t`niveau ${level ?? 0}, plafond ${ceiling}`,
  around: 'Les autres services de la commune',
  previous: 'Service précédent',
  next: 'Service suivant',

  recompute: {
    title: (service: string, town: string): string => t`Recalcul : ${service}, ${town}`,
    heading: 'Recalculer la note',
    lead: t`Beffroi relit l’archive du premier au dernier octet et applique les règles comme au premier jour, sans rien demander au réseau. Cela prend quelques secondes.`,
    button: 'Recalculer maintenant',
    again: 'Recalculer encore',
    back: 'Revenir à la preuve',
    same: t`La même note, au mot près : niveau, raison, preuves et citations.`,
    differs: (parts: string): string => t`Le recalcul donne autre chose. Diffèrent : ${parts}.`,
    published: 'Publié',
    now: 'Recalculé',
    mark: 'Note',
    reason: 'Raison',
    pieces: 'Preuves',
    caption: 'La note publiée et la note recalculée',
    archiveSame: (pages: string): string => t`L’archive est, au bit près, celle qui a été écrite (${pages} pages relues).`,
    fromArchive: t`La grille n’a pas changé : la différence vient de l’archive, et la note publiée ne peut plus être vérifiée.`,
    erased: (n: number): string =>
      t`${several(n, 'Une page a été retirée', `${frNumber(n)} pages ont été retirées`)} de l’archive à la demande d’une personne ; ce qui s’y trouvait ne compte plus dans le recalcul.`,
    archiveDiffers: t`Le fichier de l’archive n’est plus celui qui a été écrit : son empreinte a changé.`,
    damages: (n: number): string =>
      t`${several(n, 'Un endroit abîmé a été trouvé', `${frNumber(n)} endroits abîmés ont été trouvés`)} dans l’archive ; ce qui s’y trouvait n’a pu compter.`,
    sameRubric: (version: string): string => t`La grille est la même qu’à la publication (${version}).`,
    otherRubric: (published: string, now: string): string =>
      t`La grille a changé depuis : ${published} à la publication, ${now} aujourd’hui. Une différence peut venir de là, et non de l’archive.`,
    others: (same: number, all: number): string =>
      same === all
        ? t`Les ${all} autres services de la commune sont aussi les mêmes.`
        : same === 0
          ? t`Aucun des ${all} autres services de la commune n’est resté le même.`
          : t`${same} des ${all} autres services de la commune ${several(same, 'est aussi le même', 'sont aussi les mêmes')}.`,
    yourself: t`Avec une copie de l’archive, vous pouvez le refaire chez vous :`,
    trouble: {
      'no-archive': t`Rien n’a été archivé pour cette commune : il n’y a rien à recalculer.`,
      missing: t`L’archive manque : la note ne peut pas être recalculée tant que son fichier n’est pas rétabli.`,
      unreachable: t`Le lieu où sont gardées les archives ne répond pas en ce moment. Réessayez dans quelques minutes.`,
      damaged: t`L’archive est trop abîmée pour être relue.`,
      'not-held': t`L’archive ne contient pas ce qu’il faut.`,
      erased: t`Cette page a été retirée de l’archive à la demande d’une personne : il en reste l’adresse, la date et l’empreinte.`,
      unjudged: t`Cette commune n’a pas de note pour ce service dans cette vague : il n’y a rien à comparer.`,
      busy: t`D’autres recalculs sont en cours. Réessayez dans une minute.`,
      'too-long': t`Le recalcul a été abandonné : il prenait trop de temps ou de mémoire sur ce serveur.`,
    } satisfies Record<NotRecomputed['kind'], string> as Record<NotRecomputed['kind'], string>,
    parts: {
      level: 'le niveau',
      kind: 'la nature du constat',
      evidence: 'les preuves',
      because: 'la raison',
      confidence: 'la confiance',
      facets: 'ce qui a été vu',
      provider: 'le fournisseur',
      ceiling: 'le plafond',
      own: 'le niveau propre',
      lecko2014: 'le niveau selon l’échelle de 2014',
      obstacle: 'l’obstacle',
      read: 'les pages lues',
    } as Readonly<Record<string, string>>,
  },

  facet: facets.fr.names,
};

const en: typeof fr = {
  title: (service, town) => `${service} in ${town}: the proof`,
  heading: (service, town) => `${town}: ${service}`,
  description: (service, town, wave) =>
    `Why “${service}” has this level in ${town} in wave ${wave}: the words read, their archived page, the rule.`,
  eyebrow: (wave, date) => `Proof, wave ${wave}, dated ${date}`,
  notNewest: 'This is not the newest wave.',
  toNewest: 'See the newest wave',
  path: 'You are here',

  level: (level, name) => `Level ${level}: ${name}`,
  unobserved: 'Unobserved: this is no level 0',
  abstained: 'Undecided: the signals contradict each other',
  unjudged: 'No finding in this wave',
  scale: (reached) => `The scale, from 0 to 5. ${reached}.`,
  beyondCeiling: 'beyond the ceiling',
  reached: 'reached',
  facts: 'The finding in detail',
  ceiling: 'Ceiling',
  ceilingIs: (level) => `${level}, the highest level that law and the nature of the service allow`,
  toService: 'What each level means',
  confidence: 'Confidence',
  sure: (share) => (share >= 0.9 ? 'sure' : share >= 0.8 ? 'fairly sure' : share >= 0.65 ? 'not very sure' : 'not sure at all'),
  confidenceIs: (share) => `of a hundred such findings, a careful person would confirm about ${Math.round(share * 100)} exactly`,
  own: 'The town’s own level',
  ownIs: (own, level) =>
    own === level ? `${own}: the town reaches it by itself` : `${own}, not counting the State’s teleservices that it leads to`,
  facets: 'What was seen',
  provider: 'Provider recognised',
  rubric: 'Rubric',
  rubricIs: (version) => `version ${version}`,
  toMethod: 'The method',

  evidence: (n) => several(n, 'The evidence', `The evidence (${enNumber(n)} pieces)`),
  evidenceOfAbsence: 'What was seen and does not suffice',
  hindrance: 'What kept it from being seen',
  inLedger: 'The ledger of requests says:',
  contradicting: 'The signals that contradict each other',
  noEvidence: 'No words to quote: nothing was found.',
  card: (n) => `Evidence ${n}`,
  rule: 'Rule',
  rules: {
    visit: 'What the network answered.',
    'family-portal-button': 'The button to the family portal, on the pages of the site, stands for this service too.',
  },
  page: 'Page',
  place: 'Place in the page',
  placeIs: (zone, heading) => (heading === '' ? zone : `${zone}, under “${heading}”`),
  captured: 'Read on',
  drawn: 'page drawn by a browser, as its scripts show it',
  digest: 'Digest',
  record: 'Record',
  recordIs: (file, offset) => `${file}, byte ${offset}`,
  quoteFound: 'The quote stands in the archived page.',
  quoteMissing: 'The quote is not found word for word in the archived page: look for it yourself, or contest.',
  showPage: 'Read the quote in its archived page',
  openPage: 'Open the archived page alone',
  frameTitle: (n, url) => `Archived page of evidence ${n}, ${url}`,
  network: 'A fact of the network: there is no page to show.',
  file: 'What was read is a file and no page: only its address, type and digest can be shown.',
  trouble: {
    'no-archive': 'Nothing was archived for this town in this wave.',
    missing:
      'The archive is missing: its file is no longer in its place. The quote above is the one that the database keeps; nobody can check it in its page until the file is restored.',
    unreachable:
      'The place where archives are kept does not answer at the moment. The quote above is the one that the database keeps. Try again in a few minutes.',
    damaged:
      'The archive is damaged: the bytes of this page are gone or no longer those that were written. The quote above is the one that the database keeps; the page itself proves nothing any more.',
    'not-held': 'The archive is whole but does not hold this page. The quote above is the one that the database keeps.',
    erased: 'This page was taken out of the archive at somebody’s request: its address, date and digest are left.',
  },

  readTitle: (n) => `Pages read in vain (${enNumber(n)})`,
  readLead: 'A level 0 says that one has looked. This is where.',
  readAll: (n) => `See the ${enNumber(n)} addresses`,
  triedTitle: 'What was tried',
  triedLead: (obstacle) => `The obstacle: ${obstacle}. What could not be seen enters no mean.`,
  triedCaption: (shown, all) =>
    shown === all
      ? `Addresses that could not be read (${enNumber(all)})`
      : `The first ${enNumber(shown)} of ${enNumber(all)} addresses that could not be read`,
  triedNothing: 'The ledger of requests says nothing more.',
  address: 'Address',
  purpose: 'Purpose',
  obstacle: 'Obstacle',
  answer: 'Answer',
  noAnswer: 'none',
  purposes: { robots: 'robots.txt', sitemap: 'sitemap', page: 'page', document: 'document', rendering: 'rendering', asset: 'asset' },
  obstacles: {
    robots: 'robots.txt forbids it',
    blocked: 'the site refuses to be read by a program',
    login: 'an account is needed',
    down: 'the site does not answer',
    moved: 'the site has moved',
    lapsed: 'the name of the site is no longer the town’s',
    unreadable: 'the page cannot be read by a program',
    budget: 'the number of pages allowed was used up',
    'rule-failed': 'a rule failed, which is our fault',
  },
  withoutSite: 'No site is known for this town: nothing could be looked for.',
  notYet: 'This town was not measured in this wave.',

  archive: 'The archive and the recomputation',
  archiveWhole: (pages, size) => `Everything that was read is kept in a WARC archive: ${pages} pages, ${size}.`,
  archiveFile: 'File',
  archiveDigest: 'Digest of the file',
  archiveTaken: 'Captured',
  archiveTakenIs: (from, to) => (from === to ? `on ${from}` : `from ${from} to ${to}`),
  recomputeLead: 'From this archive alone, the same rules must give the same mark again, to the letter. See for yourself.',
  toRecompute: 'Compute this mark again',
  contest: 'Do you disagree?',
  contestLead: 'The town can contest this mark, with a reason and a link. The answer is dated and public.',
  toContest: 'Contest this mark',
  otherWaves: 'The same mark in the other waves',
  otherWave: (wave, mark) => `Wave ${wave}: ${mark}`,
  shortMark: (kind, level, ceiling) =>
    kind === 'unobserved' ? 'unobserved' : kind === 'abstained' ? 'undecided' : `level ${level ?? 0}, ceiling ${ceiling}`,
  around: 'The town’s other services',
  previous: 'Previous service',
  next: 'Next service',

  recompute: {
    title: (service, town) => `Recomputation: ${service}, ${town}`,
    heading: 'Compute the mark again',
    lead: 'Beffroi reads the archive again from its first byte to its last and applies the rules as on the first day, asking nothing of the network. It takes a few seconds.',
    button: 'Compute now',
    again: 'Compute again',
    back: 'Back to the proof',
    same: 'The same mark, to the letter: level, reason, evidence and quotes.',
    differs: (parts) => `The recomputation gives something else. Different: ${parts}.`,
    published: 'Published',
    now: 'Recomputed',
    mark: 'Mark',
    reason: 'Reason',
    pieces: 'Pieces of evidence',
    caption: 'The published mark and the recomputed one',
    erased: (n) =>
      `${n === 1 ? 'One page was' : `${n} pages were`} taken out of the archive at somebody’s request; what stood there does not count in this recomputation any more.`,
    archiveSame: (pages) => `The archive is, to the bit, the one that was written (${pages} pages read again).`,
    fromArchive: 'The rubric has not changed: the difference comes from the archive, and the published mark can no longer be checked.',
    archiveDiffers: 'The archive’s file is no longer the one that was written: its digest has changed.',
    damages: (n) =>
      `${several(n, 'One damaged place was', `${enNumber(n)} damaged places were`)} found in the archive; what stood there could not count.`,
    sameRubric: (version) => `The rubric is the one of the publication (${version}).`,
    otherRubric: (published, now) =>
      `The rubric has changed since: ${published} at publication, ${now} today. A difference may come from there and not from the archive.`,
    others: (same, all) =>
      same === all
        ? `The town’s ${all} other services are the same too.`
        : `${same === 0 ? 'None' : same} of the town’s ${all} other services ${same === 1 ? 'is' : 'are'} the same too.`,
    yourself: 'With a copy of the archive you can do it at home:',
    trouble: {
      'no-archive': 'Nothing was archived for this town: there is nothing to compute.',
      missing: 'The archive is missing: the mark cannot be computed again until its file is restored.',
      unreachable: 'The place where archives are kept does not answer at the moment. Try again in a few minutes.',
      damaged: 'The archive is too damaged to be read again.',
      'not-held': 'The archive does not hold what is needed.',
      erased: 'This page was taken out of the archive at somebody’s request: its address, date and digest are left.',
      unjudged: 'This town has no mark for this service in this wave: there is nothing to compare.',
      busy: 'Other recomputations are running. Try again in a minute.',
      'too-long': 'The recomputation was given up: it took too much time or memory on this server.',
    },
    parts: {
      level: 'the level',
      kind: 'the kind of finding',
      evidence: 'the evidence',
      because: 'the reason',
      confidence: 'the confidence',
      facets: 'what was seen',
      provider: 'the provider',
      ceiling: 'the ceiling',
      own: 'the own level',
      lecko2014: 'the level on the scale of 2014',
      obstacle: 'the obstacle',
      read: 'the pages read',
    },
  },

  facet: facets.en.names,
};

/** What the page of a proof, its archived pages and its recomputation say. */
export const proof: Bilingual<typeof fr> = { fr, en };
