import type { Language } from '@beffroi/domain';
import { t } from '@beffroi/words';

/** What the environment, or a configuration file, may say to all commands. */
export interface Setting {
  /** The variable of the environment. */
  readonly variable: string;
  readonly fr: string;
  readonly en: string;
}

/** All settings; in a configuration file they are named as here, or in small letters and without `BEFFROI_`. */
export const SETTINGS: readonly Setting[] = [
  { variable: 'BEFFROI_DATA', fr: t`dossier des données (data)`, en: 'folder of the data (data)' },
  {
    variable: 'DATABASE_URL',
    fr: 'serveur PostgreSQL, à la place de la base du dossier',
    en: 'PostgreSQL server, in place of the folder’s database',
  },
  {
    variable: 'BEFFROI_ARCHIVES',
    fr: t`archives ailleurs : un dossier, ou s3://SEAU/PRÉFIXE avec les variables AWS_… habituelles`,
    en: 'archives elsewhere: a folder, or s3://BUCKET/PREFIX with the usual AWS_… variables',
  },
  { variable: 'BEFFROI_CONTACT', fr: 'où les communes lues peuvent vous écrire', en: 'where the towns that are read can write to you' },
  { variable: 'BEFFROI_LANG', fr: t`langue : fr ou en`, en: 'language: fr or en' },
  {
    variable: 'BEFFROI_CHROMIUM',
    fr: t`le navigateur, s’il ne se trouve pas de lui-même (none : s’en passer)`,
    en: 'the browser, where it is not found by itself (none: do without)',
  },
  {
    variable: 'BEFFROI_OCR',
    fr: t`pages scannées : lues avec tesseract (français) s’il est là, toutes si pdftoppm y est (none : sans)`,
    en: 'scanned pages: read with tesseract (French) where it is there, of any kind with pdftoppm (none: do without)',
  },
  { variable: 'BEFFROI_INSTRUMENTS', fr: t`dossiers d’instruments d’ailleurs`, en: 'folders of instruments from elsewhere' },
  { variable: 'BEFFROI_URL', fr: t`l’adresse que voient les visiteurs du site`, en: 'the address that visitors of the site see' },
  {
    variable: 'ADDRESS_HEADER',
    fr: t`derrière un mandataire : l’en-tête où il met l’adresse du visiteur (x-forwarded-for)`,
    en: 'behind a proxy: the header where it puts the visitor’s address (x-forwarded-for)',
  },
  {
    variable: 'XFF_DEPTH',
    fr: t`combien de mandataires écrivent dans x-forwarded-for (1)`,
    en: 'how many proxies write into x-forwarded-for (1)',
  },
  { variable: 'BODY_SIZE_LIMIT', fr: t`octets au plus d’un formulaire`, en: 'bytes of a form at most' },
  {
    variable: 'BEFFROI_PAGES_KEPT',
    fr: t`mégaoctets de pages dessinées gardées en mémoire (64 ; 0 : aucune)`,
    en: 'megabytes of drawn pages that are kept in memory (64; 0: none)',
  },
  {
    variable: 'BEFFROI_METRICS_TOKEN',
    fr: t`ce que présente qui lit /metrics d’ailleurs`,
    en: 'what who reads /metrics from elsewhere brings along',
  },
  {
    variable: 'BEFFROI_OPERATOR',
    fr: t`fichier JSON de qui tient le site, pour ses pages légales (docs/operator.md)`,
    en: 'JSON file of who runs the site, for its legal pages (docs/operator.md)',
  },
  { variable: 'BEFFROI_SMTP', fr: 'serveur de courrier (smtp://…)', en: 'mail server (smtp://…)' },
  { variable: 'BEFFROI_MAIL_FROM', fr: t`expéditeur : Beffroi <beffroi@ville.fr>`, en: 'sender: Beffroi <beffroi@town.example>' },
  { variable: 'BEFFROI_MAIL_KEY', fr: 'clé qui scelle le courrier en attente', en: 'key that seals mail that waits' },
  {
    variable: 'BEFFROI_DESK_KEY',
    fr: t`clé de l’accueil sur les réseaux (« beffroi desk key »)`,
    en: 'key of the desk on networks (“beffroi desk key”)',
  },
  { variable: 'BEFFROI_FOLLOW', fr: t`1 : on peut suivre une commune par courriel`, en: '1: a town can be followed by mail' },
  {
    variable: 'BEFFROI_CHECKUPS',
    fr: t`qui fait mesurer une commune sur le site : off, agents (par défaut) ou public`,
    en: 'who has a town measured on the site: off, agents (default) or public',
  },
  {
    variable: 'BEFFROI_CHECKUPS_NEVER',
    fr: t`domaines jamais mesurés ainsi, séparés par des virgules`,
    en: 'domains that are never measured so, by commas',
  },
  {
    variable: 'BEFFROI_ADDRESS_DAYS',
    fr: t`jours pendant lesquels l’adresse réseau d’un compte qui agit est gardée (180)`,
    en: 'days that the network address of an account that acts is kept (180)',
  },
  { variable: 'BEFFROI_DESK_PROXY', fr: t`mandataire par lequel l’accueil sort`, en: 'proxy by which the desk goes out' },
  { variable: 'BEFFROI_OIDC_ISSUER', fr: t`connexion par ProConnect : son adresse`, en: 'sign-in by ProConnect: its address' },
  { variable: 'BEFFROI_OIDC_CLIENT_ID', fr: t`… son identifiant pour ce site`, en: '… its id of this site' },
  { variable: 'BEFFROI_OIDC_CLIENT_SECRET', fr: t`… et son secret`, en: '… and its secret' },
  { variable: 'BEFFROI_OIDC_SCOPE', fr: t`… ce qui en est demandé`, en: '… what is asked of it' },
  { variable: 'BEFFROI_OIDC_ACR', fr: t`… la garantie demandée (eidas1)`, en: '… the assurance asked for (eidas1)' },
  {
    variable: 'BEFFROI_OIDC_TRUST_EMAIL',
    fr: t`… 1 : ses adresses sont tenues pour vérifiées`,
    en: '… 1: its addresses are taken as verified',
  },
  { variable: 'BEFFROI_OIDC_NAME', fr: t`… son nom sur la page (ProConnect)`, en: '… its name on the page (ProConnect)' },
];

/** Variables of other programs' making that pass through. */
const FOREIGN = /^AWS_[A-Z0-9_]+$/;

/** Variables of ours that are not listed here, and may be named by whoever knows them. */
const PREFIX = 'BEFFROI_';

/** The variable that a key of a configuration file means; `null` where there is no such setting. */
export function variableOf(key: string): string | null {
  const wanted = key.toUpperCase().replace(/-/g, '_');
  const found = SETTINGS.find(({ variable }) => variable === wanted || variable === `${PREFIX}${wanted}`);
  return found?.variable ?? (FOREIGN.test(wanted) ? wanted : null);
}

/** A setting as a configuration file names it. */
export function keyOf({ variable }: Setting): string {
  return variable.replace(PREFIX, '').toLowerCase();
}

/** What `beffroi help settings` says. @param places where a configuration file is looked for */
export function settingsText(language: Language, places: readonly string[]): string {
  const width = Math.max(...SETTINGS.map(({ variable }) => variable.length)) + 4;
  const lines = SETTINGS.flatMap((setting) => row(setting.variable, setting[language], width));
  const words = WORDS[language];
  return [words.variables, '', ...lines, '', words.file, ...places.map((place) => `  ${place}`), '', words.example].join('\n');
}

function row(name: string, says: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of says.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && width + last.length + 1 + word.length <= 80) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, i) => `${(i === 0 ? `  ${name}` : '').padEnd(width)}${line}`);
}

const WORDS = {
  fr: {
    variables: t`Réglages, par des variables de l’environnement :`,
    file: t`Les mêmes dans un fichier de configuration (TOML), nommé par --config ou
BEFFROI_CONFIG, ou le premier qui se trouve là :`,
    example: t`Par exemple :

  contact = "observatoire@exemple.org"
  data = "/var/lib/beffroi"

  [serve]             # options d’une commande
  port = 8080
  [wave.open]
  budget = 40

La ligne de commande l’emporte sur l’environnement, et lui sur le fichier.
Couleurs : jamais avec NO_COLOR ni hors d’un terminal.`,
  },
  en: {
    variables: 'Settings, by variables of the environment:',
    file: `The same in a configuration file (TOML), named by --config or BEFFROI_CONFIG,
or the first that is there:`,
    example: `For instance:

  contact = "observatory@example.org"
  data = "/var/lib/beffroi"

  [serve]             # options of a command
  port = 8080
  [wave.open]
  budget = 40

The command line goes before the environment, and that before the file.
Colours: never with NO_COLOR or without a terminal.`,
  },
};
