const REMEMBERED = 'beffroi.keys';

/**
 * Keys of one letter for a page of the desk. They can be turned off: who speaks to a computer, or types with a trembling hand, sets them off unawares.
 *
 * @param act does what a key says; `false` when it says nothing here
 */
export function onKeys(act: (key: string) => boolean): void {
  const help = document.querySelector<HTMLDetailsElement>('[data-desk-keys]');
  const box = help?.querySelector<HTMLInputElement>('[data-keys-on]') ?? null;
  if (help === null || box === null) return;
  help.hidden = false;
  box.checked = localStorage.getItem(REMEMBERED) !== 'off';
  box.addEventListener('change', () => localStorage.setItem(REMEMBERED, box.checked ? 'on' : 'off'));
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !box.checked) return;
    const at = event.target as Element | null;
    if (at?.closest('textarea, select, input:not([type=radio], [type=checkbox])')) return;
    // A link or a button does what it says.
    if (event.key === 'Enter' && at?.closest('a, button, summary, label, input') != null) return;
    if (event.key === '?') {
      help.open = !help.open;
      if (help.open) help.querySelector('summary')?.focus();
    } else if (!act(event.key)) return;
    event.preventDefault();
  });
}
