// Rooms that the development server leaves to Node, each by the names under which it can be imported.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOMS = fileURLToPath(new URL('../..', import.meta.url));

/** Names of all doors of all rooms but those with a star, behind which components stand. */
export function plainRooms(): string[] {
  return [...foldersOf(ROOMS), ...foldersOf(`${ROOMS}/instruments`)].flatMap((folder) => {
    const { name, exports = {} } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { name: string; exports?: object };
    return Object.keys(exports)
      .filter((door) => door !== './pages' && !door.includes('*'))
      .map((door) => `${name}${door.slice(1)}`);
  });
}

function foldersOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'instruments')
    .map((entry) => `${folder}/${entry.name}`);
}
