import { readFile } from 'node:fs/promises';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';

// What readers of somebody else say of what the site publishes.

const SHAPES = new URL('vectors/dcat-ap.ttl', import.meta.url);

/** @param catalogue JSON-LD whose context stands in it @returns each way in which it is not as DCAT-AP asks, in a line */
export async function againstDcatAp(catalogue: object): Promise<readonly string[]> {
  const data = await jsonld.toRDF(catalogue as never, {
    format: 'application/n-quads',
    documentLoader: (url: string) => Promise.reject(new Error(`the catalogue needs ${url} to be read`)),
  });
  const read = (text: string): Store => new Store(new Parser().parse(text));
  const report = new Validator(read(await readFile(SHAPES, 'utf8')) as never).validate(read(String(data)) as never);
  return (await report).results.map(({ focusNode, path, sourceConstraintComponent }) =>
    [focusNode, path, sourceConstraintComponent].map((node) => (node as { value?: string } | null)?.value ?? '').join(' '),
  );
}

/** @param description OpenAPI, as it is served @returns each remark of a linter's recommended rules, in a line */
export async function againstOpenApi(description: string): Promise<readonly string[]> {
  const config = await createConfig({ extends: ['recommended'], telemetry: 'off' });
  const remarks = await lintFromString({ source: description, absoluteRef: 'openapi.json', config });
  return remarks.map(({ severity, ruleId, message, location }) => `${severity} ${ruleId}: ${message} (${location[0]?.pointer ?? ''})`);
}
