import { VERSION } from '@beffroi/capture';
import type { Language } from '@beffroi/domain';
import type { Instrument } from '@beffroi/instrument';
import { apiOf, instrumentOf } from './api.ts';

/** Version of the interface: the first number is the one of its address. */
export const API_VERSION = '1.2.0';

/** Of operations of no instrument. */
const HOUSE_TAG = 'house';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** The OpenAPI 3.1 description, from the same operations and schemas that answer. @param origin where the site is */
export function openApiOf(origin: string, instruments: readonly Pick<Instrument, 'id'>[], language: Language = 'en') {
  const { operations, schemas } = apiOf(instruments);
  const paths = Object.fromEntries(
    operations.map(({ id, path, summary, description, parameters, answer }) => [
      path,
      {
        get: {
          operationId: id,
          tags: [instrumentOf(id) ?? HOUSE_TAG],
          summary: summary[language],
          description: description[language],
          parameters: parameters.map(({ name, in: place, required, description: said, schema, example }) => ({
            name,
            in: place,
            required,
            description: said[language],
            schema,
            example: schema.type === 'integer' ? Number(example) : example,
          })),
          responses: {
            200: {
              description: schemas[answer]!.description,
              headers: {
                ETag: { description: 'Strong tag of these bytes; send it back in If-None-Match.', schema: { type: 'string' } },
              },
              content: { 'application/json': { schema: { $ref: `#/components/schemas/${answer}` } } },
            },
            304: { description: 'The bytes that you have are still these.' },
            400: problem('A parameter is unknown, missing or not as its schema says.'),
            404: problem('There is no such address, wave, town or finding; or its election is in its legal silence.'),
            405: {
              ...problem('Nothing is written here.'),
              headers: { Allow: { description: 'What may be asked.', schema: { type: 'string' } } },
            },
            500: problem('A fault of ours.'),
          },
        },
      },
    ]),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Beffroi',
      version: API_VERSION,
      description:
        'What Beffroi has published of the online services of French towns, and of what lists promise there: read only, without a key. Problems and sentences are French or English, as Accept-Language asks.',
      contact: { name: 'Beffroi', url: `${origin}/contact` },
      license: { name: 'Licence Ouverte 2.0 (data)', identifier: 'etalab-2.0' },
      'x-software': VERSION,
    },
    servers: [{ url: `${origin}/api/v1` }],
    // Whoever asks is answered: no key.
    security: [],
    tags: [...new Set(operations.map(({ id }) => instrumentOf(id) ?? HOUSE_TAG))].map((name) => ({
      name,
      description: name === HOUSE_TAG ? 'What several instruments say together, and who speaks for towns.' : `The instrument “${name}”.`,
    })),
    paths,
    components: { schemas },
  };
}
