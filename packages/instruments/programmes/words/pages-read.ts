import type { PageState } from '@beffroi/documents';
import { type Coverage, type PageCounts, pagesIn, UNREAD_STATES, unreadPagesIn } from '@beffroi/programmes/judge';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enPlural, frNumber, frPlural, t } from '@beffroi/words';

type Unread = (typeof UNREAD_STATES)[number];

const fr = {
  /** « 2 pages lues sur 23 ; 21 pages au texte illisible » */
  pages: (counts: PageCounts): string => {
    const read = pagesIn(counts) - unreadPagesIn(counts);
    return [t`${frPlural(read, 'page lue', 'pages lues')} sur ${frNumber(pagesIn(counts))}`, ...unreadParts(counts, fr.unread)].join(
      t` ; `,
    );
  },
  unread: {
    picture: (n: number): string => t`${frPlural(n, 'page', 'pages')} en image, sans mots reconnus`,
    garbled: (n: number): string => t`${frPlural(n, 'page', 'pages')} au texte illisible`,
    broken: (n: number): string => t`${frPlural(n, 'page abîmée', 'pages abîmées')}`,
  } satisfies Record<Unread, (n: number) => string> as Readonly<Record<Unread, (n: number) => string>>,
  /** Pourquoi rien ne peut être dit absent. */
  notWhole: ({ pages, unreadDocuments }: Coverage): string => {
    const unread = unreadPagesIn(pages);
    return [
      ...(unread === 0
        ? []
        : [
            t`${frPlural(unread, 'page', 'pages')} sur ${frNumber(pagesIn(pages))} ${unread < 2 ? t`n’a pas pu être lue` : t`n’ont pas pu être lues`}`,
          ]),
      ...(unreadDocuments === 0
        ? []
        : [t`${frPlural(unreadDocuments, t`document n’a pas pu être lu`, t`documents n’ont pas pu être lus`)}`]),
    ].join(t` ; `);
  },
  /** D’une page. */
  state: {
    read: 'lue',
    'picture-read': t`mots reconnus dans l’image de la page`,
    picture: t`page en image, sans mots reconnus : elle n’a pas pu être lue`,
    garbled: t`texte illisible, que ses polices ne disent pas : elle n’a pas pu être lue`,
    broken: t`page abîmée : elle n’a pas pu être lue`,
  } satisfies Record<PageState, string> as Readonly<Record<PageState, string>>,
};

const en: typeof fr = {
  pages: (counts) => {
    const read = pagesIn(counts) - unreadPagesIn(counts);
    return [`${enPlural(read, 'page', 'pages')} read of ${enNumber(pagesIn(counts))}`, ...unreadParts(counts, en.unread)].join('; ');
  },
  unread: {
    picture: (n) => `${enPlural(n, 'page is a picture', 'pages are pictures')} whose words nobody recognised`,
    garbled: (n) => `${enPlural(n, 'page has', 'pages have')} a text that is nonsense`,
    broken: (n) => `${enPlural(n, 'page is', 'pages are')} damaged`,
  },
  notWhole: ({ pages, unreadDocuments }) => {
    const unread = unreadPagesIn(pages);
    return [
      ...(unread === 0 ? [] : [`${enPlural(unread, 'page', 'pages')} of ${enNumber(pagesIn(pages))} could not be read`]),
      ...(unreadDocuments === 0 ? [] : [`${enPlural(unreadDocuments, 'document', 'documents')} could not be read`]),
    ].join('; ');
  },
  state: {
    read: 'read',
    'picture-read': 'words recognised in the picture of the page',
    picture: 'the page is a picture whose words nobody recognised: it could not be read',
    garbled: 'its text is nonsense, which its fonts do not tell: it could not be read',
    broken: 'the page is damaged: it could not be read',
  },
};

function unreadParts(counts: PageCounts, say: Readonly<Record<Unread, (n: number) => string>>): string[] {
  return UNREAD_STATES.flatMap((state) => (counts[state] === 0 ? [] : [say[state](counts[state])]));
}

/** How much of documents was read, and what of them was not. */
export const pagesRead: Bilingual<typeof fr> = { fr, en };
