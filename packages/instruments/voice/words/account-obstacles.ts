import type { Language } from '@beffroi/domain';
import { t } from '@beffroi/words';

/** Why something of an account could not be read, by the code of the obstacle. */
const SAID: ReadonlyMap<string, readonly [fr: string, en: string]> = new Map([
  ['too-large', ['trop grand pour être lu', 'too large to be read']],
  ['empty', [t`rien n’y est`, 'nothing is there']],
  ['missing', [t`le fichier n’est plus là`, 'the file is no longer there']],
  ['erased', [t`retiré à la demande de quelqu’un`, 'taken out at somebody’s request']],
  ['truncated', [t`l’archive est tronquée`, 'the archive is cut off']],
  ['damaged', [t`l’archive est abîmée`, 'the archive is damaged']],
  ['bomb', [t`l’archive se déplie sans mesure`, 'the archive unfolds without measure']],
  ['encrypted', [t`l’archive est protégée par un mot de passe`, 'the archive is protected by a password']],
  ['unknown-packing', [t`l’archive est empaquetée d’une façon inconnue`, 'the archive is packed in an unknown way']],
  ['too-many-entries', [t`l’archive a trop de fichiers`, 'the archive has too many files']],
  ['not-json', [t`ce qui devrait être du JSON n’en est pas`, 'what should be JSON is none']],
  ['html-for-data', [t`une page pour des personnes, et non des données`, 'a page for people, and no data']],
  ['not-posts', [t`ce ne sont pas des publications`, 'these are no posts']],
  ['no-object', [t`des lignes sans objet`, 'lines without an object']],
  ['no-id', [t`des publications sans identifiant`, 'posts without an id']],
  ['no-time', [t`des publications sans date`, 'posts without a time']],
  ['no-text', [t`des publications sans texte`, 'posts without a text']],
  ['other-words', [t`la même publication, avec d’autres mots`, 'the same post, in other words']],
  ['text-cut', [t`des textes trop longs, coupés`, 'texts too long, cut']],
  ['most-posts', [t`trop de publications : les plus anciennes sont laissées`, 'too many posts: older ones are left']],
  ['most-pages', [t`trop de pages : les plus anciennes sont laissées`, 'too many pages: older ones are left']],
  ['most-threads', [t`trop d’échanges : les plus anciens sont laissés`, 'too many threads: older ones are left']],
  ['no-address', [t`ni adresse ni identifiant ne le nomment`, 'neither address nor handle names it']],
  ['not-an-account', [t`l’adresse n’est pas celle d’un compte`, 'the address is that of no account']],
  ['not-found', [t`aucun compte n’est là`, 'no account is there']],
  ['moved', [t`le compte a déménagé`, 'the account has moved']],
  ['suspended', [t`le compte est suspendu`, 'the account is suspended']],
  ['deactivated', [t`le compte est désactivé`, 'the account is deactivated']],
  ['access-refused', [t`l’accès donné par la commune est refusé`, 'the access that the town gave is refused']],
  [
    'access-of-another',
    [t`l’accès donné par la commune est celui d’un autre compte`, 'the access that the town gave is that of another account'],
  ],
  ['not-mentions', [t`les mentions plus anciennes ne sont pas données`, 'older mentions are not given']],
  [
    'closed-threads',
    [
      t`les échanges ne sont pas montrés à tout le monde : les réponses des autres ne se voient pas`,
      'threads are not shown to everybody: answers of others cannot be seen',
    ],
  ],
  ['private', [t`le compte est privé`, 'the account is private']],
  ['limited', [t`le serveur a demandé d’attendre, trop longtemps`, 'the server asked to wait, for too long']],
  ['refused', [t`le serveur refuse`, 'the server refuses']],
  ['robots', [t`robots.txt ne permet pas cette lecture`, 'robots.txt does not allow it to be read']],
  ['server-error', [t`le serveur se trompe`, 'the server errs']],
  ['redirects', [t`le serveur renvoie sans fin`, 'the server redirects without end']],
  ['down', [t`le serveur ne répond pas`, 'the server does not answer']],
  ['time', [t`le temps permis est passé`, 'the time allowed is over']],
  [
    'closed-interface',
    [
      t`l’interface publique est fermée : les réponses des autres ne se voient pas`,
      'the public interface is closed: answers of others cannot be seen',
    ],
  ],
]);

/** Why something of an account could not be read; the code itself where nobody has said it yet. */
export function obstacleIn(language: Language, code: string): string {
  const said = SAID.get(code);
  return said === undefined ? code : said[language === 'fr' ? 0 : 1];
}
