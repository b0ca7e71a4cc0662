// Routes of instruments stand in their own folders (`packages/instruments/<id>/pages/routes`). Here each gets its door: a file of a few lines in a group of
// routes that is made anew each time and not kept (docs/adr/0029).
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOM = fileURLToPath(new URL('..', import.meta.url));
const INSTRUMENTS = join(ROOM, '..', 'instruments');
/** Pages of instruments stand in both languages, below the site's layout. */
const OWN = join(ROOM, 'src', 'routes', '[[lang=lang]]');
/** A group has no name in addresses. */
const GROUP = join(OWN, '(instruments)');
/** Where `./$types` of the doors are. */
const TYPES = join(ROOM, '.svelte-kit', 'types', 'src', 'routes', '[[lang=lang]]', '(instruments)');
/** Written where SvelteKit writes its own (`$app/tsconfig`): who looks for it before the first build does without. */
const TSCONFIG = join(ROOM, 'node_modules', '$doors', 'tsconfig.json');

const ROUTE = /^\+.*\.(?:ts|svelte)$/;
/** What a page inherits from the folders above it. */
const INHERITED = /^\+(?:layout|error)\b/;

/** Folders of routes of all instruments that have some. */
export function routeFolders(): readonly string[] {
  return readdirSync(INSTRUMENTS)
    .sort()
    .map((id) => join(INSTRUMENTS, id, 'pages', 'routes'))
    .filter((folder) => existsSync(folder));
}

/** Writes all doors, and takes away those that lead nowhere. */
export function writeDoors(): void {
  const doors = new Map<string, string>();
  for (const folder of routeFolders()) {
    for (const name of routesIn(folder)) {
      if (doors.has(name)) throw new Error(`two instruments have a route ${name}`);
      doors.set(name, doorTo(join(folder, name), join(GROUP, name)));
      for (const above of inheritedBy(name)) if (!doors.has(above)) doors.set(above, doorTo(join(OWN, above), join(GROUP, above)));
    }
  }
  for (const [name, text] of doors) writeWhenChanged(join(GROUP, name), text);
  for (const name of existsSync(GROUP) ? routesIn(GROUP) : []) if (!doors.has(name)) rmSync(join(GROUP, name));
  if (existsSync(GROUP)) removeEmpty(GROUP);
  writeWhenChanged(TSCONFIG, `${JSON.stringify({ compilerOptions: { rootDirs: rootFolders() } }, null, 2)}\n`);
}

/** As SvelteKit has them, and one for each folder of routes: what `./$types` is beside a door, it is beside the route. */
function rootFolders(): readonly string[] {
  return [ROOM, join(ROOM, '.svelte-kit', 'types'), TYPES, ...routeFolders()].map((path) => posix(relative(dirname(TSCONFIG), path)));
}

const posix = (path: string): string => path.split(sep).join('/');

function routesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ROUTE.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Layouts and error pages of the site's own folders of the same address: a group stands beside them. */
function inheritedBy(name: string): readonly string[] {
  const above: string[] = [];
  for (let folder = dirname(name); folder !== '.'; folder = dirname(folder)) {
    const own = join(OWN, folder);
    if (existsSync(own))
      above.push(
        ...readdirSync(own)
          .filter((file) => INHERITED.test(file))
          .map((file) => join(folder, file)),
      );
  }
  return above;
}

function doorTo(file: string, door: string): string {
  const address = posix(relative(dirname(door), file));
  const to = address.startsWith('.') ? address : `./${address}`;
  if (!file.endsWith('.svelte')) return `export { ${namesIn(file).join(', ')} } from '${to}';\n`;
  if (/\+error\b/.test(file)) return `<script lang="ts">\n  import Page from '${to}';\n</script>\n\n<Page />\n`;
  const layout = /\+layout\b/.test(file);
  const [type, taken, inside] = layout
    ? ['LayoutProps', '{ children, ...props }', '>{@render children()}</Page>']
    : ['PageProps', 'props', ' />'];
  return `<script lang="ts">
  import Page from '${to}';
  import type { ${type} } from './$types';

  const ${taken}: ${type} = $props();
</script>

<Page {...props}${inside}
`;
}

/** Names of the values that a file of a route exports. */
function namesIn(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const declared = [...text.matchAll(/^export (?:const|let|(?:async )?function) (\w+)/gm)].map(([, name = '']) => name);
  const listed = [...text.matchAll(/^export \{([^}]+)\}/gm)].flatMap(([, names = '']) =>
    names.split(',').map(
      (one) =>
        one
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? '',
    ),
  );
  return [...new Set([...declared, ...listed])].filter((name) => name !== '').sort();
}

function writeWhenChanged(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function removeEmpty(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
