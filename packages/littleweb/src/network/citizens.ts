import { type Network, town } from './api.ts';
import type { KeptPost } from './kept.ts';
import type { LittleNetwork } from './network.ts';
import { addPost, editPost, postOf, removePost } from './posts.ts';
import type { Step } from './story.ts';

/** What citizens do, by the hand of who opened the network. @param save called after each change */
export function citizensOf(network: Network, save: () => void): Pick<LittleNetwork, 'told' | 'tell' | 'say' | 'edit' | 'remove'> {
  const { kept } = network;
  const saved = <T>(doing: () => T): T => {
    const done = doing();
    save();
    return done;
  };
  return {
    told: () => kept.told,
    tell: (step) => saved(() => tell(network, step)),
    say: (by, text, answers = null) => saved(() => say(network, { by, text, language: 'fr', parent: answers })),
    edit: (id, text) => saved(() => edit(network, id, text)),
    remove: (id) => saved(() => removePost(kept, theirs(network, id).id)),
  };
}

/** A step of the story, and that it was told: both are kept, or neither. */
function tell(network: Network, step: Step): void {
  const { kept } = network;
  const named = (text: string): string => `@${town(network).name} ${text}`;
  const called = (): string => kept.called.find(([name]) => name === step.name)?.[1] ?? '';
  if (step.kind === 'say') kept.called.push([step.name, say(network, { ...step, text: named(step.text), parent: null })]);
  else if (step.kind === 'edit') edit(network, called(), named(step.text));
  else removePost(kept, theirs(network, called()).id);
  kept.told++;
}

interface Words {
  readonly by: string;
  readonly text: string;
  readonly language: string;
  readonly parent: string | null;
}

function say(network: Network, { by, ...said }: Words): string {
  if (by === town(network).name || !network.places.names.has(by)) throw new Error(`no citizen is called ${by}`);
  return addPost(network.kept, by, said, network.now()).id;
}

function edit(network: Network, id: string, text: string): void {
  editPost(network.kept, theirs(network, id), { text }, network.now());
}

/** What a citizen has said. */
function theirs(network: Network, id: string): KeptPost {
  const post = postOf(network.kept, id);
  if (post === null || post.by === town(network).name) throw new Error(`no citizen has said ${id}`);
  return post;
}
