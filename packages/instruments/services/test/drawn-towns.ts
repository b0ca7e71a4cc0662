import { COLLECT_DEFAULTS, findBrowser, folderSource, openBrowser, type SharedBrowser } from '@beffroi/capture';
import { pageKey, type Visit } from '@beffroi/domain';
import { type Reading, read } from '@beffroi/reading';
import type { Material, PageInHand, ServiceFinding } from '@beffroi/services/judge';
import { drawWith } from '@beffroi/walks';
import { judgeFolder } from './judge-fixtures.ts';

/** A page that a browser drew, beside its bytes. */
export interface DrawnPair {
  readonly url: string;
  /** Elements of script in the bytes. */
  readonly scripts: number;
  /** What of the reading is not the same: `blocks`, `links`, `forms`, `frames`, `title`. */
  readonly differs: readonly string[];
  /** Whether a script did that: drawn without its scripts, the page reads as its bytes do without them. */
  readonly byScript: boolean;
}

/** A mark that is not the same when every page is drawn. */
export interface MovedMark {
  readonly service: string;
  readonly bytes: string;
  readonly drawn: string;
  /** Whether a script changed a page that one of the two rests upon, or one walk alone came to it. */
  readonly explained: boolean;
}

/** A town judged twice: from its bytes, and with every page drawn. */
export interface TownReadTwice {
  readonly pairs: readonly DrawnPair[];
  readonly moved: readonly MovedMark[];
  readonly findings: readonly ServiceFinding[];
}

/** The browser of this machine, for as long as it is used. @throws where there is none */
export async function browserHere(): Promise<SharedBrowser> {
  const path = await findBrowser(process.env);
  if (path === null) throw new Error('a browser is needed: npm run browser');
  return openBrowser(path);
}

/** Judges a town of a folder of sites twice. */
export async function readTwice(
  web: string,
  town: { readonly start: string; readonly name: string; readonly data: string; readonly budget?: number },
  browser: SharedBrowser,
): Promise<TownReadTwice> {
  const bytes = await judgeFolder(web, { ...town, data: `${town.data}-bytes` });
  const drawn = await judgeFolder(web, { ...town, data: `${town.data}-drawn` }, browser);
  const pairs = await withCauses(pairsOf(drawn.material), web, browser, drawn.material.visits);
  const moved = bytes.findings.flatMap((finding, s): readonly MovedMark[] => {
    const other = drawn.findings[s]!;
    if (markOf(finding) === markOf(other)) return [];
    const explained = isExplained([finding, other], pairs, [bytes.material, drawn.material]);
    return [{ service: finding.indicator, bytes: markOf(finding), drawn: markOf(other), explained }];
  });
  return { pairs, moved, findings: drawn.findings };
}

const markOf = ({ kind, level, because }: ServiceFinding): string => `${level ?? kind} (${because.code})`;

type Pair = Omit<DrawnPair, 'byScript'>;

/**
 * Draws what differs once more, by the very way that a town's pages are drawn, with its scripts cut out of the bytes: what still differs from these bytes is our doing or the
 * parser's, whatever scripts the page has.
 */
async function withCauses(
  pairs: readonly Pair[],
  web: string,
  browser: SharedBrowser,
  visits: readonly Visit[],
): Promise<readonly DrawnPair[]> {
  const source = folderSource(web);
  const drawing = drawWith({ browser, source, userAgent: 'Beffroi' });
  const asked = new Map(
    visits.filter(({ purpose, digest }) => purpose === 'page' && digest !== null).map((visit) => [pageKey(visit.url), visit]),
  );
  const isStill = async (url: string): Promise<boolean> => {
    const visit = asked.get(pageKey(url));
    const answer = await source.ask({ url, method: 'GET', headers: {}, limits: COLLECT_DEFAULTS.limits });
    if (visit === undefined || answer.kind !== 'response') return false;
    const body = withoutScripts(answer.body);
    const drawn = await drawing.draw({ visit, body, hops: 0 }, async () => true);
    const [one, other] = [
      read(body, { url, contentType: visit.contentType }),
      drawn === null ? null : read(drawn.html, { url, contentType: 'text/html; charset=utf-8' }),
    ];
    return one.kind === 'reading' && other?.kind === 'reading' && differencesOf(one.reading, other.reading).length === 0;
  };
  try {
    const told: DrawnPair[] = [];
    for (const pair of pairs) told.push({ ...pair, byScript: pair.scripts > 0 && pair.differs.length > 0 && (await isStill(pair.url)) });
    return told;
  } finally {
    await drawing.close();
    await source.close();
  }
}

/** A page without what runs in it; its other bytes stay as they are, in whatever encoding. */
function withoutScripts(body: Uint8Array): Uint8Array {
  const text = Buffer.from(body).toString('latin1');
  return Buffer.from(
    text.replace(/<script\b[\s\S]*?<\/script\s*>/gi, '').replace(/\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''),
    'latin1',
  );
}

function pairsOf({ pages }: Material): readonly Pair[] {
  const bytes = new Map(pages.filter(({ rendered }) => !rendered).map((page) => [pageKey(page.url), page]));
  return pages
    .filter(({ rendered }) => rendered)
    .flatMap((page): readonly Pair[] => {
      const bare = bytes.get(pageKey(page.url));
      if (bare === undefined || page.result.kind === 'unreadable') return [];
      // A shell, of which the bytes say nothing.
      if (bare.result.kind === 'unreadable') return [{ url: page.url, scripts: 1, differs: ['blocks'] }];
      const one = bare.result.reading;
      return [{ url: page.url, scripts: one.shape.scripts, differs: differencesOf(one, page.result.reading) }];
    });
}

/** What of two readings is not the same. */
function differencesOf(one: Reading, other: Reading): readonly string[] {
  return (['title', 'blocks', 'links', 'forms', 'frames'] as const).filter(
    (part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]),
  );
}

function isExplained(findings: readonly ServiceFinding[], pairs: readonly DrawnPair[], materials: readonly Material[]): boolean {
  const changed = new Set(pairs.filter(({ byScript }) => byScript).map(({ url }) => pageKey(url)));
  const everywhere = materials.map(({ pages }) => new Set(pages.map((page: PageInHand) => pageKey(page.url))));
  return findings.some(({ evidence }) =>
    evidence.some(({ url }) => changed.has(pageKey(url)) || (changed.size > 0 && !everywhere.every((urls) => urls.has(pageKey(url))))),
  );
}
