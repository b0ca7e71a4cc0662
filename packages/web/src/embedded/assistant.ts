// The assistant of a town, on a page of the town: `<script src="https://…/assistant.js" data-commune="35238" async></script>`. It asks nothing of anybody
// before it is opened, and keeps nothing. Where the page has no `<beffroi-assistant>` it stands where its script does.
import { defineAssistant, NAME } from './assistant/element.ts';

const script = document.currentScript as HTMLScriptElement | null;
const commune = script?.dataset['commune'] ?? '';

if (script !== null && /^\d[\dAB]\d{3}$/.test(commune)) {
  defineAssistant({ server: new URL(script.src).origin, commune, label: script.dataset['label'] ?? null });
  const place = (): void => {
    if (document.querySelector(NAME) !== null) return;
    const element = document.createElement(NAME);
    // A script of the head has no place on the page.
    if (document.body.contains(script)) script.before(element);
    else document.body.append(element);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', place);
  else place();
}
