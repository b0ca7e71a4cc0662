import type { Bilingual } from '@beffroi/ui/bilingual.ts';

const fr = {
  misdirected: (url: string | null): string =>
    url === null
      ? 'Ce site ne se connaît pas sous cette adresse, et rien n’a été fait. Qui l’administre la lui dit : beffroi serve --url https://votre-adresse.fr (ou BEFFROI_URL).'
      : `Ce site ne répond qu’à son adresse, et rien n’a été fait : ${url} (un mandataire la transmet par l’en-tête Host).`,
};

const en: typeof fr = {
  misdirected: (url) =>
    url === null
      ? 'This site does not know itself by this address, and nothing was done. Whoever runs it says so: beffroi serve --url https://your-address.fr (or BEFFROI_URL).'
      : `This site answers to its own address alone, and nothing was done: ${url} (a proxy passes it on in the header Host).`,
};

/** What is said before any page is. */
export const front: Bilingual<typeof fr> = { fr, en };
