import fc from 'fast-check';
import { Tokenizer } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { readTokens, type TokenHandler } from './html-tokens.ts';

/** Writes down what is told, and takes `svg` for a drawing. `shift`: the other tokenizer tells where `>` stands, ours what stands behind it. */
function told(source: string, shift: number): { readonly handler: TokenHandler; readonly tokens: string[] } {
  const tokens: string[] = [];
  let name = '';
  let drawings = 0;
  const at = (start: number, end: number): string => source.slice(start, end).toLowerCase();
  const handler: TokenHandler = {
    isInForeignContext: () => drawings > 0,
    onopentagname(start, end) {
      name = at(start, end);
      tokens.push(`<${start}-${end}`);
    },
    onattribname: (start, end) => void tokens.push(`name ${start}-${end}`),
    onattribdata: (start, end) => void tokens.push(`value ${start}-${end}`),
    onopentagend(next) {
      tokens.push(`> ${next + shift}`);
      if (name === 'svg') drawings++;
      return next;
    },
    onselfclosingtag(next) {
      tokens.push(`/> ${next + shift}`);
      return next;
    },
    onclosetag(start, end) {
      tokens.push(`</${start}-${end}`);
      if (drawings > 0 && at(start, end) === 'svg') drawings--;
    },
    ontext: (start, end) => void tokens.push(`text ${start}-${end}`),
    oncdata: (start, end) => void tokens.push(`data ${start}-${end}`),
  };
  return { handler, tokens };
}

/** What a tag says that the page ends in is said of no element. */
function ofElements(tokens: readonly string[]): readonly string[] {
  return tokens.slice(0, tokens.findLastIndex((token) => !/^(?:<\d|name|value)/.test(token)) + 1);
}

function tokensOf(source: string): readonly string[] {
  const { handler, tokens } = told(source, 0);
  readTokens(source, handler);
  return ofElements(tokens);
}

function tokensOfOther(source: string): readonly string[] {
  const { handler, tokens } = told(source, 1);
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ...{ onattribend: nothing, onattribentity: nothing, oncomment: nothing, ondeclaration: nothing, onend: nothing },
      ...{ onprocessinginstruction: nothing, ontextentity: nothing },
      ...handler,
      oncdata: (start, end, offset) => handler.oncdata(start, end - offset),
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return ofElements(tokens);
}

const SIGNS =
  '< > / ! - -- --> --!> <!-- <! <? [CDATA[ ]]> ] = " \' a div <div </div <script </script </scripts <title> </title> <TEXTAREA </textarea> <svg> </svg> <plaintext x é ’ class href= id="x" =\'y\' <!doctype </ <style> </style <xmp <noframes <noembed <iframe </iframe> &amp; <a/ S ſ'.split(
    ' ',
  );
const sources = fc
  .array(fc.constantFrom(...SIGNS, ' ', '\n', '\t', '\f', '\0', '\u001c', '\u000f', ' id="x"', ' / >'), { maxLength: 24 })
  .map((parts) => parts.join(''));

describe('tokens', () => {
  it('are those that htmlparser2 cuts, of any signs', () => {
    fc.assert(
      fc.property(sources, (source) => {
        expect(tokensOf(source)).toEqual(tokensOfOther(source));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['a page that ends in a tag', '<p>a<b class="x'],
    ['a page that ends in an end tag', 'a</p '],
    ['a page that ends in the name of raw text', '<p><scr'],
    ['a script that speaks of its end', '<script>"<\\/script>" </scripts></SCRIPT >a'],
    ['comments that end early and late', '<!-->a<!--->b<!-- x --!>c<!-- - -- ->d'],
    ['a drawing with a title', '<svg><title><b></title><![CDATA[<p>]]></svg>'],
    ['attributes without values', '<input disabled value = x checked/>'],
  ])('are the same for %s', (_, source) => {
    expect(tokensOf(source)).toEqual(tokensOfOther(source));
    expect(tokensOf(source).length).toBeGreaterThan(0);
  });

  it('go on where the handler says', () => {
    const source = '<div><i>a</i></div>b';
    const { handler, tokens } = told(source, 0);
    readTokens(source, { ...handler, onopentagend: () => source.indexOf('b') });
    expect(tokens).toEqual(['<1-4', 'text 19-20']);
  });
});
