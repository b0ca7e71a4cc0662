import type { Instant } from '@beffroi/domain';
import { parseInstant } from '@beffroi/domain';
import type { ArchiveHead } from '../archive-types.ts';
import { headerValue, parseHeaderLines } from './http-block.ts';
import { oneLine } from './warc-record.ts';

/** The head as `application/warc-fields`: the names that other tools know first, then ours. */
export function formatHead(head: ArchiveHead): string {
  const fields: [string, string][] = [
    ['software', head.software],
    ['format', 'WARC File Format 1.1'],
    ['conformsTo', 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/'],
    ['robots', head.robots],
    ['start', head.start],
    ['territory', head.territory ?? ''],
    ...(head.town == null || head.town === '' ? [] : [['town', head.town] as [string, string]]),
    ...((head.sharedDomains ?? []).length === 0 ? [] : [['shared-domains', head.sharedDomains!.join(' ')] as [string, string]]),
    ['instant', head.instant],
    ['source', head.source],
    ['rubric-version', head.rubric.version],
    ['rubric-digest', head.rubric.digest],
  ];
  return fields.map(([name, value]) => `${`${name}: ${oneLine(value)}`.trimEnd()}\r\n`).join('');
}

/** Reads it back; `null` for a `warcinfo` that is not one of ours. */
export function parseHead(block: Uint8Array): ArchiveHead | null {
  const fields = parseHeaderLines(Buffer.from(block).toString('utf8').split(/\r?\n/));
  const value = (name: string): string | null => headerValue(fields, name);
  const instant: Instant | null = parseInstant(value('instant') ?? '');
  const [software, start, source, robots, version, digest] = [
    'software',
    'start',
    'source',
    'robots',
    'rubric-version',
    'rubric-digest',
  ].map(value);
  if (instant === null || software == null || start == null || source == null || version == null || digest == null) return null;
  if (robots !== 'obeyed' && robots !== 'not-applicable') return null;
  const town = value('town');
  const known: ArchiveHead = {
    software,
    rubric: { version, digest },
    start,
    territory: value('territory') || null,
    instant,
    source,
    robots,
  };
  const shared = (value('shared-domains') ?? '').split(/\s+/).filter((domain) => domain !== '');
  return {
    ...known,
    ...(town === null || town === '' ? {} : { town }),
    ...(shared.length === 0 ? {} : { sharedDomains: shared }),
  };
}
