import type { Place } from '../place.ts';
import { type Gatherer, textOf } from './gathered.ts';
import { locator, proposalOf } from './locate.ts';
import { sameAddress, siteAddress } from './site-address.ts';
import { clip, type LineRefusal, type RefusalReason, type Remark, refuse, type SiteEntry } from './site-file.ts';
import { isDamaged } from './text-bytes.ts';

interface Entry extends SiteEntry {
  readonly place: Place;
}

/** Reads the user’s own list: one town a line, by code or name, and its site. */
export function table(privateHosts: boolean): Gatherer {
  const locate = locator();
  const entries: Entry[] = [];
  const refused: LineRefusal[] = [];
  const remarks: Remark[] = [];

  const add: Gatherer['add'] = (line, fields) => {
    const [code, name, department, url] = ['code', 'name', 'department', 'url'].map((field) => textOf(fields.get(field))) as [
      string,
      string,
      string,
      string,
    ];
    const no = (reason: RefusalReason) => void refused.push(refuse(line, reason));
    if ([code, name, department, url].some(isDamaged)) return no({ code: 'undecodable' });
    const located = locate({ code, name, department });
    if (located.kind === 'refused') return no(located.reason);
    const address = siteAddress(url, privateHosts);
    if (address.kind === 'fault') return no({ code: 'bad-url', given: clip(url), fault: address.fault });
    const { place, restored } = located;
    const territory = place.territory.code;
    if (restored !== null) remarks.push({ code: 'zero-restored', line, given: restored, territory });
    entries.push({ territory, url: address.kind === 'none' ? null : address.url, line, place });
  };

  const end = () => {
    const sites: SiteEntry[] = [];
    for (const group of Map.groupBy(entries, (entry) => entry.territory).values()) {
      const kept = settle(group, refused, remarks);
      if (kept !== null) sites.push(plain(kept));
    }
    return { sites, refused, remarks };
  };
  return { add, end, refusedSoFar: () => refused.length };
}

/** The line that counts of those for one commune: its own before its parts', a site before none. `null` when they contradict each other. */
function settle(group: readonly Entry[], refused: LineRefusal[], remarks: Remark[]): Entry | null {
  const own = group.filter(({ place }) => place.kind === 'current');
  const counting = own.length > 0 ? own : group;
  const said = counting.filter(({ url }) => url !== null);
  const kept = said[0] ?? counting[0]!;
  for (const entry of group) {
    const { line, territory, place } = entry;
    if (place.kind !== 'part-of') continue;
    const part = place.part.code;
    remarks.push(
      own.length > 0 ? { code: 'part-left-out', line, part, territory, kept: kept.line } : { code: 'part-of', line, part, territory },
    );
  }
  if (said.some(({ url }) => !sameAddress(url!, kept.url!))) {
    for (const entry of said) {
      const others = said.filter((other) => !sameAddress(other.url!, entry.url!)).slice(0, 20);
      refused.push(refuse(entry.line, { code: 'two-sites', town: proposalOf(entry.place), url: entry.url!, others: others.map(plain) }));
    }
    return null;
  }
  for (const { line, territory } of counting) {
    if (line !== kept.line) remarks.push({ code: 'repeated', line, territory, kept: kept.line });
  }
  return kept;
}

function plain({ territory, url, line }: SiteEntry): SiteEntry {
  return { territory, url, line };
}
