import type { Block, Reading } from '@beffroi/reading';

/** What a person found on a page, as the cases of the rubric's tests say it (CONTRIBUTING, "Add a rule"). */
export interface CaseFacts {
  readonly url: string;
  readonly service: string;
  readonly kind: 'level' | 'absence' | 'unobserved' | 'abstained';
  readonly level: number | null;
  readonly quote?: string;
}

/**
 * A small page that says what an archived page said of a service: its content without its navigation, its links and forms, with a first line that
 * says what is to be found. Addresses of people, their telephones and e-mails are put out of use. Who adds it to the tests cuts it further, in words of their own.
 */
export function regressionCase(reading: Reading, facts: CaseFacts): string {
  const masked = { ...facts, ...(facts.quote === undefined ? {} : { quote: withoutPersons(facts.quote) }) };
  // A comment ends at the first `-->`, and no text of a page may end it.
  const first = `<!-- ${JSON.stringify(masked).replaceAll('--', '-\\u002d').replaceAll('>', '\\u003e')} -->`;
  const kept = reading.blocks
    .map((block, at) => ({ block, at }))
    .filter(
      ({ block }) =>
        block.zone === 'main' || block.zone === 'card' || (facts.quote !== undefined && bare(block.text).includes(bare(facts.quote))),
    );
  const last = kept.at(-1)?.at ?? -1;
  const forms = reading.forms.filter(({ zone }) => zone === 'main').map((form) => formOf(form));
  return `${[
    first,
    '<!DOCTYPE html>',
    `<html lang="${escaped(reading.language === '' ? 'fr' : reading.language)}">`,
    `<head><meta charset="utf-8"><title>${said(reading.title)}</title></head>`,
    '<body>',
    '<main>',
    ...kept.map(({ block, at }) => elementOf(block, at, reading)),
    ...(last === -1 ? [] : forms),
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

function elementOf(block: Block, at: number, reading: Reading): string {
  const name = block.kind === 'heading' && block.level > 0 ? `h${block.level}` : block.kind === 'item' ? 'li' : 'p';
  let html = said(block.text);
  for (const link of reading.links.filter((one) => one.block === at && one.text !== '')) {
    const text = said(link.text);
    html = html.replace(text, () => `<a href="${escaped(withoutPersons(link.url))}">${text}</a>`);
  }
  return `<${name}>${html}</${name}>`;
}

function formOf({ action, method, fields, buttons, legends }: Reading['forms'][number]): string {
  const parts = fields
    .filter(({ type }) => type !== 'hidden')
    .map(({ type, name, label }) => `<label>${said(label)} <input type="${escaped(type)}" name="${escaped(name)}"></label>`);
  return [
    `<form action="${escaped(withoutPersons(action))}" method="${method}">`,
    ...legends.map((legend) => `<p>${said(legend)}</p>`),
    ...parts,
    ...buttons.map((button) => `<button>${said(button)}</button>`),
    '</form>',
  ].join('\n');
}

const said = (text: string): string => escaped(withoutPersons(text));

const SIGNS: ReadonlyMap<string, string> = new Map(Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }));

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS.get(sign)!);

const bare = (text: string): string => text.replace(/\s+/g, '');

/** E-mails lead to nobody, telephones to numbers that are kept for fiction (ARCEP, decision 2018-0881). Names stay: a person reads the page before it is kept. */
export function withoutPersons(text: string): string {
  return text
    .replace(/[\p{L}\d._%+-]+(?:@|%40|\s?\(at\)\s?|\s?\[at\]\s?)[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu, 'contact@exemple.fr')
    .replace(/(?:\+33|0033)[\s.\u00a0\u202f-]?(?:\(0\))?[1-9](?:[\s.\u00a0\u202f-]?\d{2}){4}(?!\d)/g, '+33 1 99 00 12 34')
    .replace(/(?<![\d/])0[1-9](?:[\s.\u00a0\u202f-]?\d{2}){4}(?!\d)/g, '01 99 00 12 34');
}
