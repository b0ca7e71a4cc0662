import { createHash } from 'node:crypto';
import { canonicalJson, mulberry32 } from '@beffroi/domain';
import type { Mark, Town } from '@beffroi/figures';
import { ceilingIn, PROVIDERS, SERVICES } from '@beffroi/services/judge';
import type { NewObservation, ScoreRow } from '@beffroi/store';
import { territories } from '@beffroi/territories';

/** A wave of a country that nobody measured: real communes, invented marks. */
export interface MadeWave {
  readonly year: number;
  /** In order of code. */
  readonly towns: readonly Town[];
}

/** What a town's marks become in the tables. */
export interface MadeRows {
  readonly findings: string;
  readonly digest: string;
  /** As a row of JSON has them: levels on further scales as an object. */
  readonly observations: readonly (Omit<NewObservation, 'series_id' | 'territory' | 'further'> & { readonly further: Mark['further'] })[];
  readonly score: Omit<ScoreRow, 'series_id' | 'territory'>;
}

/** Share of the marks that are drawn anew from one year to the next. */
const TURNOVER = 0.12;
/** Shares of what was not seen: whole sites that were down, single services behind an obstacle, signals that contradict. */
const [DOWN, OBSTRUCTED, ABSTAINED] = [0.03, 0.02, 0.01];

/** What lasts of a town through the years: how digital it is, how it treats each service, which portal it has. */
interface Character {
  readonly digital: number;
  readonly leanings: Float32Array;
  readonly provider: (string | null)[];
}

/**
 * Waves of consecutive years over the country's communes, the same for the same arguments. Levels rise with population and slowly with the years;
 * a mark mostly stays from one wave to the next.
 *
 * @param count the most populous so many communes
 */
export function* madeWaves(count: number, years: readonly number[]): Generator<MadeWave> {
  const random = mulberry32(7);
  const places = territories()
    .slice(0, count)
    .sort((one, other) => (one.code < other.code ? -1 : 1));
  const characters = places.map(({ population }): Character => {
    const portals = SERVICES.map(({ id }) => drawProvider(id, random));
    return {
      digital: 0.6 * (Math.log10(Math.max(population, 10)) - 3) + 0.6 * normal(random),
      leanings: Float32Array.from(SERVICES, () => normal(random)),
      provider: portals,
    };
  });
  for (const [passed, year] of years.entries()) {
    const towns = places.map(({ code, name, population, department, region, stratum }, at): Town => {
      const character = characters[at]!;
      for (let place = 0; passed > 0 && place < SERVICES.length; place++) {
        if (random() < TURNOVER) character.leanings[place] = normal(random);
      }
      const down = random() < DOWN;
      const marks = SERVICES.map((service, place): Mark => {
        const ceiling = ceilingIn(service, year);
        const drawn = random();
        if (down || drawn < OBSTRUCTED) return without('unobserved', down ? 'down' : 'login', ceiling);
        if (drawn < OBSTRUCTED + ABSTAINED) return without('abstained', null, ceiling);
        const raw = 1.1 + ((place * 7) % 5) * 0.2 + 0.12 * passed + character.digital + 0.8 * character.leanings[place]!;
        return seen(Math.min(Math.max(Math.round(raw), 0), ceiling), ceiling, character.provider[place]!);
      });
      return { code, name, population, department, region, stratum, marks };
    });
    yield { year, towns };
  }
}

/** The rows of one town's marks, in the catalogue's order. */
export function rowsOf({ code, marks }: Town): MadeRows {
  const observations = marks.map(({ kind, level, further, ceiling, confidence, provider, obstacle }, place) => ({
    indicator: SERVICES[place]!.id,
    kind,
    level,
    further,
    ceiling,
    confidence,
    provider,
    obstacle,
    reason: kind === 'level' ? 'form-online' : kind,
    evidence: `sha256:${hexOf(`${code} ${place} ${level}`).slice(0, 16)}`,
  }));
  const findings = canonicalJson(observations.map(({ indicator, level }) => ({ indicator, level })));
  const observed = marks.filter(({ level }) => level !== null);
  const sum = (value: (mark: Mark) => number): number => observed.reduce((total, mark) => total + value(mark), 0);
  return {
    findings,
    digest: `sha256:${hexOf(findings)}`,
    observations,
    score: {
      observed: observed.length,
      unobserved: marks.filter(({ kind }) => kind === 'unobserved').length,
      abstained: marks.filter(({ kind }) => kind === 'abstained').length,
      level_sum: sum(({ level }) => level!),
      attainment_sum: sum(({ level, ceiling }) => level! / ceiling),
      strip: marks.map(({ kind, level }) => level ?? (kind === 'unobserved' ? '?' : '~')).join(''),
    },
  };
}

export function hexOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const drawnAlready = new Map<string, Mark>();

/** Marks that are alike are one object, as in a wave that is read from the store. */
function alike(mark: Mark): Mark {
  const key = JSON.stringify(mark);
  const known = drawnAlready.get(key) ?? mark;
  drawnAlready.set(key, known);
  return known;
}

function seen(level: number, ceiling: number, provider: string | null): Mark {
  return alike({
    kind: level === 0 ? 'absence' : 'level',
    level: level as Mark['level'],
    further: { own: Math.min(level, 3), lecko2014: Math.max(level - 1, 0) } as Mark['further'],
    beside: Math.min(level, 3) as Mark['beside'],
    ceiling: ceiling as Mark['ceiling'],
    confidence: 0.9 - level / 20,
    provider: level < 3 ? null : provider,
    obstacle: null,
  });
}

function without(kind: 'unobserved' | 'abstained', obstacle: Mark['obstacle'], ceiling: number): Mark {
  return alike({
    kind,
    level: null,
    further: {},
    beside: null,
    ceiling: ceiling as Mark['ceiling'],
    confidence: 0.5,
    provider: null,
    obstacle,
  });
}

function drawProvider(service: string, random: () => number): string | null {
  if (random() < 0.4) return null;
  const fit = PROVIDERS.filter(({ services }) => services === 'any' || (services as readonly string[]).includes(service));
  // Few vendors have most of the towns.
  return fit[Math.floor(random() ** 2 * fit.length)]?.id ?? null;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
