import { frNumber, frPlural, frWords, t } from '@beffroi/words';
import { frAccounts } from './fr-accounts.ts';
import { frComparison } from './fr-comparison.ts';
import { frExport } from './fr-export.ts';
import { frPanel } from './fr-panel.ts';
import { frProgrammes } from './fr-programmes.ts';
import { frPublish } from './fr-publish.ts';
import { frRefusals } from './fr-refusals.ts';
import { frReview } from './fr-review.ts';
import { frServe } from './fr-serve.ts';
import { frSilence } from './fr-silence.ts';
import { frSites } from './fr-sites.ts';
import { frWaves } from './fr-waves.ts';

/** What the command line says in French. */
export const fr = {
  // -- Numbers and dates

  // -- Refusals
  badLanguage: (): string => t`--lang : « fr » ou « en ».`,
  unknownCommand: (name: string): string => t`La commande « ${name} » n’existe pas. « beffroi help » les donne toutes.`,
  unknownOption: (option: string): string => t`L’option ${option} n’existe pas ici. « beffroi help » donne celles de chaque commande.`,
  badOption: (option: string): string => t`L’option ${option} attend une valeur, ou n’en prend pas. « beffroi help » dit comment l’écrire.`,
  missingWord: (command: string): string =>
    command === 'audit'
      ? t`Il manque l’adresse du site : « beffroi audit https://www.ma-commune.fr/ ».`
      : command === 'proof'
        ? t`Il manque le fichier ou le service : « beffroi proof ma-commune.json school-canteen ».`
        : t`Il manque une adresse, un fichier ou un nom : « beffroi ${command} … ». « beffroi help » dit comment l’écrire.`,
  tooManyWords: (command: string, word: string): string =>
    t`« ${word} » est de trop derrière « beffroi ${command} ». Un nom avec des espaces se met entre guillemets.`,
  badStart: (text: string): string => t`« ${text} » n’est pas l’adresse d’un site. Par exemple : https://www.ma-commune.fr/`,
  badHost: (text: string): string => t`« ${text} » n’est pas un nom de domaine. Par exemple : https://www.ma-commune.fr/`,
  noContact: (): string =>
    t`La commune doit pouvoir écrire à qui lit son site : donnez votre adresse avec --contact (--contact observatoire@example.org) ou BEFFROI_CONTACT.`,
  badInstant: (text: string): string => t`--at : « ${text} » n’est pas une date. Par exemple : 2026-11-24, ou 2026-11-24T15:00:00Z.`,
  badTown: (text: string): string =>
    t`--town : « ${text} » n’est pas un code INSEE de commune (cinq caractères, par exemple 35238 ou 2A004).`,
  badRender: (text: string): string => t`--render : « never », « auto » ou « always », et non « ${text} ».`,
  badBudget: (text: string): string => t`--budget : un nombre de pages, à partir de 1, et non « ${text} ».`,
  badDelay: (text: string): string => t`--delay : un nombre de secondes, par exemple 1 ou 0,5, et non « ${text} ».`,
  badAtOnce: (text: string): string => t`--at-once : un nombre de communes, à partir de 1, et non « ${text} ».`,
  oneSource: (): string => t`--from-dir, --from-warc et --via s’excluent : choisissez d’où le site est lu.`,
  noFolder: (path: string): string => t`--from-dir : il n’y a pas de dossier « ${path} ».`,
  noFile: (path: string): string => t`Le fichier « ${path} » ne peut pas être ouvert. Vérifiez son nom et vos droits.`,
  noArchive: (path: string): string => t`« ${path} » n’est pas une archive WARC lisible.`,
  noTownArchive: (path: string): string => t`« ${path} » n’a pas de registre : ce n’est pas une archive de Beffroi.`,
  badVia: (text: string): string => t`--via : « ${text} » n’est pas une adresse avec un port. Par exemple : 127.0.0.1:8080`,
  badBrowser: (path: string): string =>
    t`BEFFROI_CHROMIUM : « ${path} » ne peut pas être lancé. Corrigez la variable, ou mettez-y « none » pour vous passer de navigateur.`,
  badDocument: (path: string): string => t`« ${path} » n’est ni un document de « beffroi audit --json » ni une archive.`,
  archiveMissing: (archive: string, path: string): string =>
    t`L’archive « ${archive} » que nomme « ${path} » est introuvable, ici comme à côté du document. Remettez-la à sa place.`,
  unknownService: (text: string, ids: string): string => t`« ${text} » n’est pas un des dix-huit services : ${ids}.`,
  cannotWrite: (path: string): string => t`« ${path} » ne peut pas être écrit. Vérifiez le dossier et vos droits.`,
  noFixtures: (path: string): string => t`Il n’y a pas de petit web dans « ${path} » : la démonstration se lance depuis le dépôt.`,
  archiveTaken: (path: string): string =>
    t`L’archive « ${path} » est déjà en cours d’écriture. Attendez sa fin, ou choisissez un autre dossier avec --data.`,

  // -- Faults and stops
  fault: (message: string): string =>
    t`Beffroi s’est trompé, ce n’est pas de votre fait : ${message}. Relancez avec --debug et signalez ce qui s’affiche.`,
  interrupted: (): string => t`Interrompu. Rien n’a été gardé de ce qui n’était pas fini.`,
  error: (sentence: string): string => t`Erreur : ${sentence}`,

  // -- Remarks while it works
  noBrowser: (): string =>
    t`Aucun navigateur n’est installé : les pages dessinées par des scripts seront « non observées » (voir BEFFROI_CHROMIUM).`,
  working: (town: string): string => t`Lecture de ${town}`,
  progress: (pages: number, budget: number, waiting: number, url: string): string =>
    t`${frPlural(pages, 'page', 'pages')} sur ${budget} · ${frNumber(waiting)} en attente · ${url}`,
  line: (pages: number, what: string, url: string): string => t`page ${pages} · ${what} · ${url}`,
  townDone: (name: string, pages: number, seconds: string, done: number, all: number): string =>
    t`${done}/${all} · ${name} · ${frPlural(pages, 'page', 'pages')} · ${seconds} s`,

  // -- Findings
  level: (level: number, ceiling: number): string => `${level}/${ceiling}`,
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
  andMore: (n: number): string => t`… et ${frPlural(n, 'autre', 'autres')}`,
  requests: (asked: number, pages: number, documents: number, drawn: number, hosts: number): string =>
    t`${frPlural(asked, 'requête', 'requêtes')} à ${frPlural(hosts, 'hôte', 'hôtes')} : ${frPlural(pages, 'page', 'pages')} dont ${frNumber(drawn)} au navigateur, ${frPlural(documents, 'document', 'documents')}.`,
  unaskedLeft: (n: number): string => t`Le budget a laissé ${frPlural(n, 'adresse', 'adresses')} de côté (--budget).`,
  archiveAt: (path: string): string => t`Archive : ${path}`,
  documentAt: (path: string): string => t`Document : ${path}`,
  proofHint: (file: string): string => t`Preuve d’une note : beffroi proof ${file} school-canteen`,
  asIsWarning: (): string => t`Mesuré tel quel (--as-is) : ce site n’est peut-être pas celui de la commune.`,

  // -- Proof
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

  // -- Explanation
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

  // -- Ledger
  ledgerTitle: (start: string, moment: string): string => t`Requêtes faites pour ${start}, mesure du ${moment}`,
  robotsWord: { allowed: 'permis', disallowed: 'interdit', unasked: '–' } as Record<string, string>,

  // -- Demonstration
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
  demoLegend: (): string => t`0 à 5 : niveau · un point : rien (0) · ? : non observé, dans aucune moyenne · ~ : indécis`,
  demoOrder: (list: string): string => t`Dans l’ordre : ${list}.`,
  familiesTitle: (): string => t`Par famille`,
  familyColumns: { family: 'Famille', mean: 'Moyenne', interval: 'Intervalle (95 %)', own: 'Propre', lecko: 'Façon 2014', n: 'n' },
  interval: (low: string, high: string): string => t`de ${low} à ${high}`,
  demoMean: (mean: string, interval: string, n: number, towns: number): string =>
    t`En tout : ${mean} sur 5, ${interval} à 95 % (n = ${frNumber(n)} constats dans ${frPlural(towns, 'commune', 'communes')}). En 2014, vingt-cinq grandes villes lues à la main : 1,77.`,
  demoScales: (lecko: string): string =>
    t`Les deux nombres ne sont pas de la même échelle : ci-dessus celle de la Commission européenne (5 : compte, suivi, données reprises) ; à la manière de l’étude de 2014 (5 : tout se fait en ligne, paiement compris), ces communes ont ${lecko}. Elles sont imaginaires : la comparaison montre la méthode, rien d’autre.`,
  demoWork: (requests: number, pages: number, drawn: number, seconds: string, memory: number): string =>
    t`${frPlural(requests, 'requête', 'requêtes')}, ${frPlural(pages, 'page', 'pages')} dont ${frNumber(drawn)} au navigateur, en ${seconds} s ; mémoire au plus haut : ${frNumber(memory)} Mo.`,
  demoArchives: (path: string): string => t`Archives : ${path} · preuve d’une note : beffroi proof ARCHIVE school-canteen`,
  ...frAccounts,
  ...frComparison,
  ...frExport,
  ...frPanel,
  ...frProgrammes,
  ...frPublish,
  ...frSilence,
  ...frRefusals,
  ...frReview,
  ...frServe,
  ...frSites,
  ...frWaves,
  ...frWords,

  overall: 'Ensemble',

  version: (software: string, rubric: string, digest: string, node: string): string =>
    t`${software} · grille ${rubric} (${digest}) · Node ${node}`,
  help: t`Beffroi lit le site d’une commune et dit, pour dix-huit services, jusqu’où
la démarche se fait en ligne.

Usage : beffroi COMMANDE …

  audit ADRESSE            mesure une commune et imprime son tableau
    --town CODE            code INSEE de la commune
    --name NOM             nom de la commune
    --from-dir DOSSIER     lit le web dans un dossier <hôte>/<chemin>
    --from-warc FICHIER…   lit le web dans des archives WARC
    --via ADRESSE          demande tout hôte à cette adresse (127.0.0.1:8080)
    --render QUAND         navigateur : never, auto (par défaut) ou always
    --budget N             pages au plus (80)
    --delay SECONDES       entre deux requêtes à un hôte (1 ; 0 pour un dossier,
                           des archives ou --via sur cette machine)
    --data DOSSIER         où vont les archives (data, ou BEFFROI_DATA)
    --json                 imprime un document JSON au lieu du tableau
    --out FICHIER          écrit ce document dans un fichier
    --contact ADRESSE      où la commune peut vous joindre (ou BEFFROI_CONTACT),
                           obligatoire quand le réseau est lu
    --user-agent TEXTE     l’en-tête User-Agent ; le contact y est ajouté s’il
                           ne contient pas d’adresse
    --allow-private        permet les adresses privées et locales
    --at DATE              date de la mesure (2026-11-24 ; sinon maintenant)
    --as-is                mesure un site qui n’est peut-être pas celui de
                           la commune

  proof FICHIER SERVICE    montre les preuves d’une note et la recalcule hors
                           ligne ; FICHIER : un document JSON ou une archive
  explain ADRESSE|FICHIER  ce que dit une page, et quelle règle y voit quoi
                           (--from-dir, --from-warc, --via ; --url pour
                           l’adresse d’un fichier)
  ledger ARCHIVE           toutes les requêtes faites à une commune
  demo                     mesure les communes imaginaires du petit web en deux
                           vagues, les publie et ouvre le site sur elles
    --anew                 mesure à nouveau au lieu de reprendre
    --twice                compare les deux vagues et s’arrête, sans site
    --once                 une seule mesure et son tableau, sans site
    --at-once N            communes à la fois (6)
    --port, --host, --url, --workers   comme pour serve
  serve                    le site : le baromètre public et l’atelier
    --port N               où il écoute (4173 ; 0 : n’importe quel port libre)
    --host ADRESSE         sur quelle adresse (127.0.0.1)
    --url ADRESSE          l’adresse que voient les visiteurs (ou BEFFROI_URL)
    --workers N            ouvriers qui mènent les vagues (1)
  panel import FICHIER     note où sont les sites : une liste (CSV, JSON) ou
                           l’annuaire de l’administration ; - : l’entrée
    --skip-refused         importe le reste quand des lignes sont refusées
    --json                 imprime un document JSON
  panel create NOM         fait un panel de communes ; les critères se croisent
    --all                  toutes les communes
    --department, --region, --epci, --stratum
                           code ou nom ; plusieurs : 29,56
    --codes FICHIER        une liste de codes ou de noms
    --top N                les N plus peuplées de ce qui reste
  panel show NOM           ses communes et leurs sites (--json)
  panel list               tous les panels (--json)
  wave open NOM --panel PANEL   ouvre une vague : rien n’est encore demandé
    --at DATE              date de la mesure
    --from-dir, --via, --allow-private, --contact, --user-agent, --budget (60),
    --delay, --render      comme pour audit, pour toutes les communes
    --quiet-hours HEURES   rien n’est demandé alors (08:00-20:00, à Paris)
    --tries N              essais d’un site qui ne répond pas (3)
    --retry-after DURÉES   entre ces essais (1h,6h,24h)
  wave run NOM             la mesure, ou reprend là où elle en était
    --at-once N            communes à la fois (6)
    --retry                essaie sans attendre ce qui ne répondait pas ou
                           avait échoué
    --detach               la lance sans y travailler (voir worker)
  wave watch NOM           montre où elle en est (--json : une fois)
  wave pause|resume NOM    n’en commence plus rien ; reprend
  wave close NOM           la fige, avec son empreinte
    --unfinished           même si des communes ne sont pas mesurées
  wave publish NOM         la montre à tous, close
    --reply-until DATE     d’abord aux communes, qui répondent jusque-là
  wave list                toutes les vagues (--json)
  wave show NOM            ses chiffres, avec n et intervalles (--json)
    --town CODE            une commune à travers les vagues
    --verify               vérifie les empreintes
  wave compare NOM NOM     ce qui a changé de l’une à l’autre, et pourquoi
                           (--json, --out FICHIER)
  wave export NOM          l’écrit en données ouvertes, avec leur mode d’emploi
    --out DOSSIER          où (NOM-export)
    --format LISTE         csv,json,parquet,xlsx (les quatre)
    --replace              à la place de l’export qui s’y trouve
  programmes read FICHIER… ce que disent du numérique des programmes électoraux
                           (PDF, DOCX, ODT, HTML, texte ; un dossier est lu en
                           entier), avec les phrases qui le prouvent
    --json                 un objet JSON par document, un par ligne
  programmes import FICHIER  note les listes en présence : un CSV, avec les
                           documents qu’il nomme ; - : l’entrée
    --year, --round        l’élection, si le fichier ne la dit pas
    --skip-refused, --json   comme pour panel import
  programmes add LIEU… --town CODE --year 2026 --list NOM
                           archive les documents d’une liste : fichiers,
                           dossiers, ou l’adresse de son site de campagne
    --round N              le tour (1)
    --head NOM, --label TEXTE   qui la conduit, son étiquette
    --none-found           note qu’aucun programme n’a été trouvé
    --not-looked-for       note que le programme n’a pas été cherché
    --from-dir, --from-warc, --via, --allow-private, --contact, --user-agent,
    --budget (40), --delay, --render   comme pour audit
  programmes wave NOM --panel PANEL --year 2026   ouvre une vague de
                           programmes, la mesure et la clôt, ou la reprend
    --round N, --at DATE, --at-once N
  programmes show NOM      ses chiffres et ses thèmes (--json)
    --town CODE            les listes d’une commune, dans leurs mots
  programmes export NOM    l’écrit en données ouvertes, phrases comprises
    --out, --format, --replace   comme pour wave export
  programmes silence ANNÉE  la période de réserve d’un scrutin : rien n’en est
                           montré au public ; seul, dit ce qui est réglé
    --round N              le tour (1)
    --from JOUR --until JOUR[THEURE]   à l’heure de Paris
    --on, --off            maintenant, à la main
  publish                  écrit tout le site public en fichiers, pour n’importe
                           quel serveur ou dossier
    --out DOSSIER          où (site)
    --base ADRESSE         l’adresse qu’il aura, pour le catalogue de données
    --pdf                  avec les fiches en PDF
    --replace              à la place du site qui s’y trouve
  worker                   prend part aux vagues en cours, sur toute machine
                           qui voit le serveur PostgreSQL (--at-once N)
    --until-drained        s’arrête quand il n’y a plus rien à faire
  assess --wave NOM        juge ses archives avec la grille d’aujourd’hui
  review cases             écrit les contestations retenues en cas d’essai des
                           règles (--out DOSSIER : cases)
  account list             qui a un compte à l’atelier (--json)
  account invite ADRESSE   fait un lien d’invitation, qui sert une fois
    --name NOM             de la personne
    --role RÔLES           administrator, coder, adjudicator, representative
    --territory CODES      les communes qu’elle représente : 35238,22278
    --url ADRESSE          l’adresse que voient les visiteurs (ou BEFFROI_URL)
  account reset ADRESSE    fait un lien pour un nouveau mot de passe, et rouvre
                           le compte s’il était clos (--url)
  backup FICHIER           sauvegarde la base (les archives sont à part)
  restore FICHIER          reprend une sauvegarde dans une base vide
    --replace              ou à la place de tout ce qu’elle contient

  help, version

Données : --data DOSSIER ou BEFFROI_DATA (data) ; un serveur PostgreSQL avec
DATABASE_URL ; les archives ailleurs avec BEFFROI_ARCHIVES (un dossier, ou
s3://SEAU/PRÉFIXE avec les variables AWS_… habituelles).

Partout : --lang fr|en, --quiet, --debug. Couleurs : jamais avec NO_COLOR ni
hors d’un terminal. Navigateur : trouvé de lui-même, ou nommé par
BEFFROI_CHROMIUM (« none » : s’en passer). Pages scannées : lues avec tesseract
(français) s’il est là, toutes si pdftoppm y est (BEFFROI_OCR=none : sans).

Codes de sortie :
  0    fait
  1    rien n’a pu être observé
  2    la commande est mal écrite, ou ce qu’elle nomme n’existe pas
  3    la preuve recalculée diffère
  70   faute de Beffroi
  130  interrompu`,
};
