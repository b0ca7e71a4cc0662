import type { Lever, LeverId, Priority, PriorityId } from './lever.ts';

/** The six priorities, in the manifesto's order. */
export const PRIORITIES: readonly Priority[] = [
  { id: 'governance', title: { fr: 'La gouvernance', en: 'Governance' } },
  { id: 'practitioners-expertise', title: { fr: 'L’expertise des praticiens', en: 'Practitioners’ expertise' } },
  { id: 'public-management', title: { fr: 'Le management public', en: 'Public management' } },
  { id: 'agents-engagement', title: { fr: 'L’engagement des agents', en: 'Agents’ engagement' } },
  { id: 'agility', title: { fr: 'L’agilité', en: 'Agility' } },
  { id: 'technological-means', title: { fr: 'Les moyens technologiques', en: 'Technological means' } },
];

/** The twenty levers, in the manifesto's order. */
export const LEVERS: readonly Lever[] = [
  lever(
    'elected-lead',
    'governance',
    'Un élu de premier rang chargé du numérique et de la transformation',
    'A front-rank elected member in charge of digital and of the transformation',
  ),
  lever(
    'it-beside-general-management',
    'governance',
    'L’informatique rattachée à la direction générale',
    'The IT department reports to the director general',
  ),
  lever(
    'communication-animates',
    'governance',
    'La communication anime le territoire',
    'The communication department animates the territory',
  ),
  lever('design-with-users', 'practitioners-expertise', 'Travailler avec les usagers et les agents', 'Work with users and agents'),
  lever('latitude-of-practitioners', 'practitioners-expertise', 'Émanciper celles et ceux qui font', 'Emancipate those who do the work'),
  lever('in-house-skills', 'practitioners-expertise', 'Faire grandir les compétences internes', 'Grow in-house skills'),
  lever('people-before-functions', 'public-management', 'Les personnes avant les fonctions', 'People in front of functions'),
  lever(
    'agents-in-charge',
    'public-management',
    'Des agents responsables, au sens de « j’en ai la charge »',
    'Agents responsible, in the sense of “I am in charge of”',
  ),
  lever('free-speech', 'public-management', 'Libérer la parole des agents', 'Free the agents’ speech'),
  lever('leadership-recognised', 'public-management', 'Reconnaître et valoriser le leadership', 'Recognise and value leadership'),
  lever('public-service-sense', 'agents-engagement', 'S’appuyer sur le sens du service public', 'Build on the sense of public service'),
  lever(
    'collective-intelligence',
    'agents-engagement',
    'L’intelligence collective sur les problèmes de tous les jours',
    'Collective intelligence on everyday problems',
  ),
  lever('smooth-administration', 'agents-engagement', 'Des circuits administratifs plus fluides', 'Smoother administrative processes'),
  lever('networked-work', 'agility', 'Travailler davantage en réseau', 'More networked and collaborative'),
  lever('initiatives-energised', 'agility', 'Dynamiser les initiatives', 'Energise initiatives'),
  lever(
    'open-ecosystem',
    'agility',
    'Ouvrir les projets à l’écosystème dès leur conception',
    'Open to the ecosystem when projects are designed',
  ),
  lever('modern-equipment', 'technological-means', 'Moderniser l’équipement', 'Modernise equipment'),
  lever(
    'people-as-much-as-technology',
    'technological-means',
    'Investir dans l’humain autant que dans la technique',
    'Invest in people as much as in technology',
  ),
  lever(
    'purchasing-diversified',
    'technological-means',
    'Adapter et diversifier les règles d’achat',
    'Adapt and diversify purchasing rules',
  ),
  lever('saas-flexibility', 'technological-means', 'Des logiciels en ligne (SaaS) pour plus de souplesse', 'SaaS for flexibility'),
];

const BY_ID = new Map(LEVERS.map((one) => [one.id, one]));

/** The lever of an id. */
export function leverOf(id: LeverId): Lever {
  return BY_ID.get(id)!;
}

/** The levers of one priority, in their order. */
export function leversOf(priority: PriorityId): readonly Lever[] {
  return LEVERS.filter(({ family }) => family === priority);
}

function lever(id: LeverId, family: PriorityId, fr: string, en: string): Lever {
  return { id, family, title: { fr, en } };
}
