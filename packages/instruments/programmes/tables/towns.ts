import { STRATA } from '@beffroi/domain';
import { count, divisionNames, field, type Said, words } from '@beffroi/opendata';
import { townsOfLists } from '@beffroi/programmes/gather';
import type { Table } from '@beffroi/table-formats';
import type { ProgrammesInHand } from './programmes-in-hand.ts';

/** One row a town of the panel. */
export function programmeTownsTable({ db, series, election }: ProgrammesInHand): Table {
  const required = { constraints: { required: true } };
  const unknown: Said = ['ce code n’est pas dans la liste d’aujourd’hui.', 'this code is not in the list of today.'];
  return {
    name: 'towns',
    title: words(['Communes', 'Towns']),
    description: words([
      'Une ligne par commune du panel. Une commune dont aucune liste n’est connue est comptée à part : cela ne veut pas dire qu’aucune ne s’y présentait.',
      'One row a town of the panel. A town of which no list is known is counted apart: that does not mean that none stood.',
    ]),
    fields: [
      field('code', 'string', ['Code', 'Code'], ['Code INSEE de la commune.', 'INSEE code of the town.']),
      field('name', 'string', ['Nom', 'Name'], ['Nom de la commune.', 'Name of the town.'], required),
      count('population', ['Population', 'Population'], ['Habitants (liste du panel).', 'Inhabitants (as in the list of the panel).']),
      field('department', 'string', ['Département', 'Department'], ['Code du département.', 'Code of the department.'], required),
      field('department_name', 'string', ['Nom du département', 'Name of the department'], ['Nom officiel.', 'Official name.'], {
        missing: unknown,
      }),
      field('region', 'string', ['Région', 'Region'], ['Code de la région.', 'Code of the region.'], required),
      field('region_name', 'string', ['Nom de la région', 'Name of the region'], ['Nom officiel.', 'Official name.'], { missing: unknown }),
      field('stratum', 'string', ['Strate', 'Stratum'], ['Classe de population.', 'Class of population.'], {
        constraints: { required: true, enum: STRATA },
      }),
      count('lists', ['Listes', 'Lists'], ['Listes connues à la mesure.', 'Lists that were known when it was measured.']),
    ],
    primaryKey: ['code'],
    async *rows() {
      const nameOf = divisionNames();
      for await (const { territory, name, population, department, region, stratum, lists } of townsOfLists(db, series[0]!.row, election)) {
        yield {
          code: territory,
          name,
          population,
          department,
          department_name: nameOf('department', department),
          region,
          region_name: nameOf('region', region),
          stratum,
          lists: lists.length,
        };
      }
    },
  };
}
