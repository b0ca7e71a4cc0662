// Fills a data folder for who measures on it: node parts/fill-country.ts FOLDER TOWNS YEAR…
import { publishedCountry } from '../lib/published-country.ts';

const [folder, towns, ...years] = process.argv.slice(2);
console.log((await publishedCountry({ kind: 'folder', path: folder! }, Number(towns), years.map(Number))).length);
