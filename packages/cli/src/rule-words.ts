import type { Stratum } from '@beffroi/domain';
import { departments, epcis, regions } from '@beffroi/territories';
import type { Messages } from './messages/messages.ts';

/**
 * How the territories of a panel were chosen, in a few words: `départements Finistère, Morbihan · les 25 plus peuplées`. A code that the list of today
 * does not know any more stands as it is.
 *
 * @param rule as it stands in the panel
 */
export function ruleWords(rule: Readonly<Record<string, unknown>>, messages: Messages): string {
  const names = {
    departments: (code) => departments().find((each) => each.code === code)?.name,
    regions: (code) => regions().find((each) => each.code === code)?.name,
    strata: (id) => messages.strata[id as Stratum],
    epcis: (siren) => epcis().find((each) => each.code === siren)?.name,
  } as const satisfies Readonly<Record<string, (code: string) => string | undefined>>;
  const parts = Object.entries(names).flatMap(([member, nameOf]) => {
    const values = rule[member];
    if (!Array.isArray(values)) return [];
    const [one, many] = messages.criteria[member]!;
    return [`${values.length === 1 ? one : many} ${values.map((value) => nameOf(String(value)) ?? String(value)).join(', ')}`];
  });
  if (Array.isArray(rule['codes'])) parts.push(messages.townsListed(rule['codes'].length));
  if (typeof rule['top'] === 'number') parts.push(messages.topTowns(rule['top']));
  return parts.length === 0 ? messages.allTowns : parts.join(' · ');
}
