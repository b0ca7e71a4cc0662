import { inPage } from '@beffroi/pictures';
import { hrefIn, wordsIn } from '@beffroi/ui/language.ts';
import { singleQuoted } from '@beffroi/ui/markup.ts';
import { pictureWords } from '#lib/messages/pictures.ts';
import { askedPicture } from '#lib/server/pictures/asked-picture.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, url, params, setHeaders }) => {
  const { door, picture, path, url: address } = await askedPicture({ locals, url }, params);
  const { language, house } = locals;
  if (door.fleeting) setHeaders({ 'cache-control': 'public, no-cache' });
  const { drawing, data: _, ...shown } = picture;
  const frame = new URL(hrefIn(language, `${path}/integrer`), url.origin).href;
  return {
    name: door.name[language],
    path,
    picture: shown,
    drawing: drawing === null ? null : inPage(drawing, { id: 'graphique', ...picture }),
    cite: pictureWords[language].cite(picture.title, wordsIn(language).date(house.now().toISOString()), address),
    embed: `<iframe src='${frame}' title='${singleQuoted(picture.title)}' width='100%' height='${
      drawing === null ? 300 : Math.ceil(drawing.height * 1.6 + 160)
    }' loading='lazy'></iframe>`,
  };
}) satisfies PageServerLoad;
