// Follows a town that is measured on request: once a second its part of the page is taken from the server anew. Without this script the page renews itself.

const SECOND = 1_000;

async function look(): Promise<void> {
  const root = document.querySelector('[data-checkup]');
  if (root === null) return;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-checkup]');
    // It is done, or came to nothing: the page says what.
    if (answer.ok && next === null) return location.reload();
    if (next !== null) root.replaceChildren(...next.childNodes);
  } catch {
    // The server rests: it is asked again.
  }
  setTimeout(() => void look(), SECOND);
}

setTimeout(() => void look(), SECOND);
