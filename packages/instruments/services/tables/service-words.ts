import { field, type TableWords } from '@beffroi/opendata';
import { SERVICES } from '@beffroi/services/judge';

/** What the tables that every instrument has say of the services. */
export const SERVICE_WORDS: TableWords = {
  column: field('service', 'string', ['Service', 'Service'], ['Identifiant du service.', 'Identifier of the service.'], {
    constraints: { required: true, enum: SERVICES.map(({ id }) => id) },
  }),
  table: 'services',
  towns: {
    observed: ['Services observés : niveau ou absence.', 'Services observed: a level or an absence.'],
    unobserved: ['Services qui n’ont pas pu être vus : dans aucune moyenne.', 'Services that could not be seen: in no mean.'],
    abstained: [
      'Services dont les indices se contredisent : dans aucune moyenne.',
      'Services whose signals contradict each other: in no mean.',
    ],
    mean: ['Moyenne des niveaux des services observés, de 0 à 5.', 'Mean level of the services observed, 0 to 5.'],
    few: ['trop peu de services observés pour un intervalle.', 'too few services were observed for an interval.'],
    evenness: [
      'De 0 (services aux deux extrêmes) à 1 (tous pareils), d’après ce qui est atteint du plafond.',
      'From 0 (services at both ends) to 1 (all alike), by what is attained of the ceiling.',
    ],
    uneven: ['moins de deux services observés.', 'fewer than two services were observed.'],
    strip: [
      'Un caractère par service, dans l’ordre de la table services : 0 à 5, ? non observé, ~ indécis.',
      'One character a service, in the order of the table services: 0 to 5, ? unobserved, ~ abstained.',
    ],
  },
  observations: {
    table: [
      'Une ligne par commune, service et série : le constat. Ce qui n’a pas pu être vu n’a pas de niveau et n’entre dans aucune moyenne.',
      'One row a town, service and series: the finding. What could not be seen has no level and is in no mean.',
    ],
    level: [
      'Échelle de la Commission européenne : 0 rien, 1 information, 2 formulaire, 3 commencée en ligne, 4 faite en ligne, 5 personnalisée.',
      'Scale of the European Commission: 0 nothing, 1 information, 2 a form, 3 begun online, 4 done online, 5 personalised.',
    ],
    further: [
      {
        id: 'own',
        title: ['Niveau propre', 'Own level'],
        description: [
          'Ce que la commune offre elle-même, sans les téléservices de l’État.',
          'What the town offers itself, without the State’s teleservices.',
        ],
      },
      {
        id: 'lecko2014',
        title: ['À la manière de 2014', 'In the manner of 2014'],
        description: [
          'Notre lecture de l’échelle de l’étude de 2014, où 5 vaut à peu près 4 ici : pour comparer, jamais à mêler aux niveaux.',
          'Our reading of the scale of the study of 2014, where 5 is about 4 here: to compare with, never to be mixed with levels.',
        ],
      },
    ],
    provider: [
      'Identifiant du prestataire dont le portail porte le service.',
      'Identifier of the provider whose portal carries the service.',
    ],
    obstacle: ['Pourquoi le service n’a pas pu être vu.', 'Why the service could not be seen.'],
  },
  figures: {
    subject: [
      'De quoi : tous les services, une famille, un service (indicator), un prestataire.',
      'Of what: all services, a family, one service (indicator), a provider.',
    ],
    subjectId: [
      'Identifiant de la famille, du service ou du prestataire ; all pour tous.',
      'Identifier of the family, service or provider; all for all.',
    ],
    measure: [
      'level : niveau moyen ; attainment : part atteinte du plafond ; own : niveau propre ; lecko2014 : à la manière de 2014 ; residents-k : part des habitants dont la commune est au niveau k ou plus ; even : part des communes dont les services sont homogènes ; pour un prestataire, difference : écart de ses constats à ceux des autres, à service et strate semblables, share : sa part de la somme des niveaux, towns : nombre de ses communes.',
      'level: mean level; attainment: share of the ceiling attained; own: own level; lecko2014: in the manner of 2014; residents-k: share of inhabitants whose town is at level k or more; even: share of towns whose services are even; of a provider, difference: its findings against those of others, for like services and strata, share: its share of the sum of levels, towns: how many it has.',
    ],
  },
};
