import { type ArchiveReader, readArchive } from '@beffroi/capture';
import { canonicalJson, type Language, LEVELS } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import { distinctEvidence, type FindingEntry, findingEntry, recompute } from '@beffroi/services/gather';
import { RUBRIC, RULES } from '@beffroi/services/judge';
import { type Arguments, EXIT, plain } from '@beffroi/terminal';
import { assertArchive } from '@beffroi/terminal/openings';
import { typographic } from '@beffroi/words';
import { facets } from '../words/facets.ts';
import { thinLine } from './audit.ts';
import type { Context } from './context.ts';
import { labelOf, markOf, providerLabel, reasonOf } from './findings-table.ts';
import { openSaved } from './saved.ts';
import { serviceNamed } from './service-named.ts';
import { withinLimits } from './within-limits.ts';

type Shown = FindingEntry['evidence'][number];

/** Shows what one mark rests on, and computes it again from the archive alone. */
export async function proofCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, language } = context;
  const [file, name] = args.words as [string, string];
  const service = serviceNamed(name, context);
  const saved = await openSaved(file, messages);
  await assertArchive(saved.archive, messages);
  const archive = await readArchive(saved.archive);
  try {
    const found = saved.document?.findings.find((finding) => finding.service === service) ?? null;
    // NOTE: documents of before say the same evidence several times; that alone is no difference.
    const then = found === null || found.kind === 'abstained' ? found : { ...found, evidence: distinctEvidence(found.evidence) };
    const said = saved.document?.language ?? language;
    const { findings, facts, damages, coverage, ended } = await withinLimits(
      recompute(saved.archive, saved.document === null ? {} : { start: saved.document.start }),
      context,
    );
    const finding = findings.find((one) => one.indicator === service)!;
    const now = findingEntry(finding, said);
    const shown = then ?? now;
    const town = plain(saved.document?.name ?? facts.town ?? facts.home ?? facts.start);
    screen.out(screen.tone('strong', messages.proofTitle(labelOf(service, language), town)));
    for (const line of summary(shown, context)) screen.out(line);
    for (const line of await evidenceLines(shown, archive, context)) screen.out(line);
    if (coverage.thin) screen.out(screen.tone('warning', thinLine(coverage, ended, messages)));
    screen.out('');
    if (damages.length > 0) {
      screen.out(screen.tone('warning', messages.damages(damages.length)));
      for (const { kind, offset, url } of damages.slice(0, 10)) screen.out(`  ${kind} @${offset}${url === null ? '' : `  ${plain(url)}`}`);
    }
    if (saved.document !== null && saved.document.rubric.digest !== RUBRIC.digest) {
      screen.out(messages.otherRubric(saved.document.rubric.version, RUBRIC.version));
    }
    return verdict(then, now, said, damages.length > 0, context);
  } finally {
    await archive.close();
  }
}

function verdict(then: FindingEntry | null, now: FindingEntry, said: Language, damaged: boolean, { screen, messages }: Context): number {
  if (then === null) {
    screen.out(messages.nothingToCompare());
    return damaged ? EXIT.differs : EXIT.done;
  }
  if (canonicalJson(then) === canonicalJson(now)) {
    screen.out(messages.same());
    return EXIT.done;
  }
  const fields = [...new Set([...Object.keys(then), ...Object.keys(now)])].filter(
    (key) => canonicalJson(then[key as keyof FindingEntry] ?? null) !== canonicalJson(now[key as keyof FindingEntry] ?? null),
  );
  screen.out(screen.tone('warning', messages.differs(fields.join(', '))));
  screen.out(messages.thenWas(markOf(then, messages), reasonOf(then, said)));
  screen.out(messages.nowIs(markOf(now, messages), reasonOf(now, said)));
  return EXIT.differs;
}

function summary(finding: FindingEntry, { messages, language }: Context): string[] {
  const level = finding.level === null ? null : LEVELS.find((one) => one.level === finding.level)!;
  const word =
    finding.kind === 'unobserved' ? messages.unobserved : finding.kind === 'abstained' ? messages.abstained : (level?.[language] ?? '');
  const lines = [`${markOf(finding, messages)}  ${word}`, messages.because(reasonOf(finding, language))];
  lines.push(messages.confidence(messages.percent(finding.confidence)));
  if (finding.own !== null && finding.lecko2014 !== null) lines.push(messages.ownLevel(finding.own, finding.lecko2014));
  if (finding.facets.length > 0) lines.push(messages.facets(finding.facets.map((facet) => facets[language].names[facet]).join(', ')));
  if (finding.provider !== null) lines.push(messages.providerIs(providerLabel(finding.provider)));
  return lines;
}

async function evidenceLines(finding: FindingEntry, archive: ArchiveReader, context: Context): Promise<string[]> {
  const { messages } = context;
  const lines: string[] = [''];
  if (finding.evidence.length === 0) lines.push(messages.noEvidence());
  else lines.push(messages.evidenceTitle(finding.evidence.length));
  for (const [i, evidence] of finding.evidence.entries()) lines.push(...(await evidenceCard(i + 1, evidence, archive, context)));
  if (finding.read !== undefined) {
    lines.push('', messages.readInVain(finding.read.length), ...finding.read.slice(0, 40).map((url) => `  ${plain(url)}`));
    if (finding.read.length > 40) lines.push(`  ${messages.andMore(finding.read.length - 40)}`);
  }
  return lines;
}

/** The quote in its page's words, its place and date, the rule's reason, and whether the archive still holds it. */
async function evidenceCard(number: number, evidence: Shown, archive: ArchiveReader, context: Context): Promise<string[]> {
  const { screen, messages, language } = context;
  const rule = RULES.find((one) => one.name === evidence.rule);
  const sentence = rule === undefined ? '' : language === 'fr' ? typographic(rule.fr) : rule.en;
  const lines = ['', `${number}. ${screen.tone('strong', messages.quoted(plain(evidence.quote)))}`];
  lines.push(`   ${messages.ruleSaw(evidence.rule, sentence).trimStart()}`);
  lines.push(`   ${screen.tone('accent', plain(evidence.url))}`);
  const { zone, heading } = evidence.place;
  lines.push(`   ${messages.placeIs(messages.zones[zone] ?? plain(zone), plain(heading))}`);
  if (evidence.digest === null) {
    lines.push(`   ${messages.networkFact()}`);
    return lines;
  }
  const capture = await archive.capture(evidence.digest);
  if (capture === null) {
    lines.push(`   ${screen.tone('warning', messages.captureMissing())}`);
    return lines;
  }
  lines.push(`   ${messages.capturedAt(messages.moment(capture.instant), capture.digest)}`);
  lines.push(`   ${isQuoted(evidence, capture) ? messages.quoteFound() : messages.quoteMissing()}`);
  return lines;
}

/** Whether the page says what is quoted: in the block that is named, else in a link, a field or the title. */
function isQuoted(evidence: Shown, capture: { readonly body: Uint8Array; readonly contentType: string | null }): boolean {
  const result = read(capture.body, { url: evidence.url, contentType: capture.contentType });
  if (result.kind === 'unreadable') return false;
  const { blocks, links, forms, frames, title } = result.reading;
  const texts = [
    blocks[evidence.place.block]?.text ?? '',
    title,
    evidence.url,
    ...blocks.map((block) => block.text),
    ...links.flatMap((link) => [link.text, link.label, link.url]),
    ...frames.flatMap((frame) => [frame.title, frame.url]),
    ...forms.flatMap((form) => [
      ...form.legends,
      ...form.buttons,
      ...form.fields.flatMap((field) => [field.label, field.name, ...field.options]),
    ]),
  ];
  // A quote may be cut at either end, and joins what stood on two lines.
  const wanted = evidence.quote.replace(/^…|…$/g, '').replace(/\s+/g, ' ').trim();
  return wanted !== '' && texts.some((text) => text.replace(/\s+/g, ' ').includes(wanted));
}
