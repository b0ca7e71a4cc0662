import type { MappedTown, TownMap } from '@beffroi/observatory';

/** A part of the world that is drawn in a frame of its own. */
interface Frame {
  readonly id: string;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  /** Place and size in the drawing. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A town as a disc. */
export interface Dot {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** 0–5, of the ramp; `null` where nothing was observed. */
  readonly level: number | null;
  readonly mean: number | null;
  /** Whether there is room for a numeral. */
  readonly numeral: boolean;
  /** Whether its name stands beside it, and on which side. */
  readonly label: 'left' | 'right' | null;
}

/** A map that is ready to be drawn, in units of its view box. */
export interface DrawnMap {
  readonly width: number;
  readonly height: number;
  readonly insets: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** Coasts and borders. */
  readonly outlines: readonly string[];
  /** The most populous first; smaller ones are drawn on top. */
  readonly dots: readonly Dot[];
  /** Towns that lie in no frame. */
  readonly elsewhere: number;
}

const WIDTH = 400;
const MAINLAND_HEIGHT = 384;
const INSET = { width: 72, height: 66, gap: 8 } as const;

/** Drawn narrow, so that text stays legible on a phone. */
const MAINLAND: Frame = {
  id: 'metropole',
  west: -5.3,
  east: 9.75,
  south: 41.2,
  north: 51.2,
  x: 0,
  y: 0,
  width: WIDTH,
  height: MAINLAND_HEIGHT,
};

/** Overseas departments, each in a frame of its own. */
const OVERSEAS: readonly Omit<Frame, 'x' | 'y' | 'width' | 'height'>[] = [
  { id: 'guadeloupe', west: -61.85, east: -60.95, south: 15.8, north: 16.55 },
  { id: 'martinique', west: -61.27, east: -60.77, south: 14.37, north: 14.91 },
  { id: 'guyane', west: -54.7, east: -51.5, south: 2.0, north: 5.9 },
  { id: 'reunion', west: 55.15, east: 55.9, south: -21.42, north: -20.83 },
  { id: 'mayotte', west: 44.98, east: 45.35, south: -13.05, north: -12.6 },
];

const MOST_LABELS = 7;
const LABEL_HEIGHT = 13;
const LETTER_WIDTH = 6.3;

/** Lays a map out: mainland and Corsica, and below it those overseas departments that have a town in it. */
export function layMap({ towns, outline }: Pick<TownMap, 'towns' | 'outline'>): DrawnMap {
  const overseas = OVERSEAS.filter((frame) => towns.some((town) => inside(town, frame))).map(
    (frame, at): Frame => ({
      ...frame,
      x: at * (INSET.width + INSET.gap),
      y: MAINLAND_HEIGHT + INSET.gap,
      width: INSET.width,
      height: INSET.height,
    }),
  );
  const frames = [MAINLAND, ...overseas];
  const placed: { town: MappedTown; x: number; y: number; r: number }[] = [];
  for (const town of towns) {
    const frame = frames.find((one) => inside(town, one));
    if (frame !== undefined)
      placed.push({ town, ...project(town.longitude, town.latitude, frame), r: radiusOf(town.population, towns.length) });
  }
  const labels = labelsOf(placed);
  return {
    width: WIDTH,
    height: MAINLAND_HEIGHT + (overseas.length === 0 ? 0 : INSET.height + 2 * INSET.gap),
    insets: overseas.map(({ id, x, y, width, height }) => ({ id, x, y, width, height })),
    outlines: frames.flatMap((frame) => outlinesIn(frame, outline)),
    dots: placed.map(({ town, x, y, r }, at) => ({
      code: town.code,
      name: town.name,
      x,
      y,
      r,
      level: town.mean === null ? null : Math.min(5, Math.round(town.mean)),
      mean: town.mean,
      numeral: r >= 7.5,
      label: labels.get(at) ?? null,
    })),
    elsewhere: towns.length - placed.length,
  };
}

/** An overseas department by its code: the frame of its inset below a map of this height, and its outline in it. */
export interface DrawnInset {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly outline: string;
}

const OVERSEAS_CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({ guadeloupe: '971', martinique: '972', guyane: '973', reunion: '974', mayotte: '976' }),
);

/** All overseas departments side by side. @param y where they stand */
export function layOverseas(outline: TownMap['outline'], y: number): readonly DrawnInset[] {
  return OVERSEAS.map((part, at) => {
    const frame = { ...part, x: at * (INSET.width + INSET.gap), y, width: INSET.width, height: INSET.height };
    const { id, x, width, height } = frame;
    return { code: OVERSEAS_CODES.get(id)!, ...{ x, y, width, height }, outline: outlinesIn(frame, outline).join('') };
  });
}

function outlinesIn(frame: Frame, outline: TownMap['outline']): readonly string[] {
  return outline
    .filter((ring) => ring.some(([longitude, latitude]) => inside({ longitude, latitude }, frame)))
    .map(
      (ring) =>
        `${ring
          .map(([longitude, latitude], at) => {
            const { x, y } = project(longitude, latitude, frame);
            return `${at === 0 ? 'M' : 'L'}${x} ${y}`;
          })
          .join('')}Z`,
    );
}

function inside(
  { longitude, latitude }: { readonly longitude: number; readonly latitude: number },
  frame: Omit<Frame, 'x' | 'y' | 'width' | 'height'>,
): boolean {
  return longitude >= frame.west && longitude <= frame.east && latitude >= frame.south && latitude <= frame.north;
}

/** Equirectangular, true to scale in the frame's middle: over one country nobody sees the difference. */
function project(longitude: number, latitude: number, frame: Frame): { x: number; y: number } {
  const squeeze = Math.cos((((frame.south + frame.north) / 2) * Math.PI) / 180);
  const scale = Math.min(frame.width / ((frame.east - frame.west) * squeeze), frame.height / (frame.north - frame.south));
  const left = frame.x + (frame.width - (frame.east - frame.west) * squeeze * scale) / 2;
  const top = frame.y + (frame.height - (frame.north - frame.south) * scale) / 2;
  return { x: tenth(left + (longitude - frame.west) * squeeze * scale), y: tenth(top + (frame.north - latitude) * scale) };
}

/** Surface by population, within what can be seen and what hides nothing. */
function radiusOf(population: number, towns: number): number {
  const [least, most, scale] = towns > 1000 ? [0.9, 9, 95] : towns > 300 ? [1.5, 11, 60] : [4, 15, 42];
  return tenth(Math.max(least, Math.min(most, Math.sqrt(population) / scale)));
}

/** Names of the most populous, where they cover neither one another nor a disc that is larger. */
function labelsOf(placed: readonly { town: MappedTown; x: number; y: number; r: number }[]): ReadonlyMap<number, 'left' | 'right'> {
  const taken: { left: number; right: number; top: number; bottom: number }[] = placed
    .slice(0, 40)
    .map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const labels = new Map<number, 'left' | 'right'>();
  for (const [at, { town, x, y, r }] of placed.entries()) {
    if (labels.size === MOST_LABELS || at > 40) break;
    const width = town.name.length * LETTER_WIDTH;
    for (const side of ['right', 'left'] as const) {
      const left = side === 'right' ? x + r + 3 : x - r - 3 - width;
      const box = { left, right: left + width, top: y - LABEL_HEIGHT / 2, bottom: y + LABEL_HEIGHT / 2 };
      if (box.left < 0 || box.right > WIDTH) continue;
      if (taken.some((other) => other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top))
        continue;
      taken.push(box);
      labels.set(at, side);
      break;
    }
  }
  return labels;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
