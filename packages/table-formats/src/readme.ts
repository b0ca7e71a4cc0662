import type { Licence, PackageDescription } from './description.ts';
import { describe } from './descriptor.ts';
import { FORMATS } from './formats/formats.ts';
import type { FieldType, Table } from './table.ts';
import type { TableFile } from './table-export.ts';
import type { Language } from './words.ts';

const SAY = {
  fr: {
    colon: ' : ',
    version: 'Version',
    created: 'créée le',
    reading: 'Lire ces chiffres',
    files: 'Fichiers',
    filesHead: ['Fichier', 'Table', 'Lignes', 'Octets', 'SHA-256'],
    formats: 'Formats',
    tables: 'Tables',
    columnsHead: ['Colonne', 'Type', 'Titre', 'Sens'],
    key: 'Clef',
    licence: 'Licence',
    sources: 'Sources',
    contributors: 'Auteurs',
    descriptor: '`datapackage.json` décrit tout cela pour les machines (Frictionless Data Package 2.0).',
    types: {
      string: 'texte',
      integer: 'entier',
      number: 'nombre',
      boolean: 'vrai ou faux',
      datetime: 'date et heure (UTC)',
      date: 'date',
      array: 'liste',
      object: 'objet',
    } satisfies Record<FieldType, string>,
  },
  en: {
    colon: ': ',
    version: 'Version',
    created: 'made on',
    reading: 'How to read these figures',
    files: 'Files',
    filesHead: ['File', 'Table', 'Rows', 'Bytes', 'SHA-256'],
    formats: 'Formats',
    tables: 'Tables',
    columnsHead: ['Column', 'Type', 'Title', 'Meaning'],
    key: 'Key',
    licence: 'Licence',
    sources: 'Sources',
    contributors: 'Authors',
    descriptor: '`datapackage.json` says all this to machines (Frictionless Data Package 2.0).',
    types: {
      string: 'text',
      integer: 'integer',
      number: 'number',
      boolean: 'true or false',
      datetime: 'date and time (UTC)',
      date: 'date',
      array: 'list',
      object: 'object',
    } satisfies Record<FieldType, string>,
  },
};

function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function link(title: string, path: string | undefined): string {
  return path === undefined ? title : `[${title}](${path})`;
}

function licence({ name, path, title }: Licence): string {
  return `- ${link(title ?? name ?? (path as string), path)}`;
}

function tableSection(table: Table, language: Language): string {
  const say = SAY[language];
  const rows = table.fields.map((field) => [`\`${field.name}\``, say.types[field.type], field.title[language], describe(field, language)]);
  const key = `${say.key}${say.colon}${table.primaryKey.map((name) => `\`${name}\``).join(', ')}.`;
  return `### ${table.name}${say.colon}${table.title[language]}\n\n${table.description[language]}\n\n${grid(say.columnsHead, rows)}\n\n${key}`;
}

/** The package's README for people, as Markdown in the package's language. */
export function readmeOf(described: PackageDescription, files: readonly TableFile[]): string {
  const { language } = described;
  const say = SAY[language];
  const section = (title: string, body: string) => (body === '' ? [] : [`## ${title}`, body]);
  const listed = files.map((file) => [
    `\`${file.path}\``,
    described.tables.find((table) => table.name === file.table)?.title[language] ?? '',
    String(file.rows),
    String(file.bytes),
    `\`${file.sha256.slice('sha256:'.length)}\``,
  ]);
  return `${[
    `# ${described.title[language]}`,
    described.description[language],
    `${say.version} ${described.version}, ${say.created} ${described.created}.`,
    ...section(say.reading, described.reading[language]),
    ...section(say.files, `${grid(say.filesHead, listed)}\n\n${say.descriptor}`),
    ...section(say.formats, described.formats.map((name) => `- **${name}**${say.colon}${FORMATS[name].note[language]}`).join('\n')),
    ...section(say.tables, described.tables.map((table) => tableSection(table, language)).join('\n\n')),
    ...section(say.licence, described.licences.map(licence).join('\n')),
    ...section(
      say.sources,
      described.sources
        .map(({ title, path, version }) => `- ${link(title, path)}${version === undefined ? '' : `, ${version}`}`)
        .join('\n'),
    ),
    ...section(say.contributors, described.contributors.map(({ title, path }) => `- ${link(title, path)}`).join('\n')),
  ].join('\n\n')}\n`;
}
