import type { LeverId } from '@beffroi/levers/judge';
import { addressWords } from '@beffroi/words';

/** What a lever is called in an address, in French. */
export const LEVER_ADDRESSES = addressWords<LeverId>({
  'elected-lead': 'elu-de-premier-rang',
  'it-beside-general-management': 'informatique-a-la-direction-generale',
  'communication-animates': 'communication-qui-anime',
  'design-with-users': 'avec-usagers-et-agents',
  'latitude-of-practitioners': 'latitude-des-praticiens',
  'in-house-skills': 'competences-internes',
  'people-before-functions': 'personnes-avant-fonctions',
  'agents-in-charge': 'agents-responsables',
  'free-speech': 'parole-libre',
  'leadership-recognised': 'leadership-reconnu',
  'public-service-sense': 'sens-du-service-public',
  'collective-intelligence': 'intelligence-collective',
  'smooth-administration': 'administration-fluide',
  'networked-work': 'travail-en-reseau',
  'initiatives-energised': 'initiatives',
  'open-ecosystem': 'ecosysteme-ouvert',
  'modern-equipment': 'equipement-moderne',
  'people-as-much-as-technology': 'les-personnes-autant-que-la-technique',
  'purchasing-diversified': 'achats-diversifies',
  'saas-flexibility': 'logiciels-en-ligne',
});

/** How addresses name what is seen of a lever. */
export const MARK_ADDRESSES = { instrument: 'leviers', indicators: LEVER_ADDRESSES } as const;
