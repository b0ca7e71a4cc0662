import type { ArchiveTrouble } from '@beffroi/observatory';
import { enNumber, frNumber, t } from '@beffroi/words';
import type { Bilingual } from '../bilingual.ts';

const fr = {
  archived: {
    title: (url: string): string => t`Page archivée : ${url}`,
    about: (moment: string): string => t`Page archivée le ${moment}, montrée sans ses scripts, ses images ni son style.`,
    drawn: t`Un navigateur l’avait dessinée avec ses scripts.`,
    back: 'Revenir à la preuve',
    notFound: t`Les mots cités ne se retrouvent pas tels quels dans cette page.`,
    toQuote: 'Aller à la citation',
    cut: t`La page est plus longue que ce qui est montré.`,
    links: (n: number): string => t`Adresses des liens de cette page (${frNumber(n)})`,
    file: (detail: string): string => t`Ce qui a été lu à cette adresse n’est pas une page (${detail}) : il n’y a rien à montrer ici.`,
    none: t`Cette page ne peut pas être montrée.`,
  },
  archiveTrouble: {
    'no-archive': t`Rien n’a été archivé pour cette commune dans cette vague.`,
    missing: t`Le fichier de l’archive n’est plus à sa place. Les résultats restent publiés, mais ne peuvent plus être vérifiés ni recalculés.`,
    unreachable: t`Le lieu où sont gardées les archives ne répond pas en ce moment. Réessayez dans quelques minutes.`,
    damaged: t`Le fichier de l’archive est abîmé. Ce qui s’y lit encore est montré ; le reste ne peut plus être vérifié.`,
    'not-held': t`L’archive ne contient pas la page demandée.`,
    erased: t`Cette page a été retirée de l’archive à la demande d’une personne : il en reste l’adresse, la date et l’empreinte.`,
  } satisfies Record<ArchiveTrouble, string> as Record<ArchiveTrouble, string>,
  standing: {
    image: t`Image :`,
    frame: t`Autre page, non montrée :`,
    fields: {
      text: 'champ',
      email: 'courriel',
      tel: 'téléphone',
      date: 'date',
      'datetime-local': 'date et heure',
      time: 'heure',
      number: 'nombre',
      password: 'mot de passe',
      search: 'recherche',
      file: 'fichier à joindre',
      checkbox: '☐',
      radio: '○',
      select: 'choix',
      textarea: 'texte libre',
      url: 'adresse web',
    } as Readonly<Record<string, string>> & { readonly text: string },
  },
};

const en: typeof fr = {
  archived: {
    title: (url) => `Archived page: ${url}`,
    about: (moment) => `Page archived on ${moment}, shown without its scripts, pictures or style.`,
    drawn: 'A browser had drawn it with its scripts.',
    back: 'Back to the proof',
    notFound: 'The quoted words are not found word for word in this page.',
    toQuote: 'Go to the quote',
    cut: 'The page is longer than what is shown.',
    links: (n) => `Addresses of the links of this page (${enNumber(n)})`,
    file: (detail) => `What was read at this address is no page (${detail}): there is nothing to show here.`,
    none: 'This page cannot be shown.',
  },
  archiveTrouble: {
    'no-archive': 'Nothing was archived for this town in this wave.',
    missing: 'The archive’s file is no longer in its place. The findings stay published, but can no longer be checked or computed again.',
    unreachable: 'The place where archives are kept does not answer at the moment. Try again in a few minutes.',
    damaged: 'The archive’s file is damaged. What can still be read is shown; the rest can no longer be checked.',
    'not-held': 'The archive does not hold the page that was asked for.',
    erased: 'This page was taken out of the archive at somebody’s request: its address, date and digest are left.',
  },
  standing: {
    image: 'Picture:',
    frame: 'Another page, not shown:',
    fields: {
      text: 'field',
      email: 'e-mail',
      tel: 'telephone',
      date: 'date',
      'datetime-local': 'date and time',
      time: 'time',
      number: 'number',
      password: 'password',
      search: 'search',
      file: 'file to attach',
      checkbox: '☐',
      radio: '○',
      select: 'choice',
      textarea: 'free text',
      url: 'web address',
    },
  },
};

/** What is said around a page that was archived, inside of it, and when it cannot be had. */
export const archived: Bilingual<typeof fr> = { fr, en };
