import { frNumber, frPlural, t } from '@beffroi/words';
import type { Chapter } from '../command.ts';

/** What is said of a line and of what it names, in French. */
export const frLine = {
  helpChapters: {
    town: 'Une commune',
    site: 'Le site',
    panel: 'Des communes, vague après vague',
    wave: 'Des communes, vague après vague',
    instrument: 'Les autres mesures',
    work: 'Ouvriers et publication',
    review: 'Ouvriers et publication',
    account: 'Tenir la maison',
    backup: 'Tenir la maison',
    program: t`Beffroi lui-même`,
  } as Readonly<Record<Chapter, string>>,
  helpUsage: (word: string): string => t`Usage : beffroi ${word} VERBE …`,
  helpOfVerb: (word: string): string => t`« beffroi ${word} VERBE --help » dit tout d’un verbe.`,
  helpTitle: (line: string, says: string): string => t`beffroi ${line} : ${says}.`,
  helpFolded: (options: string, command: string): string => t`Plus rares : ${options} (« beffroi help ${command} --all » les explique).`,
  helpEverywhere: (options: string): string => t`Partout : ${options}.`,
  helpExample: (line: string): string => t`  $ ${line}`,
  unknownOption: (option: string, near: string | null, command: string): string =>
    t`L’option ${option} n’existe pas ici.${near === null ? '' : t` Vouliez-vous dire ${near} ?`} « beffroi ${command} --help » donne celles de la commande.`,
  badOption: (option: string): string => t`L’option ${option} attend une valeur, ou n’en prend pas. « beffroi help » dit comment l’écrire.`,
  missingWord: (command: string): string =>
    t`Il manque une adresse, un fichier ou un nom : « beffroi ${command} … ». « beffroi ${command} --help » dit comment l’écrire.`,
  tooManyWords: (command: string, word: string): string =>
    t`« ${word} » est de trop derrière « beffroi ${command} ». Un nom avec des espaces se met entre guillemets.`,
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
  ownCopyOfFolder: (): string => t`--own-copy dit qu’un dossier est votre copie, à lire en entier : nommez-le avec --from-dir.`,
  noFolder: (path: string): string => t`--from-dir : il n’y a pas de dossier « ${path} ».`,
  noFile: (path: string): string => t`Le fichier « ${path} » ne peut pas être ouvert. Vérifiez son nom et vos droits.`,
  noArchive: (path: string): string => t`« ${path} » n’est pas une archive WARC lisible.`,
  badVia: (text: string): string => t`--via : « ${text} » n’est pas une adresse avec un port. Par exemple : 127.0.0.1:8080`,
  badBrowser: (path: string): string =>
    t`BEFFROI_CHROMIUM : « ${path} » ne peut pas être lancé. Corrigez la variable, ou mettez-y « none » pour vous passer de navigateur.`,
  cannotWrite: (path: string): string => t`« ${path} » ne peut pas être écrit. Vérifiez le dossier et vos droits.`,
  diskFull: (path: string): string =>
    t`Le disque est plein : « ${path} » n’a pas pu être écrit, et rien n’en est resté. Faites de la place, puis relancez la commande.`,
  error: (sentence: string): string => t`Erreur : ${sentence}`,
  noBrowser: (): string =>
    t`Aucun navigateur n’est installé : les pages dessinées par des scripts seront « non observées » (voir BEFFROI_CHROMIUM).`,
  progress: (bar: string, pages: number, budget: number, waiting: number, left: string | null, url: string): string =>
    t`${bar} ${frPlural(pages, 'page', 'pages')} sur ${budget} · ${frNumber(waiting)} en attente${left === null ? '' : t` · encore ${left}`} · ${url}`,
  line: (pages: number, what: string, url: string): string => t`page ${pages} · ${what} · ${url}`,
};
