import { parseInseeCode } from '@beffroi/domain';
import { showsFiction } from '@beffroi/observatory';
import { type StripCell, sharedTown, type TownPictureText, townBadge } from '@beffroi/pictures';
import { SERVICES } from '@beffroi/services/judge';
import { countsOf, publishedStrip } from '@beffroi/services/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import { drawingSvg } from '@beffroi/ui/server/picture-files.ts';
import { site } from '@beffroi/ui/words/site.ts';
import { error } from '@sveltejs/kit';
import { beginsFamily, saidIn } from '#pages/pictures/shared.ts';

/** What a picture of a town is asked with. */
interface Asked {
  readonly locals: App.Locals;
  readonly url: URL;
  readonly params: { readonly code: string };
}

/** A town's strip with all that is said beside it. */
export interface TownStrip {
  readonly text: TownPictureText & { readonly badge: string };
  readonly cells: readonly StripCell[];
  readonly description: string;
}

/** The picture that a shared link of a town shows, as SVG. @throws 404 where no published wave holds the town */
export async function sharedSvg(asked: Asked): Promise<string> {
  const { text, cells, description } = await askedStrip(asked);
  return drawingSvg(sharedTown(text, cells), { title: `${text.town}. ${text.sentence}`, description }, 'light');
}

/** What a town shows on its own site, as SVG. @throws 404 where no published wave holds the town */
export async function badgeSvg(asked: Asked): Promise<string> {
  const { text, cells, description } = await askedStrip(asked);
  return drawingSvg(townBadge({ ...text, source: text.badge }, cells), { title: `${text.town}. ${text.sentence}`, description }, 'light');
}

/** What a town says by its strip. @throws 404 where no published wave holds it */
export async function askedStrip({ locals, url, params }: Asked): Promise<TownStrip> {
  const { house, language } = locals;
  const code = parseInseeCode(params.code);
  const found = code === null ? null : await publishedStrip(house.store, code);
  if (code === null || found === null) error(404);
  const { texts, say } = saidIn(language);
  const { online, observed } = countsOf(found.strip);
  const date = say.date(found.dated);
  const fictional = await showsFiction(house);
  const address = new URL(hrefIn(language, `/villes/${code}`), url.origin).href.replace(/^https?:\/\//, '');
  return {
    text: {
      house: site[language].name,
      town: found.name,
      sentence: texts.share.online(online, observed),
      legend: texts.share.legend,
      source: texts.share.source(date, url.hostname.endsWith('.invalid') ? null : address),
      fiction: fictional ? texts.share.fiction : null,
      badge: fictional ? texts.share.fiction : texts.share.badgeSource(date),
    },
    cells: SERVICES.map((_, at) => ({ mark: found.strip[at] ?? '?', begins: beginsFamily(at) })),
    description: texts.share.description,
  };
}
