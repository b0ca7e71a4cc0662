import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A closed line of `[longitude, latitude]`. */
export type Ring = readonly (readonly [longitude: number, latitude: number])[];

/** What we need to know of TopoJSON: lines are told once, as steps on a grid, and shapes name them by number. */
interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: {
    readonly countries: {
      readonly geometries: readonly { readonly id?: string; readonly arcs: readonly (readonly (readonly number[])[])[] }[];
    };
  };
}

/** ISO 3166-1 number of France, overseas departments among it. */
const FRANCE = '250';

let loaded: readonly Ring[] | null = null;

/** The coasts and borders of France at 1:50 million (Natural Earth, public domain): mainland, Corsica, the larger islands, overseas departments. */
export function outline(): readonly Ring[] {
  loaded ??= load();
  return loaded;
}

function load(): readonly Ring[] {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology;
  const france = topology.objects.countries.geometries.find(({ id }) => id === FRANCE)!;
  // France is several polygons, each of one ring: none has a hole.
  return france.arcs.map(([ring]) => ringOf(ring!, topology));
}

function ringOf(arcs: readonly number[], topology: Topology): Ring {
  return arcs.flatMap((number, at) => {
    // A negative number is a line that is walked backwards.
    const line = lineOf(number < 0 ? ~number : number, topology);
    const walked = number < 0 ? line.toReversed() : line;
    // The first point of a line is the last of the one before.
    return at === 0 ? walked : walked.slice(1);
  });
}

function lineOf(number: number, { arcs, transform }: Topology): [number, number][] {
  let [x, y] = [0, 0];
  return arcs[number]!.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
  });
}
