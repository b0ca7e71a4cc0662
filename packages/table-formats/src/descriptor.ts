import type { PackageDescription } from './description.ts';
import { FORMATS, type FormatName } from './formats/formats.ts';
import { type Field, isRequired, type Table } from './table.ts';
import type { TableFile } from './table-export.ts';
import type { Language } from './words.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** Name of the resource that is a table in one format: `towns-csv`. */
function resourceName(table: string, format: FormatName): string {
  return `${table}-${format}`;
}

const SAY_MISSING = { fr: 'Sans valeur : ', en: 'No value: ' };

/** What a field is, and what its absence means, as one Markdown text. */
export function describe(field: Field, language: Language): string {
  const { description, missing } = field;
  return missing === undefined ? description[language] : `${description[language]} ${SAY_MISSING[language]}${missing[language]}`;
}

function fieldOf(table: Table, field: Field, language: Language) {
  const { unique, enum: values, minimum, maximum, pattern } = field.constraints ?? {};
  const constraints = {
    ...(isRequired(table, field) && { required: true }),
    ...(unique === true && { unique }),
    ...(values !== undefined && { enum: values }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(pattern !== undefined && { pattern }),
  };
  return {
    name: field.name,
    type: field.type,
    title: field.title[language],
    description: describe(field, language),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function schemaOf(table: Table, format: FormatName, language: Language) {
  const foreignKeys = (table.foreignKeys ?? []).map(({ fields, reference }) => ({
    fields,
    reference: {
      // The specification wants no name when a table refers to itself.
      ...(reference.table !== table.name && { resource: resourceName(reference.table, format) }),
      fields: reference.fields,
    },
  }));
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: table.fields.map((field) => fieldOf(table, field, language)),
    missingValues: FORMATS[format].missingValues,
    primaryKey: table.primaryKey,
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

function resourceOf(table: Table, file: TableFile, language: Language) {
  const format = FORMATS[file.format];
  return {
    name: resourceName(table.name, file.format),
    type: 'table',
    path: file.path,
    title: table.title[language],
    description: `${table.description[language]}\n\n${format.note[language]}`,
    format: format.name,
    mediatype: format.mediatype,
    ...(format.encoding !== null && { encoding: format.encoding }),
    bytes: file.bytes,
    hash: file.sha256,
    ...(format.dialect !== null && { dialect: { $schema: `${PROFILES}/tabledialect.json`, ...format.dialect } }),
    schema: schemaOf(table, file.format, language),
  };
}

/**
 * The descriptor of a package, `datapackage.json`, after Data Package 2.0 (datapackage.org): each table in each format is a resource.
 * Keys stand in one order, so that equal packages have equal bytes.
 */
export function descriptorOf(described: PackageDescription, files: readonly TableFile[]): string {
  const { language } = described;
  const tables = new Map(described.tables.map((table) => [table.name, table]));
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: described.name,
    title: described.title[language],
    description: described.description[language],
    version: described.version,
    ...(described.fictional === true && { fictional: true }),
    created: described.created,
    languages: [language],
    // The profile wants no empty list.
    ...(described.keywords.length > 0 && { keywords: described.keywords }),
    licenses: described.licences.map(({ name, path, title }) => ({ name, path, title })),
    ...(described.contributors.length > 0 && {
      contributors: described.contributors.map(({ title, path, email, roles, organization }) => ({
        title,
        path,
        email,
        roles,
        organization,
      })),
    }),
    ...(described.sources.length > 0 && { sources: described.sources.map(({ title, path, version }) => ({ title, path, version })) }),
    resources: files.map((file) => resourceOf(tables.get(file.table) as Table, file, language)),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
