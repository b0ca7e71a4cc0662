import type { AddressFault, Proposal, RefusalReason, Remark, Remedy } from '@beffroi/territories';
import { frNumber, frPlural } from './fr-numbers.ts';
import { t } from './typography.ts';

const towns = (n: number): string => frPlural(n, 'commune', 'communes');
const town = ({ name, code }: Pick<Proposal, 'name' | 'code'>): string => `${name} (${code})`;
const orList = new Intl.ListFormat('fr-FR', { type: 'disjunction' });
const andList = new Intl.ListFormat('fr-FR', { type: 'conjunction' });
const meant = (close: readonly string[]): string => (close.length === 0 ? '' : t` Vouliez-vous dire ${orList.format(close)} ?`);

const ADDRESS_FAULTS: Readonly<Record<AddressFault, string>> = {
  email: 'c’est une adresse de courriel',
  spaces: 'elle contient des espaces',
  scheme: 'elle ne commence ni par http: ni par https:',
  'no-host': 'elle n’a pas de nom de domaine',
  credentials: 'elle contient un nom ou un mot de passe',
  'private-host': 'elle n’existe que dans un réseau privé',
  'social-page': 'une page de réseau social n’est pas le site de la commune',
  'too-long': 'elle est trop longue',
  unreadable: 'elle ne peut pas être lue',
};

const LOOKS: Readonly<Record<'spreadsheet' | 'zip' | 'gzip' | 'pdf', string>> = {
  spreadsheet: 'un classeur de tableur',
  zip: 'une archive ZIP',
  gzip: 'un fichier compressé',
  pdf: 'un document PDF',
};

/** Why a line of a file was refused. */
function refusalReason(reason: RefusalReason): string {
  switch (reason.code) {
    case 'empty':
      return t`Le fichier est vide.`;
    case 'too-large':
      return t`Le fichier est trop grand : ${frNumber(Math.ceil(reason.bytes / 1e6))} Mo, alors que ${frNumber(Math.floor(reason.most / 1e6))} sont lus au plus.`;
    case 'not-text':
      return reason.looksLike === null
        ? t`Le fichier n’est pas du texte.`
        : t`Le fichier n’est pas du texte : c’est ${LOOKS[reason.looksLike]}.`;
    case 'no-records':
      return t`Le fichier est en JSON, mais ne contient pas de liste.`;
    case 'no-url-column':
      return t`Aucune colonne ne donne l’adresse du site. Colonnes trouvées : ${reason.columns.join(', ')}.`;
    case 'no-town-column':
      return t`Aucune colonne ne dit la commune. Colonnes trouvées : ${reason.columns.join(', ')}.`;
    case 'quote-not-closed':
      return t`Un guillemet ouvert ici n’est jamais refermé : rien n’a pu être lu à partir de cette ligne.`;
    case 'cut-short':
      return t`Le fichier s’arrête au milieu : rien n’a pu être lu à partir de cette ligne.`;
    case 'too-many-rows':
      return t`Le fichier a plus de ${frPlural(reason.most, 'ligne', 'lignes')} : rien n’a été lu à partir de celle-ci.`;
    case 'line-too-long':
      return t`Cet enregistrement a plus de ${frNumber(reason.most)} octets : rien n’a pu être lu à partir d’ici.`;
    case 'bad-record':
      return t`Cet enregistrement ne peut pas être lu.`;
    case 'wrong-columns':
      return t`La ligne a ${frPlural(reason.found, 'colonne', 'colonnes')} au lieu de ${frNumber(reason.expected)}.`;
    case 'undecodable':
      return t`Des caractères de cette ligne ne peuvent pas être lus.`;
    case 'no-town':
      return t`La commune manque.`;
    case 'unknown-code':
      return reason.postal
        ? t`« ${reason.given} » est un code postal, et non un code INSEE de commune.`
        : t`« ${reason.given} » n’est le code INSEE d’aucune commune.`;
    case 'unmeasured':
      return t`${reason.name} (${reason.given}) n’est pas une commune : il n’y a rien à y mesurer.`;
    case 'unknown-department':
      return t`Il n’y a pas de département « ${reason.given} ».${meant(reason.close)}`;
    case 'unknown-name':
      return t`Il n’y a pas de commune « ${reason.given} ».${meant(reason.close.map(town))}`;
    case 'ambiguous-name':
      return t`Plusieurs communes s’appellent « ${reason.given} » : ${andList.format(reason.among.map(town))}.`;
    case 'code-and-name-differ':
      return t`Le code est celui de ${town(reason.town)}, mais le nom est « ${reason.given} ».`;
    case 'code-and-department-differ':
      return t`Le code est celui de ${town(reason.town)}, département ${reason.town.department}, mais le département donné est « ${reason.given} ».`;
    case 'bad-url':
      return t`« ${reason.given} » n’est pas l’adresse d’un site : ${ADDRESS_FAULTS[reason.fault]}.`;
    case 'two-sites':
      return t`${town(reason.town)} a plusieurs sites : ${reason.url} ici, ${andList.format(
        reason.others.map(({ url, line }) => t`${url ?? 'aucun'} ligne ${line}`),
      )}.`;
  }
}

const REMEDIES: Readonly<Record<Remedy, string>> = {
  'give-another-file': 'Donnez un autre fichier.',
  'export-as-csv': 'Enregistrez-le en CSV.',
  'split-the-file': 'Partagez-le en plusieurs fichiers.',
  'name-the-columns': t`Nommez les colonnes dans la première ligne, par exemple : code_insee;nom;site`,
  'close-the-quote': 'Refermez le guillemet, ou enlevez-le.',
  'fetch-it-again': 'Téléchargez le fichier une nouvelle fois.',
  'quote-the-cell': 'Mettez entre guillemets le texte qui contient le séparateur.',
  'save-as-utf-8': 'Enregistrez le fichier en UTF-8.',
  'give-code-or-name': 'Donnez le code INSEE de la commune, ou son nom et son département.',
  'correct-the-code': 'Corrigez le code INSEE.',
  'correct-the-name': 'Corrigez le nom, ou donnez le code INSEE.',
  'correct-the-department': 'Corrigez le département : son code ou son nom.',
  'give-the-code': 'Donnez le code INSEE, ou le département.',
  'choose-code-or-name': 'Corrigez celui des deux qui est faux.',
  'remove-the-line': 'Enlevez la ligne.',
  'correct-the-address': t`Corrigez l’adresse ; laissez la case vide si la commune n’a pas de site.`,
  'keep-one-line': 'Gardez une seule de ces lignes.',
};

/** One remark, as it stands behind its line's number. */
function remarkOf(remark: Remark): string {
  switch (remark.code) {
    case 'repeated':
      return t`${remark.territory} a déjà été dite ligne ${remark.kept}`;
    case 'part-of':
      return t`${remark.part} fait partie de ${remark.territory}`;
    case 'part-left-out':
      return t`${remark.part} fait partie de ${remark.territory}, qui a sa ligne : ${remark.kept}`;
    case 'zero-restored':
      return t`${remark.given} a été lu ${remark.territory}`;
    case 'town-hall-chosen':
      return t`${remark.territory} : laissé de côté ${andList.format(remark.others.map(({ url, line }) => t`${url ?? 'aucun site'} (ligne ${line})`))}`;
    case 'social-page':
      return t`${remark.territory} n’a que ${remark.given}`;
  }
}

/** How many such remarks there are. */
function remarksOf(code: Remark['code'], n: number): string {
  switch (code) {
    case 'repeated':
      return t`${frPlural(n, 'ligne répète', 'lignes répètent')} une commune déjà dite.`;
    case 'part-of':
      return t`${frPlural(n, 'ligne nomme', 'lignes nomment')} une partie de commune (arrondissement, commune déléguée, ancien code) : elle compte pour la commune.`;
    case 'part-left-out':
      return t`${frPlural(n, 'ligne', 'lignes')} de parties de communes laissée${n < 2 ? '' : 's'} de côté : la commune a la sienne.`;
    case 'zero-restored':
      return t`${frPlural(n, 'code', 'codes')} sans ${n < 2 ? 'son' : 'leur'} premier zéro : il a été remis.`;
    case 'town-hall-chosen':
      return t`${towns(n)} avec plusieurs mairies et des sites différents : un seul a été retenu.`;
    case 'social-page':
      return t`${towns(n)} avec une page de réseau social pour tout site : notée${n < 2 ? '' : 's'} sans site.`;
  }
}

/** What is said of the lines of a file of sites, in French: why one was refused, what to do, what was done with it. */
export const frSiteWords = {
  refusalReason,
  remedies: REMEDIES,
  remarkOf,
  remarksOf,
  lineNumber: (line: number): string => t`ligne ${line}`,
  linesRefused: (n: number): string => t`${frPlural(n, 'ligne refusée', 'lignes refusées')} :`,
  fileRefused: (): string => t`Rien n’a été importé : le fichier ne peut pas être lu.`,
  nothingToImport: (): string => t`Le fichier ne donne aucun site : il n’y a rien à importer.`,
  imported: (n: number, file: string, without: number): string =>
    t`${towns(n)} notée${n < 2 ? '' : 's'} d’après ${file} : ${frNumber(n - without)} avec un site, ${frNumber(without)} sans (c’est un résultat).`,
  importedDetail: (added: number, changed: number, same: number): string =>
    t`${frPlural(added, 'nouvelle', 'nouvelles')}, ${frPlural(changed, 'changée', 'changées')}, ${frNumber(same)} déjà connue${same < 2 ? '' : 's'}.`,
  skipped: (n: number): string => t`${frPlural(n, 'ligne refusée a été laissée', 'lignes refusées ont été laissées')} de côté.`,
  ignoredServices: (n: number, kinds: string): string =>
    t`${frPlural(n, 'service de l’annuaire n’est pas une mairie', 'services de l’annuaire ne sont pas des mairies')} : ${kinds}.`,
  unnamedKind: 'sans type',
};
