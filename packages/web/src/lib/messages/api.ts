import type { Language } from '@beffroi/domain';
import type { Missing } from '@beffroi/ui/api/operation.ts';
import { enWords, frWords, t } from '@beffroi/words';

/** What goes wrong with a request, by a code that its address names for ever. */
export type ProblemCode =
  | 'no-such-address'
  | 'unknown-parameter'
  | 'given-twice'
  | 'missing-parameter'
  | 'bad-value'
  | 'no-such-wave'
  | 'no-such-town'
  | 'no-such-finding'
  | 'no-such-account'
  | 'read-only'
  | 'our-fault'
  | 'database-away';

/** What is wrong with a request, as RFC 9457 wants it said. */
export interface Problem {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

/** A problem as it is answered: its type is an address where the interface's page tells of it. @param origin where the site is */
export function problemBody({ code, title, status, detail }: Problem, origin: string) {
  return { type: `${origin}/donnees/api#${code}`, title, status, detail };
}

const list = (names: readonly string[]): string => names.join(', ');

const fr = {
  noSuchAddress: (path: string): Problem => ({
    code: 'no-such-address',
    status: 404,
    title: 'Cette adresse n’existe pas',
    detail: t`Rien ne répond à ${frWords.quoted(`/api/v1/${path}`)}. Toutes les adresses sont dans /api/openapi.json.`,
  }),
  unknownParameter: (name: string, known: readonly string[]): Problem => ({
    code: 'unknown-parameter',
    status: 400,
    title: t`Paramètre inconnu`,
    detail: t`${frWords.quoted(name)} n’est pas un paramètre de cette adresse. Elle connaît : ${known.length === 0 ? 'aucun' : list(known)}.`,
  }),
  twice: (name: string): Problem => ({
    code: 'given-twice',
    status: 400,
    title: 'Paramètre donné deux fois',
    detail: t`Donnez ${frWords.quoted(name)} une seule fois.`,
  }),
  missing: (name: string): Problem => ({
    code: 'missing-parameter',
    status: 400,
    title: 'Paramètre manquant',
    detail: t`Cette adresse demande le paramètre ${frWords.quoted(name)}.`,
  }),
  badValue: (name: string, value: string, wanted: string): Problem => ({
    code: 'bad-value',
    status: 400,
    title: 'Valeur refusée',
    detail: t`${frWords.quoted(value)} ne convient pas à ${frWords.quoted(name)} : il faut ${wanted}.`,
  }),
  notThere: {
    wave: {
      code: 'no-such-wave',
      status: 404,
      title: 'Vague introuvable',
      detail: t`Aucune vague de ce nom n’est publiée. /api/v1/waves les donne toutes.`,
    },
    town: {
      code: 'no-such-town',
      status: 404,
      title: 'Commune introuvable',
      detail: t`Cette vague ne mesure pas de commune de ce code. /api/v1/search la cherche par son nom.`,
    },
    finding: {
      code: 'no-such-finding',
      status: 404,
      title: 'Résultat introuvable',
      detail: t`Cette commune n’a pas été jugée dans cette vague : il n’y a ni niveau ni preuve, et ce n’est pas un 0.`,
    },
    account: {
      code: 'no-such-account',
      status: 404,
      title: 'Compte introuvable',
      detail: t`Aucun compte de ce nom ne parle ici. /api/v1/who-speaks les donne tous.`,
    },
  } as Readonly<Record<Missing, Problem>>,
  readOnly: {
    code: 'read-only',
    status: 405,
    title: 'Lecture seule',
    detail: t`Cette interface se lit : GET, HEAD ou OPTIONS. Rien ne s’y écrit.`,
  } as Problem,
  fault: (status: number): Problem => ({
    code: 'our-fault',
    status,
    title: 'Une erreur s’est produite',
    detail: t`Beffroi s’est trompé, ce n’est pas de votre fait. Réessayez dans un instant.`,
  }),
  away: {
    code: 'database-away',
    status: 503,
    title: 'La base de données ne répond pas',
    detail: t`Rien n’est perdu. Réessayez dans un instant.`,
  } as Problem,
  wanted: {
    oneOf: (values: readonly string[]): string => t`une valeur parmi ${list(values)}`,
    integer: (least: number, most: number | null): string =>
      most === null ? t`un entier d’au moins ${frWords.count(least)}` : t`un entier de ${frWords.count(least)} à ${frWords.count(most)}`,
    text: (least: number, most: number): string => t`un texte de ${least} à ${most} signes`,
    pattern: (pattern: string): string => t`un texte de la forme ${pattern}`,
  },
};

const en: typeof fr = {
  noSuchAddress: (path) => ({
    code: 'no-such-address',
    status: 404,
    title: 'There is no such address',
    detail: `Nothing answers to ${enWords.quoted(`/api/v1/${path}`)}. All addresses are in /api/openapi.json.`,
  }),
  unknownParameter: (name, known) => ({
    code: 'unknown-parameter',
    status: 400,
    title: 'Unknown parameter',
    detail: `${enWords.quoted(name)} is no parameter of this address. It knows: ${known.length === 0 ? 'none' : list(known)}.`,
  }),
  twice: (name) => ({
    code: 'given-twice',
    status: 400,
    title: 'A parameter is given twice',
    detail: `Give ${enWords.quoted(name)} once.`,
  }),
  missing: (name) => ({
    code: 'missing-parameter',
    status: 400,
    title: 'A parameter is missing',
    detail: `This address asks for the parameter ${enWords.quoted(name)}.`,
  }),
  badValue: (name, value, wanted) => ({
    code: 'bad-value',
    status: 400,
    title: 'A value is refused',
    detail: `${enWords.quoted(value)} does not suit ${enWords.quoted(name)}: it must be ${wanted}.`,
  }),
  notThere: {
    wave: {
      code: 'no-such-wave',
      status: 404,
      title: 'No such wave',
      detail: 'No wave of that name is published. /api/v1/waves gives them all.',
    },
    town: {
      code: 'no-such-town',
      status: 404,
      title: 'No such town',
      detail: 'This wave measures no town of that code. /api/v1/search looks for it by its name.',
    },
    finding: {
      code: 'no-such-finding',
      status: 404,
      title: 'No such finding',
      detail: 'This town was not judged in this wave: there is neither level nor evidence, and that is not a 0.',
    },
    account: {
      code: 'no-such-account',
      status: 404,
      title: 'No such account',
      detail: 'No account of this name speaks here. /api/v1/who-speaks lists them all.',
    },
  },
  readOnly: {
    code: 'read-only',
    status: 405,
    title: 'Read only',
    detail: 'This interface is read: GET, HEAD or OPTIONS. Nothing is written here.',
  },
  fault: (status) => ({
    code: 'our-fault',
    status,
    title: 'Something went wrong',
    detail: 'This is our fault, not yours. Try again in a moment.',
  }),
  away: {
    code: 'database-away',
    status: 503,
    title: 'The database does not answer',
    detail: 'Nothing is lost. Try again in a moment.',
  } as Problem,
  wanted: {
    oneOf: (values) => `one of ${list(values)}`,
    integer: (least, most) =>
      most === null
        ? `an integer of at least ${enWords.count(least)}`
        : `an integer from ${enWords.count(least)} to ${enWords.count(most)}`,
    text: (least, most) => `a text of ${least} to ${most} signs`,
    pattern: (pattern) => `a text of the form ${pattern}`,
  },
};

/** What the interface for programs says when a request is not as it should be. */
export const problems: Readonly<Record<Language, typeof fr>> = { fr, en };

const frPage = {
  title: 'Interface de programmation',
  description: t`L’interface de programmation de Beffroi : adresses, paramètres et réponses, en lecture seule et sans clef.`,
  lead: t`Tout ce que Beffroi publie se lit aussi par un programme : en JSON, sans clef, depuis n’importe quel site.`,
  needsServer: t`Ces adresses répondent sur l’observatoire en ligne ; une copie du site sans serveur n’a que les fichiers.`,
  base: 'Adresse de base',
  manners: 'Ce qui vaut partout',
  manner: [
    t`Lecture seule : GET, HEAD et OPTIONS, de tout site (CORS).`,
    t`Chaque réponse porte une étiquette (ETag) : renvoyez-la dans If-None-Match, et 304 vous dit que rien n’a changé.`,
    t`Un paramètre inconnu ou une valeur refusée donne une erreur 400 qui dit laquelle (application/problem+json), en français ou en anglais selon Accept-Language.`,
    t`Ce qui n’a pas été observé est null, jamais 0.`,
    t`Les listes longues vont par pages : suivez next jusqu’à null.`,
  ],
  faults: 'Les erreurs',
  faultsLead: t`Toute erreur est un document application/problem+json (RFC 9457) : son type est l’une de ces adresses.`,
  code: 'Type',
  status: 'Statut',
  snippets: t`En curl, JavaScript, Python, R`,
  copyLead: t`À copier tel quel :`,
  openapi: 'openapi.json : la description complète, OpenAPI 3.1',
  addresses: 'Les adresses',
  contents: 'Toutes les adresses',
  parameters: (path: string): string => t`Paramètres de ${path}`,
  parameter: 'Paramètre',
  values: t`Valeurs :`,
  meaning: 'Sens',
  required: 'obligatoire',
  byDefault: (value: string | number): string => t`sinon ${value}`,
  inPath: 'dans l’adresse',
  answers: (path: string): string => t`Réponse de ${path}`,
  member: 'Membre',
  tryIt: 'Essayer',
  back: 'Toutes les données',
};

const enPage: typeof frPage = {
  title: 'Programming interface',
  description: 'The programming interface of Beffroi: addresses, parameters and answers, read only and without a key.',
  lead: 'All that Beffroi publishes can be read by a program too: as JSON, without a key, from any site.',
  needsServer: 'These addresses answer on the observatory online; a copy of the site without a server has the files only.',
  base: 'Base address',
  manners: 'What holds everywhere',
  manner: [
    'Read only: GET, HEAD and OPTIONS, from any site (CORS).',
    'Each answer has a tag (ETag): send it back in If-None-Match, and 304 tells that nothing changed.',
    'An unknown parameter or a value refused gives an error 400 that says which (application/problem+json), in French or English as Accept-Language asks.',
    'What was not observed is null, never 0.',
    'Long lists go by pages: follow next until null.',
  ],
  faults: 'Faults',
  faultsLead: 'Each fault is an application/problem+json document (RFC 9457): its type is one of these addresses.',
  code: 'Type',
  status: 'Status',
  snippets: 'In curl, JavaScript, Python, R',
  copyLead: 'To be copied as it is:',
  openapi: 'openapi.json: the whole description, OpenAPI 3.1',
  addresses: 'Addresses',
  contents: 'All addresses',
  parameters: (path) => `Parameters of ${path}`,
  parameter: 'Parameter',
  values: 'Values:',
  meaning: 'Meaning',
  required: 'required',
  byDefault: (value) => `otherwise ${value}`,
  inPath: 'in the address',
  answers: (path) => `Answer of ${path}`,
  member: 'Member',
  tryIt: 'Try it',
  back: 'All data',
};

/** The page that documents the interface. */
export const apiPage: Readonly<Record<Language, typeof frPage>> = { fr: frPage, en: enPage };

/** All problems with an example of each, for the page that tells of them. */
export function allProblems(language: Language): readonly Problem[] {
  const say = problems[language];
  const { wave, town, finding, account } = say.notThere;
  return [
    ...[say.noSuchAddress('…'), say.unknownParameter('…', []), say.twice('…'), say.missing('…'), say.badValue('…', '…', '…')],
    ...[wave, town, finding, account, say.readOnly, say.fault(500)],
  ];
}
