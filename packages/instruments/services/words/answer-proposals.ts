import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { t } from '@beffroi/words';

const fr = {
  level: (level: number, ceiling: number): string => t`niveau ${level} sur ${ceiling} possibles`,
  /** What an agent may answer, by level: they make it theirs before it goes out. */
  answer: {
    1: (service: string, url: string): string => t`Bonjour, tout est expliqué sur cette page (${service}) : ${url}`,
    2: (service: string, url: string): string => t`Bonjour, le formulaire est à télécharger ici (${service}) : ${url}`,
    3: (service: string, url: string): string => t`Bonjour, la démarche se commence en ligne ici (${service}) : ${url}`,
    4: (service: string, url: string): string => t`Bonjour, tout se fait en ligne ici (${service}) : ${url}`,
    5: (service: string, url: string): string => t`Bonjour, tout se fait en ligne ici, avec votre compte (${service}) : ${url}`,
  } as Readonly<Record<number, (service: string, url: string) => string>>,
};

const en: typeof fr = {
  level: (level, ceiling) => `level ${level} of ${ceiling} possible`,
  answer: {
    1: (service, url) => `Hello, this page explains it all (${service}): ${url}`,
    2: (service, url) => `Hello, the form can be downloaded here (${service}): ${url}`,
    3: (service, url) => `Hello, you can begin online here (${service}): ${url}`,
    4: (service, url) => `Hello, all of it is done online here (${service}): ${url}`,
    5: (service, url) => `Hello, all of it is done online here, with your account (${service}): ${url}`,
  },
};

/** Answers that are proposed to who is asked, and that they make theirs. */
export const answerProposals: Bilingual<typeof fr> = { fr, en };
