import type { Obstacle, PositiveLevel, Reason } from '@beffroi/domain';
import type { InBoth } from './catalogue/lever.ts';
import { RULES } from './rules/index.ts';
import { RESERVED } from './rules-of-others.ts';

/** Why a lever has no level, in words: with `{pages}` for how many pages were read, `{documents}` for how many were given up, `{page}` for the address that could not be. */
const WITHOUT_LEVEL: ReadonlyMap<string, InBoth> = new Map([
  [
    'silent',
    {
      fr: 'Rien de public ne le montre sur les {pages} pages lues ; ce n’est pas un zéro.',
      en: 'Nothing public shows it on the {pages} pages that were read; that is no zero.',
    },
  ],
  [
    'silent-one',
    {
      fr: 'Rien de public ne le montre sur la seule page lue ; ce n’est pas un zéro.',
      en: 'Nothing public shows it on the one page that was read; that is no zero.',
    },
  ],
  [
    'silent-given-up',
    {
      fr: 'Rien de public ne le montre dans ce qui a été lu (pages lues : {pages} ; documents dont la lecture, trop coûteuse, a été abandonnée : {documents}) ; ce n’est pas un zéro.',
      en: 'Nothing public shows it in what was read (pages that were read: {pages}; documents whose reading cost too much and was given up: {documents}); that is no zero.',
    },
  ],
  [
    'never-public',
    {
      fr: 'Aucune page publique ne peut le montrer : seuls ceux qui y travaillent le savent.',
      en: 'No public page can show it: only those who work there know.',
    },
  ],
]);

const OBSTACLES: Readonly<Record<Obstacle, InBoth>> = {
  robots: { fr: 'le fichier robots.txt l’interdit', en: 'its robots.txt forbids it' },
  blocked: { fr: 'ce lecteur n’y est pas admis', en: 'this reader is not let in' },
  login: { fr: 'il faut un compte', en: 'an account is needed' },
  down: { fr: 'il n’y a pas eu de réponse', en: 'there was no answer' },
  moved: { fr: 'l’adresse a changé', en: 'the address has changed' },
  lapsed: { fr: 'l’adresse n’est plus celle de la commune', en: 'the address is no longer the town’s' },
  unreadable: { fr: 'rien n’y est lisible', en: 'nothing there is legible' },
  budget: { fr: 'la lecture s’est arrêtée avant', en: 'reading ended before' },
  'rule-failed': { fr: 'une de nos règles a échoué, la faute est à nous', en: 'a rule of ours failed, the fault is ours' },
};

/** The reason for a level: the rule that proves it, and which level. */
export function levelReason(rule: string, level: PositiveLevel): Reason {
  return { code: `${rule}-${level}`, values: {} };
}

/** The reason where nothing is told. @param givenUp documents that might have told it, and cost too much to be read */
export function silentReason(pages: number, givenUp: number): Reason {
  if (givenUp > 0) return { code: 'silent-given-up', values: { pages, documents: givenUp } };
  return pages === 1 ? { code: 'silent-one', values: {} } : { code: 'silent', values: { pages } };
}

/** The reason where no public page could tell. */
export const NEVER_PUBLIC: Reason = { code: 'never-public', values: {} };

/** The reason where what would tell could not be read. @param page its address; the site as a whole without one */
export function unobservedReason(obstacle: Obstacle, page: string | null): Reason {
  return page === null ? { code: `unobserved-${obstacle}`, values: {} } : { code: `unobserved-page-${obstacle}`, values: { page } };
}

/** A reason in words, in both languages: true word for word where its finding was made. */
export function reasonWords({ code, values }: Reason): InBoth {
  const words = WITHOUT_LEVEL.get(code) ?? unobservedWords(code) ?? levelWords(code);
  return { fr: filled(words.fr, values), en: filled(words.en, values) };
}

function unobservedWords(code: string): InBoth | null {
  const [, page, obstacle] = /^unobserved-(page-)?(.+)$/.exec(code) ?? [];
  const why = obstacle === undefined ? undefined : OBSTACLES[obstacle as Obstacle];
  if (why === undefined) return null;
  return page === undefined
    ? { fr: `Le site n’a pas pu être lu : ${why.fr}.`, en: `The site could not be read: ${why.en}.` }
    : {
        fr: `La page qui pourrait le montrer n’a pas pu être lue ({page}) : ${why.fr}.`,
        en: `The page that might show it could not be read ({page}): ${why.en}.`,
      };
}

function levelWords(code: string): InBoth {
  const [, name, level] = /^(.+)-([1-5])$/.exec(code) ?? [];
  const says = RULES.find((one) => one.name === name)?.says ?? RESERVED.find((one) => one.name === name)?.says;
  const words = says?.[Number(level) as PositiveLevel];
  if (words === undefined) throw new Error(`no reason is called ${code}`);
  return words;
}

function filled(text: string, values: Reason['values']): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
