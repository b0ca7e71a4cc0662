import { field, words } from '@beffroi/opendata';
import { THEMES } from '@beffroi/programmes/judge';
import type { Table } from '@beffroi/table-formats';
import { THEME_FIELD } from './programme-fields.ts';

/** The themes, as a person reads them. */
export function codebookTable(): Table {
  const required = { constraints: { required: true } };
  return {
    name: 'codebook',
    title: words(['Livre de codes', 'Codebook']),
    description: words([
      'Une ligne par thème : ce qui en est, ce qui n’en est pas, et comment les observateurs de 2014 l’appelaient.',
      'One row a theme: what is of it, what is not, and what the observers of 2014 called it.',
    ]),
    fields: [
      THEME_FIELD,
      field('name_fr', 'string', ['Nom', 'Name in French'], ['En français.', 'In French.'], required),
      field('name_en', 'string', ['Nom anglais', 'Name'], ['En anglais.', 'In English.'], required),
      field(
        'depth',
        'string',
        ['Profondeur', 'Depth'],
        [
          'classic : change la vitrine de la mairie ; disruptive : change la maison.',
          'classic: changes the window of the town hall; disruptive: changes the house.',
        ],
        { constraints: { required: true, enum: ['classic', 'disruptive'] } },
      ),
      field(
        'definition_fr',
        'string',
        ['Définition', 'Definition in French'],
        ['Ce qui en est, et ce qui n’en est pas.', 'What is of it, and what is not.'],
        required,
      ),
      field('definition_en', 'string', ['Définition anglaise', 'Definition'], ['La même en anglais.', 'The same in English.'], required),
      field('examples', 'array', ['Exemples', 'Examples'], ['Des phrases qui en sont.', 'Sentences that are of it.'], required),
      field('near_misses', 'array', ['Faux amis', 'Near misses'], ['Des phrases qui n’en sont pas.', 'Sentences that are not.'], required),
      field(
        'topic_2014',
        'string',
        ['Sujet de 2014', 'Topic of 2014'],
        ['Comment l’observatoire de 2014 l’appelait.', 'What the observatory of 2014 called it.'],
        {
          missing: ['il n’avait pas ce sujet.', 'it had no such topic.'],
        },
      ),
    ],
    primaryKey: ['theme'],
    async *rows() {
      for (const { id, name, depth, definition, examples, nearMisses, topic2014 } of THEMES) {
        yield {
          theme: id,
          name_fr: name.fr,
          name_en: name.en,
          depth,
          definition_fr: definition.fr,
          definition_en: definition.en,
          examples,
          near_misses: nearMisses,
          topic_2014: topic2014,
        };
      }
    },
  };
}
