/**
 * Goes through the page of the little network that asks whether a program may speak for the town, and says yes, as the person does.
 *
 * @param url of that page
 * @returns the query of the address to which the person is sent back
 */
export async function sayYes(url: string): Promise<URLSearchParams> {
  const shown = await fetch(url);
  const html = await shown.text();
  if (!shown.ok) throw new Error(`the little network answered ${shown.status}`);
  const form = new URLSearchParams({ decision: 'oui' });
  for (const [, name, value] of html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)) form.set(name!, unescaped(value!));
  const said = await fetch(new URL('/oauth/authorize', url), { method: 'POST', body: form, redirect: 'manual' });
  return new URL(said.headers.get('location') ?? '', url).searchParams;
}

const SIGNS = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
]);

const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => SIGNS.get(sign)!);
