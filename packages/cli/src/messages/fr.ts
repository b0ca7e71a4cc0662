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
  noTownArchive: (path: string): string => t`« ${path} » n’a pas de registre : ce n’est pas une archive de Beffroi.`,
  noFixtures: (path: string): string => t`Il n’y a pas de petit web dans « ${path} » : la démonstration se lance depuis le dépôt.`,
  archiveTaken: (path: string): string =>
    t`L’archive « ${path} » est déjà en cours d’écriture. Attendez sa fin, ou choisissez un autre dossier avec --data.`,

  // -- Faults and stops
  fault: (message: string): string =>
    t`Beffroi s’est trompé, ce n’est pas de votre fait : ${message}. Relancez avec --debug et signalez ce qui s’affiche.`,
  interrupted: (): string => t`Interrompu. Rien n’a été gardé de ce qui n’était pas fini.`,

  // -- Remarks while it works

  // -- Findings

  // -- Proof

  // -- Explanation

  // -- Ledger
  ledgerTitle: (start: string, moment: string): string => t`Requêtes faites pour ${start}, mesure du ${moment}`,
  robotsWord: { allowed: 'permis', disallowed: 'interdit', unasked: '–' } as Record<string, string>,

  // -- Demonstration
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
