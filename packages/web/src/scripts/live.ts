// Follows a wave: whatever stands in `data-live="NAME"` is replaced by what the server tells of NAME. Without this script the page refreshes itself.

interface Told {
  readonly state: string;
  readonly value: number;
  readonly max: number;
  readonly texts: Readonly<Record<string, string>>;
}

const root = document.querySelector<HTMLElement>('[data-live-from]');
const from = root?.dataset['liveFrom'];

if (root !== null && from !== undefined) {
  const source = new EventSource(from);
  source.addEventListener('wave', (event) => {
    const { state, value, max, texts } = JSON.parse((event as MessageEvent<string>).data) as Told;
    // Other buttons belong to another state.
    if (state !== root.dataset['liveState']) {
      source.close();
      location.reload();
      return;
    }
    for (const place of document.querySelectorAll<HTMLElement>('[data-live]')) {
      const text = texts[place.dataset['live'] ?? ''];
      if (text !== undefined && place.textContent !== text) place.textContent = text;
    }
    const bar = document.querySelector<HTMLProgressElement>('progress[data-live-bar]');
    if (bar !== null) {
      bar.max = Math.max(1, max);
      bar.value = value;
    }
    root.hidden = false;
  });
  source.addEventListener('end', () => source.close());
}
