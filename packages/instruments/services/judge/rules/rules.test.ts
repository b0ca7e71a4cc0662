import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { materialOf, namesIn, type PageFacts, pageOf, readSmallPage, sentenceOf } from '../../test/pages.ts';
import { annotateSite } from '../annotate-site.ts';
import type { ServiceId } from '../catalogue/index.ts';
import type { Facet } from '../facet.ts';
import type { Need, Parts } from '../parts.ts';
import type { Signal } from '../signal.ts';
import { type View, viewsOf } from '../view.ts';
import { GENERAL } from '../wordings/general.ts';
import { PAGE_KINDS } from '../wordings/page-kinds.ts';
import { RULES } from './index.ts';
import { type Rule, signalsBy } from './rule.ts';
import { RULE_WORDINGS } from './wordings.ts';

/** What a rule is to see on its small page, or not to see. */
interface RuleFacts extends PageFacts {
  readonly service: ServiceId;
  /** For `finds`: words that the signal's quote holds. */
  readonly quote?: string;
  readonly facet?: Facet;
  readonly detail?: string;
  /** `supports` without it. */
  readonly effect?: Signal['effect'];
  readonly level?: number;
  /** A page that this one leads to. */
  readonly behind?: { readonly url: string; readonly html: string };
}

/** Just the parts that a rule says it needs: whoever reaches for another one is told. */
function strictly(parts: Parts, needs: readonly Need[]): Parts {
  return new Proxy(parts, {
    get(all, name) {
      if (!needs.includes(name as Need)) throw new Error(`${String(name)} is not among the needs`);
      return all[name as Need];
    },
  });
}

/** The same page without a block that speaks of the service. */
function withoutBlocks(parts: Parts): Parts {
  return { ...parts, blocks: [], saying: () => [], sayingOwn: () => [] };
}

const FOLDER = new URL('./pages/', import.meta.url);

function viewsOn(file: URL): { readonly facts: RuleFacts; readonly views: readonly View[] } {
  const page = readSmallPage<RuleFacts>(file);
  const { facts } = page;
  const behind =
    facts.behind === undefined ? [] : [pageOf({ url: facts.behind.url, home: facts.home ?? facts.url }, Buffer.from(facts.behind.html))];
  const site = annotateSite(materialOf([page, ...behind]));
  return { facts, views: site.pages.flatMap((one) => viewsOf(site, one)) };
}

function signalsOn(rule: Rule, file: URL): { readonly facts: RuleFacts; readonly signals: readonly Signal[] } {
  const { facts, views } = viewsOn(file);
  const signals = views
    .filter((view) => view.service.id === facts.service)
    .flatMap((view) => signalsBy(rule, { ...view, parts: strictly(view.parts, rule.needs) }));
  return { facts, signals: signals.filter((signal) => signal.effect === (facts.effect ?? 'supports')) };
}

describe('each rule', () => {
  it('has its small pages, and no pages are left without their rule', () => {
    const folders = namesIn(FOLDER).filter((name) => name !== 'open');
    expect(folders).toEqual(RULES.map((rule) => rule.name).sort());
  });

  it('has its wordings beside it, under names that nothing else has', () => {
    const files = namesIn(new URL('./', import.meta.url)).filter((name) => name.endsWith('.wordings.ts'));
    const rules = RULES.map((rule) => `${rule.name}.wordings.ts`);
    expect(files.filter((file) => !rules.includes(file))).toEqual([]);
    const own = files.map((file) =>
      [...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/^ {2}'?([a-z:-]+)'?: \[/gm)].map(([, name]) => name!),
    );
    expect(own.flat().sort()).toEqual(Object.keys(RULE_WORDINGS).sort());
    const names = [...own.flat(), ...Object.keys(GENERAL), ...Object.keys(PAGE_KINDS)];
    expect(names).toEqual([...new Set(names)]);
  });
});

for (const rule of RULES) {
  describe(rule.name, () => {
    const folder = new URL(`./${rule.name}/`, FOLDER);
    const names = namesIn(folder);

    it('has a page on which it finds something and one on which it does not', () => {
      expect(names.filter((name) => name.startsWith('finds-'))).not.toEqual([]);
      expect(names.filter((name) => name.startsWith('ignores-'))).not.toEqual([]);
      expect(names.filter((name) => !/^(?:finds|ignores)-[a-z0-9-]+\.html$/.test(name))).toEqual([]);
    });

    if (rule.of === 'blocks')
      it('sees nothing where no block speaks of the service, whatever else stands there', () => {
        const views = names.flatMap((name) => viewsOn(new URL(name, folder)).views);
        expect(views.flatMap((view) => signalsBy(rule, view))).not.toEqual([]);
        expect(views.flatMap((view) => signalsBy(rule, { ...view, parts: withoutBlocks(view.parts) }))).toEqual([]);
      });

    for (const name of names) {
      it(sentenceOf(name), () => {
        const { facts, signals } = signalsOn(rule, new URL(name, folder));
        if (name.startsWith('ignores-')) {
          expect(signals.map((signal) => signal.quote)).toEqual([]);
          return;
        }
        const { quote = '', facet, detail, level } = facts;
        expect(quote).not.toBe('');
        expect(signals.map((signal) => signal.quote).join('\n')).toContain(quote);
        const found = signals
          .filter((signal) => signal.quote.includes(quote))
          .map((signal) => ({ rule: signal.rule, facet: signal.facet, detail: signal.detail, level: signal.level }));
        expect(found).toContainEqual(
          expect.objectContaining({
            rule: rule.name,
            ...(facet !== undefined && { facet }),
            ...(detail !== undefined && { detail }),
            ...(level !== undefined && { level }),
          }),
        );
      });
    }
  });
}
