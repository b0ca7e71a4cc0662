import type { Language } from '@beffroi/domain';
import { type AuditDocument, type FindingEntry, providerName } from '@beffroi/services/gather';
import { FAMILIES, FAMILY_NAMES, SERVICES } from '@beffroi/services/judge';
import { gaugeOf, padEnd, plain, type Screen, widthOf, wrap } from '@beffroi/terminal';
import { typographic } from '@beffroi/words';
import type { Messages } from './context.ts';

/** A finding's level as the table says it: `3/5`, `?`, `~`. */
export function markOf(finding: Pick<FindingEntry, 'kind' | 'level' | 'ceiling'>, messages: Messages): string {
  if (finding.kind === 'unobserved') return '?';
  if (finding.kind === 'abstained') return '~';
  return messages.level(finding.level ?? 0, finding.ceiling);
}

/** Why, in one sentence of the reader's language. */
export function reasonOf(finding: FindingEntry, language: Language): string {
  return plain(language === 'fr' ? typographic(finding.because) : finding.because);
}

/** The page that proves it; empty without one. */
export function pageOf(finding: FindingEntry): string {
  return plain(finding.evidence[0]?.url ?? '');
}

/** Name of a service in the reader's language. */
export function labelOf(service: string, language: Language): string {
  const label = SERVICES.find(({ id }) => id === service)?.[language] ?? service;
  return language === 'fr' ? typographic(label) : label;
}

/** Name of a provider, safe to print. */
export function providerLabel(id: string): string {
  return plain(providerName(id));
}

/**
 * The eighteen services with level, why and page. On a terminal as wide as it is; elsewhere one line a service, whole, its parts between
 * tabs, for other programs to take apart.
 */
export function findingsTable(document: AuditDocument, context: { screen: Screen; messages: Messages; language: Language }): string[] {
  const { screen, messages, language } = context;
  if (!screen.terminal) {
    return document.findings.map((finding) =>
      [labelOf(finding.service, language), markOf(finding, messages), reasonOf(finding, language), pageOf(finding)].join('\t').trimEnd(),
    );
  }
  const lines: string[] = [];
  const labels = Math.max(...SERVICES.map(({ id }) => widthOf(labelOf(id, language))));
  const narrow = screen.columns < labels + 50;
  const indent = narrow ? 4 : labels + 14;
  const room = Math.max(20, screen.columns - indent - 1);
  for (const family of FAMILIES) {
    lines.push('', screen.tone('strong', FAMILY_NAMES[family][language]));
    for (const service of SERVICES.filter((one) => one.family === family)) {
      const finding = document.findings.find((one) => one.service === service.id);
      if (finding === undefined) continue;
      const label = padEnd(labelOf(service.id, language), labels);
      const why = wrap(reasonOf(finding, language), room);
      const head = `${label}  ${screen.tone('accent', gaugeOf(finding))}  ${screen.tone('strong', markOf(finding, messages).padStart(3))}`;
      lines.push(narrow ? head : `${head}  ${why[0] ?? ''}`);
      for (const line of narrow ? why : why.slice(1)) lines.push(' '.repeat(indent) + line);
      if (pageOf(finding) !== '') lines.push(' '.repeat(indent) + screen.tone('quiet', pageOf(finding)));
    }
  }
  return lines;
}
