import { setTimeout } from 'node:timers/promises';
import { leaveUnkept, openDataWave } from '@beffroi/observatory';
import { LICENCE, waveFiles } from '@beffroi/opendata';
import { FORMATS, type FormatName } from '@beffroi/table-formats';
import { refuseWithheld } from '@beffroi/ui/server/withheld.ts';
import { error } from '@sveltejs/kit';
import { operatorIn } from '#lib/server/operator/read-operator.ts';
import { datasetOf } from '#lib/server/reach/dataset.ts';
import type { PageServerLoad } from './$types';

/** Milliseconds that a reader waits for files that are being made; those of a whole country take minutes. */
const PATIENCE = 20_000;

/** Formats as a table shows them: what most people want first. */
const ORDER: readonly FormatName[] = ['xlsx', 'csv', 'json', 'parquet'];

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { house } = locals;
  const found = await openDataWave(house, params.wave, house.now());
  if (found?.kind === 'withheld') refuseWithheld(locals, found.withheld);
  if (found === null) error(404);
  const making = waveFiles(house, params.wave, house.now());
  making.catch(() => undefined);
  const files = await Promise.race([making, setTimeout(PATIENCE, null, { ref: false })]);
  if (files === null) leaveUnkept();
  const { wave } = found;
  return {
    wave: wave.name,
    panel: wave.panel,
    dated: wave.dated,
    publishedAt: wave.publishedAt,
    licence: LICENCE.path ?? '',
    dataset:
      files === null
        ? null
        : datasetOf(
            {
              ...{ name: wave.name, dated: wave.dated, publishedAt: wave.publishedAt, version: files.version },
              title: files.title[locals.language],
              description: files.description[locals.language].replaceAll('**', ''),
              creator: operatorIn(process.env).name ?? 'Beffroi',
              files: files.files.map(({ path, format, bytes }) => ({ path, bytes, mediatype: FORMATS[format].mediatype })),
            },
            locals.language,
            url.origin,
          ),
    package:
      files === null
        ? null
        : {
            title: files.title[locals.language],
            description: files.description[locals.language].replaceAll('**', ''),
            version: files.version,
            files: files.files,
            tables: files.tables.map(({ name, title, description, rows, primaryKey, fields }) => ({
              name,
              title: title[locals.language],
              description: description[locals.language],
              rows,
              files: ORDER.flatMap((wanted) => files.files.filter(({ table, format }) => table === name && format === wanted)).map(
                ({ path, format, bytes }) => ({ path, format, bytes }),
              ),
              fields: fields.map((field) => ({
                name: field.name,
                type: field.type,
                title: field.title[locals.language],
                description: field.description[locals.language],
                missing: field.missing?.[locals.language] ?? null,
                isKey: primaryKey.includes(field.name),
              })),
            })),
          },
  };
};
