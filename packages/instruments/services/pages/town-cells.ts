import { SERVICES, serviceOf } from '@beffroi/services/judge';
import { servicePath, signOf, type TownMark } from '@beffroi/services/views';
import type { Cell } from '@beffroi/ui/cell.ts';
import { href, language } from '@beffroi/ui/language.ts';
import { typographic } from '@beffroi/words';

/** Name of a service in the page's language. */
export const serviceName = (id: TownMark['indicator']): string => {
  const service = serviceOf(id);
  return language() === 'fr' ? typographic(service.fr) : service.en;
};

/** A town's marks as cells of the strip, each leading to its proof. */
export function cellsOf(code: string, marks: readonly TownMark[]): Cell[] {
  return marks.map((mark, at) => ({
    id: mark.indicator,
    name: serviceName(mark.indicator),
    mark: signOf(mark),
    ceiling: mark.ceiling,
    confidence: mark.confidence,
    begins: at > 0 && marks[at - 1]!.family !== mark.family,
    href: href(servicePath(code, mark.indicator)),
  }));
}

/** A strip of signs as cells, where only the strip is known. */
export function cellsOfLevelStrip(strip: string, ceilings: readonly number[]): Cell[] {
  return SERVICES.map(({ id, family }, at) => ({
    id,
    name: serviceName(id),
    mark: strip[at] ?? '?',
    ceiling: ceilings[at] ?? 5,
    begins: at > 0 && SERVICES[at - 1]!.family !== family,
  }));
}
