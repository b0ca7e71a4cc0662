import type { ArchiveReader } from '@beffroi/capture';
import { quote, read } from '@beffroi/reading';
import type { SiteAssistant } from '../judge/account.ts';
import { declaredPersona } from '../judge/account-signals/rules/declared-persona.ts';

/** Assistants that are kept of one site, and texts of one page that are looked at. */
const OF_SITE = 20;
const OF_PAGE = 5_000;
/** What presents itself does so in few words. */
const LONGEST = 600;

/** Letters without which nothing in a text can be an assistant. */
const CUE =
  /virtu|conversationn|num[ée]rique|automat|digital|bot|intelligence artificielle|AI assistant|mascot|personnage|character|avatar/iu;

/**
 * Machines and characters that archived pages of a town present by a name ("Lisa, votre assistante virtuelle"), each once, with the first page that does: in its words,
 * or in what its buttons, links, frames and pictures are called.
 */
export async function siteAssistantsOf(archive: ArchiveReader): Promise<readonly SiteAssistant[]> {
  const found = new Map<string, SiteAssistant>();
  for await (const { url, body, contentType, digest, status } of archive.captures()) {
    if (found.size >= OF_SITE) break;
    if (status !== 200 || !/^\s*(?:text\/html|application\/xhtml)/i.test(contentType ?? '')) continue;
    for (const text of textsOf(body, url, contentType)) {
      for (const sign of declaredPersona(text)) {
        if (sign.kind !== 'persona' || !sign.declared || sign.name === null || found.has(sign.name)) continue;
        const { name, nature, start, end } = sign;
        found.set(name, { name, nature, quote: quote(text, start, end), page: url, digest });
      }
    }
  }
  return [...found.values()];
}

function textsOf(body: Uint8Array, url: string, contentType: string | null): readonly string[] {
  const html = Buffer.from(body).toString('latin1');
  if (!CUE.test(html) && !/num(?:Ã©|\xe9|&eacute;)rique/i.test(html)) return [];
  const page = read(body, { url, contentType });
  const words = page.kind === 'unreadable' ? [] : page.reading.blocks.slice(0, OF_PAGE).map(({ text }) => text);
  // A window of talk is a frame or a button: its name stands in no text.
  const called = [
    ...Buffer.from(body)
      .toString('utf8')
      .matchAll(/\s(?:aria-label|title|alt|data-(?:bot|chatbot|assistant)-?name)\s*=\s*"([^"<>]{4,300})"/gi),
  ];
  return [...words, ...called.map(([, name]) => name!)].filter((text) => text.length <= LONGEST && CUE.test(text));
}
