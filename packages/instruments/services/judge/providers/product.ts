import { hostOf } from '@beffroi/domain';
import type { Reading } from '@beffroi/reading';
import type { Provider, ProviderKind } from './provider.ts';
import { providerNamed, providerOf } from './recognise.ts';

/** Products that stand on any page, whatever is asked for there. */
const BESIDE: ReadonlySet<ProviderKind> = new Set<ProviderKind>(['appointment', 'payment', 'urbanism', 'none']);
/** Who made a site says so in so many words at its foot. */
const MADE_BY = /propuls|r[ée]alis|[ée]dit[ée]|solution|logiciel|produit|d[ée]velopp|con[çc]u|powered|fourni|©/i;
/** A line at the foot of a page. */
const A_LINE = 160;

/**
 * The product that a page is made with, by its marks and not by its host: where its forms send to, whose scripts draw it, what its foot says. A portal under a name of the town's own is known
 * so for what it is; `null` where no mark says so, or where marks name several.
 */
export function productOf(reading: Reading): Provider | null {
  const found = new Set<Provider>();
  const own = hostOf(reading.url);
  for (const { action, comarked } of reading.forms) if (!comarked && hostOf(action) !== own) add(found, providerOf(action));
  for (const host of reading.scriptHosts) add(found, providerOf(`https://${host}/`));
  for (const { text, zone } of reading.blocks)
    if (zone === 'footer' && text.length <= A_LINE && MADE_BY.test(text)) add(found, providerNamed(text));
  return found.size === 1 ? [...found][0]! : null;
}

function add(found: Set<Provider>, provider: Provider | null): void {
  if (provider !== null && !BESIDE.has(provider.kind)) found.add(provider);
}
