import { type Level, mulberry32, stratumOf } from '@beffroi/domain';
import type { Indicator, Mark, Town } from '../src/marks.ts';

/** Further scales of made marks. */
export const SCALES = ['own', 'other'] as const;

/** A mark of a level (`null`: unobserved; `~`: abstained). */
export function mark(level: number | '~' | null, more: Partial<Mark> = {}): Mark {
  const seen = typeof level === 'number';
  const value = seen ? (level as Level) : null;
  return {
    kind: level === '~' ? 'abstained' : level === null ? 'unobserved' : level === 0 ? 'absence' : 'level',
    level: value,
    further: value === null ? {} : { own: value, other: value },
    beside: value,
    ceiling: 5,
    confidence: 0.9,
    provider: null,
    obstacle: level === null ? 'down' : null,
    ...more,
  };
}

/** An invented town with these levels. */
export function town(code: string, levels: readonly (number | '~' | null | Mark)[], more: Partial<Town> = {}): Town {
  const population = more.population ?? 1000;
  return {
    code,
    name: `Ville ${code}`,
    population,
    department: code.slice(0, 2),
    region: '99',
    stratum: stratumOf(population),
    marks: levels.map((level) => (level !== null && typeof level === 'object' ? level : mark(level))),
    ...more,
  };
}

/** A catalogue of `n` indicators in families of three. */
export function catalogueOf(n: number): readonly Indicator[] {
  return Array.from({ length: n }, (_, at) => ({ id: `i${at}`, family: `f${Math.floor(at / 3)}` }));
}

/**
 * A panel like the country: many small towns and few large ones, larger ones further on, services with ceilings, one mark in twenty
 * unobserved, one in sixty abstained, a handful of providers. The same for the same seed.
 */
export function madePanel(n: number, indicators: number, seed: number): readonly Town[] {
  const random = mulberry32(seed);
  const ceilings: readonly Level[] = [3, 5, 3, 5, 5, 4, 5];
  return Array.from({ length: n }, (_, at) => {
    const population = Math.round(Math.min(2_000_000, 120 / (1 - random()) ** 1.1));
    const skill = Math.log10(population) / 3 + random() - 0.5;
    const marks = Array.from({ length: indicators }, (_, indicator) => {
      const dice = random();
      if (dice < 0.05) return mark(null);
      if (dice < 0.067) return mark('~');
      const ceiling = ceilings[indicator % ceilings.length] as Level;
      const level = Math.max(0, Math.min(ceiling, Math.floor(skill + random() * 3 - 0.8)));
      const provider = level >= 3 && random() < 0.5 ? `portal-${Math.floor(random() * 12)}` : null;
      const own = Math.max(0, level - (random() < 0.3 ? 1 : 0)) as Level;
      return mark(level, {
        ceiling,
        provider,
        further: { own, other: level as Level },
        beside: own,
        confidence: level === 0 ? 0.9 : 0.75,
      });
    });
    const department = 1 + (at % 101);
    return town(String(at).padStart(5, '0'), marks, { population, department: String(department), region: String(1 + (department % 18)) });
  });
}
