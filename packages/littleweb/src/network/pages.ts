import { escaped, htmlOf, type Places } from './html.ts';
import type { Kept, KeptPost, Person } from './kept.ts';
import { pictureAddress, picturesOf } from './shown.ts';

// What citizens see. It is plainly said on each page that all is invented.

/** Threads that a profile shows. */
const THREADS = 60;

const CLOCK = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Paris' });

function document(title: string, main: string): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)} · Petit réseau imaginaire</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header>
<p class="network">Petit réseau imaginaire</p>
<p class="fiction">Tout est inventé ici\u00a0: la ville, ses agents, les habitants et leurs questions. Rien ne quitte cette machine.</p>
</header>
<main>
${main}
</main>
</body>
</html>
`;
}

/** The town's account as a citizen sees it: who it says it is, what it was asked, what it answered. */
export function profilePage(kept: Kept, person: Person, places: Places): string {
  const own = new Set(kept.posts.filter(({ by }) => by === person.name).map(({ id }) => id));
  const roots = kept.posts.filter((post) => parentOf(kept, post) === null && concerns(kept, post, person.name, own));
  // Where somebody has just spoken stands first.
  const ordered = roots.toSorted((one, other) => lastOf(kept, other) - lastOf(kept, one));
  const threads = ordered.slice(0, THREADS).map((root) => `<li>${threadHtml(kept, root, places)}</li>`);
  const handle = `@${person.name}@${places.domain}`;
  return document(
    `${person.shown} (${handle})`,
    `<section class="profile" aria-label="Profil">
${person.picture === null ? '' : `<img src="${escaped(pictureAddress(person.picture, places))}" alt="" width="96" height="96">`}
<h1>${escaped(person.shown)}</h1>
<p class="handle">${escaped(handle)}${person.machine ? ' · compte automatisé' : ''}</p>
<div class="bio">${htmlOf(person.bio, places)}</div>
</section>
<h2>Questions et réponses</h2>
<p class="now">Vu le ${escaped(CLOCK.format(new Date()))}. <a href="/@${escaped(person.name)}">Actualiser</a></p>
${threads.length === 0 ? '<p>Personne n’a encore rien dit.</p>' : `<ol class="threads">\n${threads.join('\n')}\n</ol>`}`,
  );
}

/** A post, with what it answers and what answers it. */
export function postPage(kept: Kept, post: KeptPost, town: string, places: Places): string {
  let root = post;
  // A thread is as long as there are posts, and no post answers a later one.
  for (let above = parentOf(kept, root); above !== null; above = parentOf(kept, root)) root = above;
  const title = `${kept.people.find(({ name }) => name === post.by)!.shown}, le ${CLOCK.format(new Date(post.at))}`;
  return document(
    title,
    `<p><a href="/@${escaped(town)}">Voir le compte de la ville</a></p>\n<h1>${escaped(title)}</h1>\n${threadHtml(kept, root, places)}`,
  );
}

/** What a person reads before a program may speak for the account. */
export function consentPage(program: string, town: string, query: URLSearchParams): string {
  const kept = ['client_id', 'redirect_uri', 'state', 'code_challenge'].flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [`<input type="hidden" name="${name}" value="${escaped(value)}">`];
  });
  return document(
    'Autoriser un programme',
    `<h1>Autoriser ${escaped(program)}\u00a0?</h1>
<p>Ce programme pourra lire ce qu’on dit à ${escaped(town)}, publier en son nom et changer son profil.</p>
<form method="post" action="/oauth/authorize">
${kept.join('\n')}
<p><button name="decision" value="oui">Autoriser</button> <button name="decision" value="non">Refuser</button></p>
</form>`,
  );
}

export const lostPage = (): string =>
  document('Page introuvable', '<h1>Page introuvable</h1>\n<p>Cette publication n’existe pas, ou plus.</p>');

/** A thread belongs to a profile when its owner spoke in it, or was spoken to. */
function concerns(kept: Kept, root: KeptPost, name: string, own: ReadonlySet<string>): boolean {
  return (
    root.by === name ||
    root.text.includes(`@${name}`) ||
    repliesTo(kept, root).some((one) => own.has(one.id) || concerns(kept, one, name, own))
  );
}

function threadHtml(kept: Kept, post: KeptPost, places: Places): string {
  const replies = repliesTo(kept, post).map((one) => `<li>${threadHtml(kept, one, places)}</li>`);
  return postHtml(kept, post, places) + (replies.length === 0 ? '' : `\n<ol class="replies">\n${replies.join('\n')}\n</ol>`);
}

function postHtml(kept: Kept, post: KeptPost, places: Places): string {
  const author = kept.people.find(({ name }) => name === post.by)!;
  const pictures = picturesOf(kept, post).map(
    ({ id, altText }) => `<img src="${escaped(pictureAddress(id, places))}" alt="${escaped(altText)}">`,
  );
  const text = `<div class="text"${post.language === null ? '' : ` lang="${escaped(post.language)}"`}>${htmlOf(post.text, places)}</div>`;
  return `<article id="p${post.id}" class="${author === kept.people[0] ? 'town' : 'citizen'}">
<p class="who"><strong>${escaped(author.shown)}</strong> @${escaped(author.name)}
<a href="/@${escaped(author.name)}/${post.id}"><time datetime="${post.at}">${escaped(CLOCK.format(new Date(post.at)))}</time></a>${post.editedAt === null ? '' : ' (modifié)'}</p>
${post.warning === '' ? text : `<details><summary>${escaped(post.warning)}</summary>${text}</details>`}${pictures.join('')}
</article>`;
}

/** The number of the newest post of a thread: ids grow. */
const lastOf = (kept: Kept, post: KeptPost): number => Math.max(Number(post.id), ...repliesTo(kept, post).map((one) => lastOf(kept, one)));

const repliesTo = (kept: Kept, { id }: KeptPost): readonly KeptPost[] => kept.posts.filter(({ parent }) => parent === id);

/** What a post answers, while that is there. */
const parentOf = (kept: Kept, { parent }: KeptPost): KeptPost | null =>
  parent === null ? null : (kept.posts.find(({ id }) => id === parent) ?? null);

export const STYLE = `:root { color-scheme: light dark; --ink: #1c2530; --quiet: #4d5a68; --paper: #fff; --band: #23406b; --line: #c9d1da; --town: #eaf1fb; --link: #0b4fa3; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf1; --quiet: #aeb9c5; --paper: #14181d; --band: #1d3353; --line: #38424d; --town: #1a2635; --link: #8fbcff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header { background: var(--band); color: #fff; padding: .75rem 1rem; }
header p { max-width: 44rem; margin: 0 auto; }
.network { font-weight: 700; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem; }
h1 { margin: 0; font-size: 1.5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 .25rem; }
a { color: var(--link); overflow-wrap: anywhere; }
.profile { border-bottom: 1px solid var(--line); }
.handle, .who, .now { color: var(--quiet); overflow-wrap: anywhere; margin: 0; }
.bio { margin-block: .5rem 1rem; }
.text p, .bio p { margin: .25rem 0; overflow-wrap: anywhere; }
ol { list-style: none; padding: 0; margin: 0; }
.threads > li { border-bottom: 1px solid var(--line); padding-block: .75rem; }
.replies { border-inline-start: 3px solid var(--line); margin-block-start: .5rem; padding-inline-start: .75rem; }
.replies .replies .replies { border: 0; padding: 0; }
.town { background: var(--town); border-radius: .5rem; padding: .5rem .75rem; }
.who strong { color: var(--ink); }
img { max-width: 100%; height: auto; display: block; border-radius: .5rem; }
button { font: inherit; padding: .6rem 1.2rem; min-height: 2.75rem; }
`;
