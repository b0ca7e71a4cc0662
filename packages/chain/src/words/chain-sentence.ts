import type { Language } from '@beffroi/domain';
import type { ChainSentence, DeliveredState, OrganisedState, PromisedState, SentenceFacts, SpokenState } from '../rules/index.ts';

// No word here says that one link follows from another: they stand side by side, as they were found. A test looks for such words in all that can be said.

type Say<State extends string> = Readonly<Record<State, (facts: SentenceFacts) => string>>;

interface Parts {
  readonly promised: Say<PromisedState>;
  readonly organised: Say<OrganisedState>;
  readonly delivered: Say<DeliveredState>;
}

const SPOKEN: Readonly<Record<Language, Readonly<Record<SpokenState, string>>>> = {
  fr: {
    human: 'on sait qui parle au nom de la commune',
    unsigned: 'on ne sait guère qui parle au nom de la commune',
    silent: 'la commune ne publie rien sur ses comptes',
    unobserved: 'la voix de la commune n’est pas observée',
  },
  en: {
    human: 'one knows who speaks in the town’s name',
    unsigned: 'one hardly knows who speaks in the town’s name',
    silent: 'the town publishes nothing on its accounts',
    unobserved: 'the town’s voice is not observed',
  },
};

const SERVICE_FR: Parts = {
  promised: {
    yes: ({ year }) => `Promis en ${year}`,
    no: ({ year }) => `Pas promis en ${year} dans ce qui a été lu`,
    unobserved: ({ year }) => `Promesses de ${year} non observées`,
  },
  organised: {
    'in-charge': () => 'quelqu’un en est chargé',
    done: () => 'l’action prévue est terminée',
    unowned: () => 'personne n’en est chargé',
    none: () => 'aucune action publiée ne s’y rattache',
    unobserved: () => 'aucun plan publié ne dit qui en est chargé',
  },
  delivered: {
    rose: ({ from, to }) => `le service est monté de ${from} à ${to}`,
    same: ({ to }) => `le service est resté au niveau ${to}`,
    fell: ({ from, to }) => `le service est descendu de ${from} à ${to}`,
    unsure: ({ from, to }) => `le service est passé de ${from} à ${to}, écart non établi`,
    once: ({ to }) => `le service n’a qu’une mesure comparable, au niveau ${to}`,
    unobserved: () => 'le niveau du service n’est pas observé',
  },
};

const SERVICE_EN: Parts = {
  promised: {
    yes: ({ year }) => `Promised in ${year}`,
    no: ({ year }) => `Not promised in ${year} in what was read`,
    unobserved: ({ year }) => `Promises of ${year} not observed`,
  },
  organised: {
    'in-charge': () => 'somebody is in charge of it',
    done: () => 'the planned action is over',
    unowned: () => 'nobody is in charge of it',
    none: () => 'no published action is about it',
    unobserved: () => 'no published plan says who is in charge of it',
  },
  delivered: {
    rose: ({ from, to }) => `the service rose from ${from} to ${to}`,
    same: ({ to }) => `the service stayed at level ${to}`,
    fell: ({ from, to }) => `the service fell from ${from} to ${to}`,
    unsure: ({ from, to }) => `the service went from ${from} to ${to}, a difference that is not told from noise`,
    once: ({ to }) => `the service has one comparable measurement only, at level ${to}`,
    unobserved: () => 'the level of the service is not observed',
  },
};

const several = (n: number, one: string, more: string): string => `${n} ${n >= 2 ? more : one}`;

const TOWN_FR: Parts = {
  promised: {
    yes: ({ year }) => `Du numérique promis en ${year}`,
    no: ({ year }) => `Pas de numérique promis en ${year} dans ce qui a été lu`,
    unobserved: ({ year }) => `Promesses de ${year} non observées`,
  },
  organised: {
    'in-charge': ({ open, inCharge }) => `quelqu’un est chargé de ${inCharge} action${inCharge >= 2 ? 's' : ''} sur ${open}`,
    done: ({ done }) => (done >= 2 ? `les ${done} actions publiées sont terminées` : 'l’action publiée est terminée'),
    unowned: ({ open }) => `personne n’est chargé ${open >= 2 ? `des ${open} actions publiées` : 'de l’action publiée'}`,
    none: () => 'aucune action publiée',
    unobserved: () => 'aucun plan publié ne dit qui est chargé de quoi',
  },
  delivered: {
    rose: (facts) => `${movedFr(facts)}`,
    fell: (facts) => `${movedFr(facts)}`,
    same: ({ rose, fell }) => (rose + fell === 0 ? 'aucun service n’a changé de niveau' : movedFr({ rose, fell })),
    unsure: ({ unsure }) => `${several(unsure, 'service a bougé', 'services ont bougé')}, d’un écart non établi`,
    once: () => 'les services n’ont qu’une mesure comparable',
    unobserved: () => 'les services ne sont pas observés',
  },
};

function movedFr({ rose, fell }: Pick<SentenceFacts, 'rose' | 'fell'>): string {
  const up = several(rose, 'service est monté', 'services sont montés');
  const down = several(fell, 'service est descendu', 'services sont descendus');
  if (fell === 0) return `${up}, aucun n’est descendu`;
  return rose === 0 ? `${down}, aucun n’est monté` : `${up}, ${several(fell, 'est descendu', 'sont descendus')}`;
}

const TOWN_EN: Parts = {
  promised: {
    yes: ({ year }) => `Digital matters promised in ${year}`,
    no: ({ year }) => `No digital matters promised in ${year} in what was read`,
    unobserved: ({ year }) => `Promises of ${year} not observed`,
  },
  organised: {
    'in-charge': ({ open, inCharge }) => `somebody is in charge of ${inCharge} of ${several(open, 'action', 'actions')}`,
    done: ({ done }) => (done >= 2 ? `the ${done} published actions are over` : 'the published action is over'),
    unowned: ({ open }) => `nobody is in charge of the ${open >= 2 ? `${open} published actions` : 'published action'}`,
    none: () => 'no published action',
    unobserved: () => 'no published plan says who is in charge of what',
  },
  delivered: {
    rose: (facts) => movedEn(facts),
    fell: (facts) => movedEn(facts),
    same: ({ rose, fell }) => (rose + fell === 0 ? 'no service changed its level' : movedEn({ rose, fell })),
    unsure: ({ unsure }) => `${servicesEn(unsure)} moved, by a difference that is not told from noise`,
    once: () => 'the services have one comparable measurement only',
    unobserved: () => 'the services are not observed',
  },
};

const servicesEn = (n: number): string => `${n} service${n === 1 ? '' : 's'}`;

function movedEn({ rose, fell }: Pick<SentenceFacts, 'rose' | 'fell'>): string {
  if (fell === 0) return `${servicesEn(rose)} rose, none fell`;
  return rose === 0 ? `${servicesEn(fell)} fell, none rose` : `${servicesEn(rose)} rose, ${fell} fell`;
}

const PARTS: Readonly<Record<Language, Readonly<Record<ChainSentence['of'], Parts>>>> = {
  fr: { town: TOWN_FR, service: SERVICE_FR },
  en: { town: TOWN_EN, service: SERVICE_EN },
};

/**
 * The one sentence of a chain: what was promised, who is in charge, how far the service has come; and in which voice the town speaks, where the links before hold.
 *
 * @example chainSentence('fr', …) // Promis en 2026, personne n’en est chargé ; le service est resté au niveau 2.
 */
export function chainSentence(language: Language, { of, broken, states, facts }: ChainSentence): string {
  const parts = PARTS[language][of];
  const heads = [parts.promised[states.promised](facts), parts.organised[states.organised](facts)].join(', ');
  const reached = broken.at === null || broken.at === 'spoken';
  const tail = [parts.delivered[states.delivered](facts), ...(reached ? [SPOKEN[language][states.spoken]] : [])];
  const join = language === 'fr' ? '\u202f; ' : '; ';
  return `${[heads, ...tail].join(join)}.`;
}
