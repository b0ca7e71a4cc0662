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
  unknownCommand: (name: string, near: string | null, word: string): string =>
    t`La commande « ${name} » n’existe pas.${near === null ? '' : t` Vouliez-vous dire « ${near} » ?`} « beffroi ${word === '' ? 'help' : word} » les donne toutes.`,
  noConfig: (path: string): string => t`Le fichier de configuration « ${path} » ne peut pas être lu. Vérifiez --config ou BEFFROI_CONFIG.`,
  badConfig: (path: string, line: number, what: string): string => t`${path}, ligne ${line} : ${what}`,
  configSyntax: (line: string): string =>
    t`« ${line} » ne se lit pas. On écrit : nom = "valeur", ou [commande] ; un texte est entre guillemets droits.`,
  configSetting: (key: string, near: string | null): string =>
    t`« ${key} » n’est pas un réglage.${near === null ? '' : t` Vouliez-vous dire « ${near} » ?`} « beffroi help settings » les donne tous.`,
  configCommand: (name: string): string => t`« ${name} » n’est pas une commande : [serve], [wave.open]… « beffroi help » les donne toutes.`,
  configOption: (key: string, command: string): string =>
    t`« beffroi ${command} » n’a pas d’option « ${key} ». « beffroi help ${command} --all » les donne toutes.`,
  configValue: (key: string): string => t`« ${key} » attend un texte entre guillemets, ou un nombre.`,
  configSwitch: (key: string): string => t`« ${key} » est vrai ou faux : ${key} = true, ou false.`,
  badShell: (name: string): string => t`« ${name} » n’est pas un shell connu ici : bash, zsh ou fish.`,
  noTownArchive: (path: string): string => t`« ${path} » n’a pas de registre : ce n’est pas une archive de Beffroi.`,
  noFixtures: (path: string): string =>
    t`Il n’y a pas de petit web dans « ${path} » : la démonstration a besoin de ses communes imaginaires, qui viennent avec le paquet et avec le dépôt.`,

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
« beffroi COMMANDE --help » dit tout d’une commande, « beffroi wave » les verbes
d’un groupe, « beffroi help --all » tout.
« beffroi help settings » : variables et fichier de configuration.
« beffroi help codes » : codes de sortie. Langue : --lang fr|en.`,
  helpCodes: t`Codes de sortie :
  0    fait
  1    rien n’a pu être observé
  2    la commande est mal écrite, ou ce qu’elle nomme n’existe pas
  3    la preuve recalculée diffère
  70   faute de Beffroi
  130  interrompu`,
};
