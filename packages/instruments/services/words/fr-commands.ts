import { frNumber, frOf, frPlural, t } from '@beffroi/words';

/** What the commands of services say, in French. */
export const frCommands = {
  tooMuch: (): string =>
    t`les pages de cette commune demandent plus de calcul ou de mémoire qu’une commune ne peut en prendre. Lisez-en moins avec --budget.`,
  badStart: (text: string): string => t`« ${text} » n’est pas l’adresse d’un site. Par exemple : https://www.ma-commune.fr/`,
  noSites: (name: string): string => t`« ${name} » ne dit le site d’aucune commune.`,
  badDocument: (path: string): string => t`« ${path} » n’est ni un document de « beffroi audit --json » ni une archive.`,
  archiveMissing: (archive: string, path: string): string =>
    t`L’archive « ${archive} » que nomme « ${path} » est introuvable, ici comme à côté du document. Remettez-la à sa place.`,
  severalServices: (text: string, names: string): string => t`« ${text} » peut vouloir dire plusieurs services : ${names}. Dites lequel.`,
  unknownService: (text: string, ids: string): string => t`« ${text} » n’est pas un des dix-huit services : ${ids}.`,
  nextTitle: (): string => 'Et maintenant',
  nextProof: (): string => t`Voir ce qui prouve un niveau, et le recalculer hors ligne :`,
  nextLedger: (): string => t`Montrer à la commune toutes les requêtes qui lui ont été faites :`,
  nextBudget: (): string => t`Lire plus de pages, car peu a été lu :`,
  nextLevers: (): string => t`Voir ce que ces mêmes pages montrent de ses leviers, sans rien redemander :`,
  nextPanel: (): string => t`Mesurer plusieurs communes, vague après vague :`,
  working: (town: string): string => t`Lecture ${frOf(town)}`,
  townDone: (name: string, pages: number, seconds: string, done: number, all: number): string =>
    t`${done}/${all} · ${name} · ${frPlural(pages, 'page', 'pages')} · ${seconds} s`,
  answered: (status: number): string => `a répondu ${status}`,
  headline: (name: string, online: number, seen: number): string =>
    seen === 0
      ? t`${name} : rien n’a pu être observé.`
      : t`${name} permet de commencer ou de faire en ligne ${frPlural(online, 'démarche', 'démarches')} sur ${seen} observées.`,
  dated: (date: string, version: string): string => t`Mesuré le ${date}, grille ${version}.`,
  means: (eu: string, own: string, seen: number): string =>
    t`Moyenne : ${eu} sur 5 (n = ${seen} services observés) ; ce que la commune offre elle-même : ${own}.`,
  leckoMean: (mean: string): string => t`À la manière de l’étude de 2014 : ${mean} (une autre échelle, où 5 vaut à peu près 4 ici).`,
  obstaclesTitle: (n: number): string => t`Ce qui n’a pas pu être vu (${frNumber(n)}) :`,
  requests: (asked: number, pages: number, documents: number, drawn: number, hosts: number): string =>
    t`${frPlural(asked, 'requête', 'requêtes')} à ${frPlural(hosts, 'hôte', 'hôtes')} : ${frPlural(pages, 'page', 'pages')} dont ${frNumber(drawn)} au navigateur, ${frPlural(documents, 'document', 'documents')}.`,
  unaskedLeft: (n: number): string => t`Le budget a laissé ${frPlural(n, 'adresse', 'adresses')} de côté (--budget).`,
  archiveAt: (path: string): string => t`Archive : ${path}`,
  documentAt: (path: string): string => t`Document : ${path}`,
  sheetAt: (path: string): string => t`Fiche : ${path}`,
  notOpened: (): string => t`Rien ici n’ouvre une page : ouvrez ce fichier vous-même.`,
  madeWith: (version: string, pages: number): string =>
    t`Mesuré par Beffroi, grille ${version}, ${frPlural(pages, 'page lue', 'pages lues')}. Chaque preuve est dans l’archive de la mesure.`,
  intoWithoutTown: (): string => t`Pour reprendre une mesure dans une vague, dites de quelle commune elle est : --town 35238`,
  takenInto: (wave: string): string =>
    t`La vague ${wave} a reçu cette mesure ; un ouvrier la juge, sans rien redemander : beffroi wave run ${wave}`,
  proofHint: (file: string): string => t`Preuve d’une note : beffroi proof ${file} school-canteen`,
  asIsWarning: (): string => t`Mesuré tel quel (--as-is) : ce site n’est peut-être pas celui de la commune.`,
  proofTitle: (service: string, name: string): string => t`${service} · ${name}`,
  because: (sentence: string): string => t`${sentence}.`,
  confidence: (share: string): string => t`Confiance : ${share}`,
  facets: (list: string): string => t`Facettes : ${list}`,
  providerIs: (name: string): string => t`Prestataire : ${name}`,
  ownLevel: (own: number, lecko: number): string => t`Offert par la commune elle-même : ${own} · à la manière de 2014 : ${lecko}`,
  evidenceTitle: (n: number): string => t`Preuves (${frNumber(n)})`,
  noEvidence: (): string => t`Aucun indice n’a été trouvé.`,
  ruleSaw: (rule: string, sentence: string): string => t`${sentence} [${rule}]`,
  placeIs: (zone: string, heading: string): string => (heading === '' ? t`zone ${zone}` : t`zone ${zone}, sous « ${heading} »`),
  capturedAt: (moment: string, digest: string): string => t`Capturé le ${moment}, ${digest}`,
  captureMissing: (): string => t`La capture manque dans l’archive, ou n’a plus les octets que dit son empreinte.`,
  quoteFound: (): string => t`La citation se trouve dans la page archivée.`,
  quoteMissing: (): string => t`La citation ne se trouve pas dans la page archivée.`,
  networkFact: (): string => t`Un fait du réseau : il n’y a pas de capture.`,
  readInVain: (n: number): string => t`Pages lues sans rien y trouver (${frNumber(n)}) :`,
  same: (): string => t`Recalculé hors ligne à partir de l’archive : le constat est le même, au bit près.`,
  differs: (fields: string): string => t`Recalculé hors ligne à partir de l’archive : le constat diffère (${fields}).`,
  nothingToCompare: (): string => t`Recalculé hors ligne à partir de l’archive ; il n’y a pas de document à côté avec lequel comparer.`,
  otherRubric: (then: string, now: string): string => t`La grille a changé depuis (${then}, à présent ${now}).`,
  damages: (n: number): string => t`L’archive est abîmée en ${frPlural(n, 'endroit', 'endroits')} :`,
  thenWas: (level: string, sentence: string): string => t`Le document disait : ${level}, ${sentence}.`,
  nowIs: (level: string, sentence: string): string => t`L’archive donne : ${level}, ${sentence}.`,
  explainUnreadable: (detail: string): string => t`Cette page ne peut pas être lue : ${detail}.`,
  explainNotSeen: (url: string, what: string): string => t`${url} n’a pas pu être vue : ${what}.`,
  pageTitle: (title: string): string => t`Titre : ${title}`,
  pageAddress: (url: string): string => t`Adresse : ${url}`,
  pageMade: (encoding: string, language: string, generator: string): string =>
    t`Codage ${encoding}, langue ${language || 'non dite'}${generator === '' ? '' : `, ${generator}`}`,
  pageDates: (published: string, modified: string): string => t`Publiée ${published || '?'}, modifiée ${modified || '?'}`,
  pageKind: (kind: string): string => t`Prise pour : ${kind}`,
  pageTopics: (list: string): string => t`Sujet : ${list}`,
  noTopic: 'aucun des dix-huit services',
  wantsBrowser: (): string => t`Un navigateur verrait davantage : des scripts dessinent une partie de la page.`,
  zonesTitle: (list: string): string => t`Texte : ${list}`,
  outlineTitle: (): string => t`Titres`,
  linksTitle: (n: number, shown: number): string => t`Liens du contenu (${frNumber(shown)} sur ${frNumber(n)})`,
  formsTitle: (n: number): string => t`Formulaires (${frNumber(n)})`,
  formLine: (method: string, action: string, fields: string): string => t`${method} ${action} : ${fields}`,
  rulesTitle: (): string => t`Ce que les règles ont vu`,
  rulesNothing: (): string => t`Les règles n’ont rien vu sur cette page.`,
  effects: { supports: 'soutient', refuses: 'refuse', notes: 'note' } as Record<string, string>,
  signalLine: (rule: string, effect: string, facet: string, level: number): string =>
    t`${rule} · ${effect}${facet === '' ? '' : ` ${facet}`} · niveau ${level}`,
  ruleFailed: (rule: string, message: string): string => t`La règle ${rule} a échoué : ${message}`,
  demoIntro: (towns: number, pages: number): string =>
    t`${frPlural(towns, 'commune imaginaire', 'communes imaginaires')}, ${frPlural(pages, 'page', 'pages')}, servies sur cette machine : rien n’en sort.`,
  demoTitle: (): string => t`Les communes, de la plus à la moins avancée`,
  demoColumns: {
    town: 'Commune',
    people: 'Habitants',
    strip: 'Les dix-huit services',
    mean: 'Moyenne',
    own: 'Propre',
    seen: 'Vus',
    pages: 'Pages',
  },
  demoOrder: (list: string): string => t`Dans l’ordre : ${list}.`,
  familyColumns: { family: 'Famille', mean: 'Moyenne', interval: 'Intervalle (95 %)', own: 'Propre', lecko: 'Façon 2014', n: 'n' },
  demoMean: (mean: string, interval: string, n: number, towns: number): string =>
    t`En tout : ${mean} sur 5, ${interval} à 95 % (n = ${frNumber(n)} constats dans ${frPlural(towns, 'commune', 'communes')}). En 2014, vingt-cinq grandes villes lues à la main : 1,77.`,
  demoScales: (lecko: string): string =>
    t`Les deux nombres ne sont pas de la même échelle : ci-dessus celle de la Commission européenne (5 : compte, suivi, données reprises) ; à la manière de l’étude de 2014 (5 : tout se fait en ligne, paiement compris), ces communes ont ${lecko}. Elles sont imaginaires : la comparaison montre la méthode, rien d’autre.`,
  demoWork: (requests: number, pages: number, drawn: number, seconds: string, memory: number): string =>
    t`${frPlural(requests, 'requête', 'requêtes')}, ${frPlural(pages, 'page', 'pages')} dont ${frNumber(drawn)} au navigateur, en ${seconds} s ; mémoire au plus haut : ${frNumber(memory)} Mo.`,
  demoArchives: (path: string): string => t`Archives : ${path} · preuve d’une note : beffroi proof ARCHIVE school-canteen`,
};
