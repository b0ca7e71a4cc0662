import { shownInstruments } from '@beffroi/observatory';
import type { Schema } from '@beffroi/ui/api/schema.ts';
import { snippetsOf } from '#lib/api-snippets.ts';
import { allProblems } from '#lib/messages/api.ts';
import { instrumentOf } from '#lib/server/api/api.ts';
import { openApiOf } from '#lib/server/api/openapi.ts';
import type { PageServerLoad } from './$types';

/** The page is made from the description that programs read. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const shown = await shownInstruments(locals.house, new Date());
  const published = new Set(shown.flatMap(({ instrument, waves }) => (waves.length > 0 ? [instrument.id] : [])));
  const { paths, components, servers } = openApiOf(url.origin, locals.house.instruments, locals.language);
  const schemas: Readonly<Record<string, Schema>> = components.schemas;
  const named = (schema: Schema): Schema => (schema.$ref === undefined ? schema : (schemas[schema.$ref.split('/').at(-1)!] ?? schema));
  return {
    base: servers[0]!.url,
    faults: allProblems(locals.language).map(({ code, status, title, detail }) => ({ code, status, title, detail })),
    operations: Object.entries(paths).map(([path, { get }]) => {
      const answer = named(get.responses[200].content['application/json'].schema);
      const list = answer.properties?.['data'];
      const told = list?.items === undefined ? answer : named(list.items);
      const tryIt = addressToTry(path, get.parameters, published.has(instrumentOf(get.operationId) ?? ''));
      return {
        id: get.operationId,
        path,
        summary: get.summary,
        description: get.description,
        tryIt,
        snippets: tryIt === null ? [] : snippetsOf(url.origin + tryIt),
        parameters: get.parameters.map(({ name, in: place, required, description, schema }) => ({
          name,
          inPath: place === 'path',
          required,
          description,
          values: valuesOf(schema),
          byDefault: schema.default ?? null,
        })),
        members: Object.entries(told.properties ?? {}).map(([name, schema]) => ({
          name,
          type: typeOf(schema),
          description: schema.description ?? named(schema).description ?? '',
        })),
      };
    }),
  };
};

/** An address that answers whatever is published; `null` where one has to know what there is, or nothing is. @param waves whether a wave is published that it would answer of */
function addressToTry(
  path: string,
  parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly example: string | number }[],
  waves: boolean,
): string | null {
  if (path.includes('{wave}') && !waves) return null;
  const address = path.replace('{wave}', 'latest');
  if (address.includes('{')) return null;
  const asked = parameters
    .filter(({ in: place, required }) => place === 'query' && required)
    .map(({ name, example }) => `${name}=${example}`);
  return `/api/v1${address}${asked.length === 0 ? '' : `?${asked.join('&')}`}`;
}

function valuesOf({ enum: values, minimum, maximum, pattern, type }: Schema): string {
  if (values !== undefined) return values.map(String).join(', ');
  if (type === 'integer') return `${minimum ?? 0}–${maximum ?? '…'}`;
  return pattern ?? '';
}

function typeOf({ type, enum: values, $ref, items }: Schema): string {
  if ($ref !== undefined) return $ref.split('/').at(-1)!;
  if (values !== undefined) return values.length > 8 ? 'string' : values.map(String).join(' | ');
  if (items !== undefined) return `${typeOf(items)}[]`;
  return typeof type === 'string' ? type : (type ?? []).join(' | ');
}
