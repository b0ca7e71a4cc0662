import { existsSync, readdirSync } from 'node:fs';
import { versionsOf } from './instruments.js';

/** @typedef {import('@beffroi/domain').RubricVersion} RubricVersion */

/**
 * The versions of an instrument's rubric, oldest first.
 * @param {string} instrument
 * @returns {Promise<readonly RubricVersion[]>}
 */
export async function readVersions(instrument) {
  const folder = versionsOf(instrument);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d.*\.ts$/.test(name)) : [];
  const versions = await Promise.all(
    files.map(async (name) => /** @type {RubricVersion} */ (Object.values(await import(new URL(name, folder).href))[0])),
  );
  const { rubricHistory } = await import('@beffroi/domain');
  return rubricHistory(versions);
}

/**
 * The source of one version, as the formatter would write it.
 * @param {RubricVersion} version
 * @returns {string}
 */
export function writtenVersion({ version, digest, date, change, behaviour, rewritten }) {
  /** @type {(indent: string, key: string, text: string) => readonly string[]} */
  const property = (indent, key, text) => {
    const quoted = `'${text.replaceAll('\\', '\\\\').replaceAll("'", '’')}',`;
    // Behind a key as short as `why` the formatter parts nothing.
    return key.length > 3 && indent.length + key.length + 2 + quoted.length > 140
      ? [`${indent}${key}:`, `${indent}  ${quoted}`]
      : [`${indent}${key}: ${quoted}`];
  };
  return [
    '// Written by `npm run rubric`; version, digest, date and change stay as they are once released.',
    "import type { RubricVersion } from '@beffroi/domain';",
    '',
    `export const v${version.replaceAll('.', '_')}: RubricVersion = {`,
    ...Object.entries({ version, digest, date, change, behaviour }).flatMap(([key, text]) => property('  ', key, text)),
    ...(rewritten.length === 0
      ? ['  rewritten: [],']
      : [
          '  rewritten: [',
          ...rewritten.flatMap((one) => [
            '    {',
            ...property('      ', 'date', one.date),
            ...property('      ', 'why', one.why),
            '    },',
          ]),
          '  ],',
        ]),
    '};',
    '',
  ].join('\n');
}
