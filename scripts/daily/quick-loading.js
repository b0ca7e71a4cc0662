// Loaded before all else by every process of the tests: half of what the start of a process of the house costs is Node's search for 1,500 files.
// What is loaded is the same, but for packages of many files, which lie in one (`in-one-file.js`): their folder stands behind the address of this file.
import nodeModule from 'node:module';

const PACKAGES = new URL(import.meta.url).searchParams.get('packages') ?? '';
const NAMES = new Set(new URL(import.meta.url).searchParams.getAll('name'));

/** Where what the house calls by a name lies, once it was found: it is the same for all who ask. @type {Map<string, import('node:module').ResolveFnOutput>} */
const found = new Map();

// An older Node, which some tests start, has none.
nodeModule.registerHooks?.({
  resolve(name, context, next) {
    const from = context.parentURL;
    if (from === undefined || from.includes('/node_modules/')) return next(name, context);
    // The house writes its imports with their endings, and has no links among its sources.
    if (name.startsWith('.') && name.endsWith('.ts'))
      return { url: new URL(name, from).href, format: 'module-typescript', shortCircuit: true };
    if (NAMES.has(name)) return { url: `${PACKAGES}${name}.js`, format: 'module', shortCircuit: true };
    if (!name.startsWith('@beffroi/')) return next(name, context);
    const before = found.get(name);
    if (before !== undefined) return before;
    const place = { ...next(name, context), shortCircuit: true };
    found.set(name, place);
    return place;
  },
});
