import type { Bilingual } from '@beffroi/ui/bilingual.ts';

const fr = {
  misdirected:
    'Ce site ne se connaît pas sous cette adresse, et rien n’a été fait. Qui l’administre la lui dit : beffroi serve --url https://votre-adresse.fr (ou BEFFROI_URL).',
};

const en: typeof fr = {
  misdirected:
    'This site does not know itself by this address, and nothing was done. Whoever runs it says so: beffroi serve --url https://your-address.fr (or BEFFROI_URL).',
};

/** What is said before any page is. */
export const front: Bilingual<typeof fr> = { fr, en };
