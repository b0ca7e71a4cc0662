// How long an export takes, and how much memory it needs, at the size of France: 35,000 towns × 18 services by default.
//   node packages/table-formats/bench/export.bench.js [TOWNS] [csv,json,parquet]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportPackage } from '../src/index.ts';

const towns = Number(process.argv[2] ?? 35_000);
const formats = /** @type {import('../src/index.ts').FormatName[]} */ ((process.argv[3] ?? 'csv,json,parquet').split(','));

/** @param {string} text */
const both = (text) => ({ fr: text, en: text });

/**
 * @param {string} name
 * @param {import('../src/index.ts').FieldType} type
 * @param {import('../src/index.ts').Constraints} [constraints]
 * @returns {import('../src/index.ts').Field}
 */
const field = (name, type, constraints = {}) => ({ name, type, title: both(name), description: both(name), constraints });

let peak = 0;
const look = () => {
  peak = Math.max(peak, process.memoryUsage().rss);
};

async function* rows() {
  for (let town = 0; town < towns; town++) {
    const code = String(town).padStart(5, '0');
    if (town % 200 === 0) look();
    for (let service = 0; service < 18; service++) {
      const level = (town * 7 + service * 3) % 6;
      yield {
        territory: code,
        service: `service-${service}`,
        kind: level === 0 ? 'absence' : 'level',
        level,
        attainment: level / 5,
        provider: town % 3 === 0 ? null : `portail-${town % 40}`,
        instant: new Date(1_790_000_000_000 + town * 1000),
        url: `https://www.ville-${code}.example/demarches/${service}`,
        quote: `- Prenez rendez-vous à l’accueil de la mairie, du lundi au vendredi ; pièces demandées n° ${(town * service) % 977} : « carte d’identité ».`,
        facets: ['information', 'online_intake', 'appointment'],
      };
    }
  }
}

const folder = await mkdtemp(join(tmpdir(), 'beffroi-export-'));
look();
const before = peak;
const start = performance.now();
const report = await exportPackage({
  folder,
  name: 'bench',
  title: both('Bench'),
  description: both('Bench'),
  reading: both(''),
  language: 'fr',
  version: '1.0.0',
  created: /** @type {import('@beffroi/domain').Instant} */ ('2026-11-24T00:00:00.000Z'),
  licences: [{ name: 'etalab-2.0' }],
  sources: [],
  contributors: [],
  keywords: [],
  formats,
  tables: [
    {
      name: 'observations',
      title: both('Observations'),
      description: both('Observations'),
      primaryKey: ['territory', 'service'],
      fields: [
        field('territory', 'string', { pattern: '\\d{5,}' }),
        field('service', 'string'),
        field('kind', 'string', { enum: ['level', 'absence'] }),
        field('level', 'integer', { minimum: 0, maximum: 5 }),
        field('attainment', 'number'),
        field('provider', 'string'),
        field('instant', 'datetime'),
        field('url', 'string'),
        field('quote', 'string'),
        field('facets', 'array'),
      ],
      rows,
    },
  ],
});
look();
const seconds = (performance.now() - start) / 1000;
for (const file of report.files) console.log(`${file.path}: ${file.rows} rows, ${(file.bytes / 1e6).toFixed(1)} MB, ${file.sha256}`);
console.log(`${seconds.toFixed(1)} s; memory ${(before / 1e6).toFixed(0)} MB before, ${(peak / 1e6).toFixed(0)} MB at most`);
await rm(folder, { recursive: true });
