import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { t } from '@beffroi/words';

/** A part of the method: its text, then points. */
interface MethodSection {
  readonly title: string;
  readonly text: readonly string[];
  readonly points: readonly string[];
}

const fr = {
  title: 'Comment les six priorités sont mesurées',
  description: t`Vingt leviers, trois regards : ce que la collectivité dit, ce que l’on y vit, ce qui s’en voit. Comment chacun est recueilli, et pourquoi personne ne peut être reconnu.`,
  back: 'Six priorités',
  lead: t`Trois témoins, jamais mélangés en une note : l’écart entre eux est le résultat.`,
  rubric: (version: string): string => t`Grille ${version}`,
  sections: [
    {
      title: 'Vingt leviers, six niveaux',
      text: [
        t`En 2014, un manifeste a nommé six priorités et vingt leviers par lesquels une collectivité change de l’intérieur. Chaque levier a six niveaux, de 0 à 5. Chaque niveau est un comportement que l’on peut voir, le même pour tous ceux qui répondent.`,
      ],
      points: [
        t`« Je ne sais pas » et « ne nous concerne pas » se comptent à part et n’entrent dans aucune moyenne.`,
        t`Un levier que la loi ou la taille met hors de portée d’une collectivité est écarté, avec la raison.`,
        t`Une question qui change prend une nouvelle version ; les anciennes réponses y sont portées par une table écrite, qui dit ce qui s’est perdu.`,
      ],
    },
    {
      title: 'Ce que la collectivité dit',
      text: [
        t`Une personne de la collectivité déclare un niveau, avec une date et des preuves : un fichier, une page, une délibération. Une preuve perd la moitié de sa valeur en un temps propre au levier : ce qui reste d’un niveau déclaré est ce niveau, multiplié par ½ à chaque demi-vie écoulée depuis sa preuve la plus récente. Sans preuve lisible, la déclaration le dit.`,
      ],
      points: [],
    },
    {
      title: t`Ce que l’on y vit`,
      text: [
        t`Une enquête pose la même question à des élus, à la direction, à l’informatique, aux responsables, aux agents, aux usagers. Rien ne relie une invitation à une feuille. À la clôture, une seule fois, les réponses deviennent des comptes, par groupe de cinq feuilles au moins, et chaque compte est déplacé au hasard. Tout ce qui est montré se calcule à partir de ces comptes.`,
      ],
      points: [
        t`Un groupe de moins de cinq feuilles est réuni à un autre, pour tous les leviers de la même façon : aucune différence de deux tableaux ne descend sous un groupe entier.`,
        t`Le hasard ajouté est géométrique, de paramètre ε = 0,5 par réponse sauf mention contraire : qui connaîtrait toutes les autres réponses ne peut rendre une réponse plus de 1,65 fois (e^ε) plus vraisemblable qu’une autre. Les réponses d’une même personne à plusieurs leviers s’additionnent : qui connaîtrait toutes les autres feuilles et demanderait si la dernière dit « 0 partout » ou « 5 partout » aurait raison 79 fois sur 100, contre 50 au hasard.`,
        t`Les intervalles à 95 % tiennent compte du hasard ajouté et, quand on connaît le nombre d’invités, des absents. De peu de réponses, seul le niveau le plus vraisemblable est dit, ou rien.`,
        t`Que quelqu’un ait répondu n’est pas caché par le hasard : le nombre de feuilles d’un groupe est exact.`,
        t`Une petite équipe répond ensemble, à voix haute, sur une seule feuille : elle est montrée telle quelle, parce que les présents l’ont accepté.`,
      ],
    },
    {
      title: t`Ce qui s’en voit de l’extérieur`,
      text: [
        t`Des règles lisent le site de la collectivité, une par fait : un adjoint chargé du numérique sur la page du conseil, la place de l’informatique dans l’organigramme, des consultations, des offres d’emploi, des achats. Une règle dit au moins ce que les mots prouvent, et cite ces mots.`,
      ],
      points: [
        t`Ce qui est promis, passé, nié, ou le fait d’un autre n’est pas vu.`,
        t`Ce que des listes ont promis d’un levier avant la dernière élection se lit à côté, sans niveau, et ne se montre pas pendant une réserve électorale.`,
        t`Le silence n’est jamais un zéro : rien de public ne veut pas dire rien.`,
        t`Être vu plus bas que ce que la collectivité dit n’est donc pas un écart ; être vu plus haut en est un.`,
      ],
    },
    {
      title: t`Les écarts et les questions`,
      text: [
        t`Un écart est dit quand son intervalle laisse le zéro dehors. Une contradiction devient une question à celles et ceux qui savent, jamais un verdict.`,
      ],
      points: [],
    },
    {
      title: 'Les groupes de collectivités',
      text: [
        t`Les moyennes sont celles de collectivités comparables, chacune comptant autant qu’une autre, avec leur intervalle à 95 % (rééchantillonnage des collectivités) ; de moins de trois, aucune. Personne n’a de rang. L’association avec les services en ligne est le τ-b de Kendall, avec son intervalle : elle ne dit pas pourquoi.`,
      ],
      points: [],
    },
  ] satisfies readonly MethodSection[] as readonly MethodSection[],
};

type LeversMethod = typeof fr;

const en: LeversMethod = {
  title: 'How the six priorities are measured',
  description:
    'Twenty levers, three views: what the authority says, what is lived there, what is seen of it. How each is gathered, and why nobody can be recognised.',
  back: 'Six priorities',
  lead: 'Three witnesses, never mixed into one mark: the gap between them is the result.',
  rubric: (version) => `Rubric ${version}`,
  sections: [
    {
      title: 'Twenty levers, six levels',
      text: [
        'In 2014 a manifesto named six priorities and twenty levers by which an authority changes from the inside. Each lever has six levels, from 0 to 5. Each level is a behaviour that one can see, the same for all who answer.',
      ],
      points: [
        '“I do not know” and “does not concern us” are counted apart and enter no mean.',
        'A lever that law or size puts out of an authority’s reach is left out, with the reason.',
        'A question that changes gets a new version; older answers are carried to it by a written table that says what was lost.',
      ],
    },
    {
      title: 'What the authority says',
      text: [
        'Somebody of the authority declares a level, with a date and proofs: a file, a page, a council decision. A proof is worth half after a time of the lever’s own: what is left of a declared level is that level, times ½ for each half-life since its newest proof. Without a proof that can be read the declaration says so.',
      ],
      points: [],
    },
    {
      title: 'What is lived there',
      text: [
        'A survey puts the same question to elected members, management, IT, managers, agents, users. Nothing ties an invitation to a sheet. At closing, once, answers become counts, over groups of five sheets at least, and each count is moved by chance. All that is shown is computed from these counts.',
      ],
      points: [
        'A group of fewer than five sheets is joined to another, in the same way for all levers: no difference of two tables goes below a whole group.',
        'The chance is geometric, with ε = 0.5 for each answer unless it is said otherwise: who knew all other answers cannot make one answer more than 1.65 times (e^ε) likelier than another. Answers of one person to several levers add up: who knew all other sheets and asked whether the last says “0 throughout” or “5 throughout” would be right 79 times in 100, against 50 by chance.',
        'Intervals of 95% hold the chance that was added and, where the number of invited is known, those who did not answer. Of few answers the likeliest level alone is said, or nothing.',
        'That somebody answered is not hidden by chance: the number of sheets of a group is exact.',
        'A small team answers together, aloud, on one sheet: it is shown as it is, because those present agreed to it.',
      ],
    },
    {
      title: 'What is seen of it from outside',
      text: [
        'Rules read the authority’s site, one for each fact: a deputy mayor for digital on the council’s page, the place of IT in the organisation chart, consultations, jobs, purchases. A rule says the least that words prove, and quotes these words.',
      ],
      points: [
        'What is promised, past, denied, or somebody else’s is not seen.',
        'What lists promised of a lever before the newest election stands beside it, without a level, and is not shown while an election is silent.',
        'Silence is never a zero: nothing public is not nothing.',
        'Being seen below what the authority says is therefore no gap; being seen above is one.',
      ],
    },
    {
      title: 'Gaps and questions',
      text: ['A gap is told where its interval leaves zero out. A contradiction becomes a question to those who know, never a verdict.'],
      points: [],
    },
    {
      title: 'Groups of authorities',
      text: [
        'Means are those of authorities alike, each counting as much as another, with their interval of 95% (authorities drawn again and again); of fewer than three there is none. Nobody has a rank. The association with online services is Kendall’s τ-b with its interval: it does not say why.',
      ],
      points: [],
    },
  ],
};

/** What the page of the method of levers says. */
export const leversMethod: Bilingual<LeversMethod> = { fr, en };
