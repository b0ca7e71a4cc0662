import { t } from '@beffroi/words';
import { frAccounts } from './fr-accounts.ts';
import { frDesk } from './fr-desk.ts';
import { frMail } from './fr-mail.ts';
import { frPanel } from './fr-panel.ts';
import { frPublish } from './fr-publish.ts';
import { frServe } from './fr-serve.ts';
import { frWaves } from './fr-waves.ts';

/** What the command line itself says, in French: what every command may say stands in `terminal`, what an instrument says with it. */
export const fr = {
  // -- Refusals
  badLanguage: (): string => t`--lang : « fr » ou « en ».`,
  unknownCommand: (name: string): string => t`La commande « ${name} » n’existe pas. « beffroi help » les donne toutes.`,
  noTownArchive: (path: string): string => t`« ${path} » n’a pas de registre : ce n’est pas une archive de Beffroi.`,
  noFixtures: (path: string): string => t`Il n’y a pas de petit web dans « ${path} » : la démonstration se lance depuis le dépôt.`,

  // -- Faults and stops
  fault: (message: string): string =>
    t`Beffroi s’est trompé, ce n’est pas de votre fait : ${message}. Relancez avec --debug et signalez ce qui s’affiche.`,
  interrupted: (): string => t`Interrompu. Rien n’a été gardé de ce qui n’était pas fini.`,

  // -- Ledger
  ledgerTitle: (start: string, moment: string): string => t`Requêtes faites pour ${start}, mesure du ${moment}`,
  robotsWord: { allowed: 'permis', disallowed: 'interdit', unasked: '–' } as Record<string, string>,

  ...frAccounts,
  ...frDesk,
  ...frMail,
  ...frPanel,
  ...frPublish,
  ...frServe,
  ...frWaves,

  version: (software: string, rubric: string, digest: string, node: string): string =>
    t`${software} · grille ${rubric} (${digest}) · Node ${node}`,
  helpHead: t`Beffroi lit le site d’une commune et dit, pour dix-huit services, jusqu’où
la démarche se fait en ligne.

Usage : beffroi COMMANDE …
`,
  helpTail: t`
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
