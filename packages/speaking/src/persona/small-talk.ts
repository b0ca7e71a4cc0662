import { fold } from '../fold.ts';

/** What somebody says who asks nothing of the town: who the assistant is, good day, thanks. `null` for a question. */
export function smallTalk(text: string): 'who' | 'greeting' | 'thanks' | null {
  const said = fold(text)
    .replace(/[^a-z' -]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (
    /^(?:bonjour |bonsoir |salut )?(?:(?:mais )?qui (?:es[- ]tu|etes[- ]vous)|(?:es[- ]tu|etes[- ]vous|tu es|vous etes) (?:un |une |vraiment (?:un |une )?)?(?:robot|machine|humaine?|personne|ia|bot|vraie? personne)|comment (?:tu t'appelles|vous appelez[- ]vous|t'appelles[- ]tu)|who are you|are you (?:a )?(?:robot|human|bot))\b.{0,20}$/.test(
      said,
    )
  )
    return 'who';
  if (/^(?:bonjour|bonsoir|salut|coucou|hello|hi|good morning)(?: (?:a tous|madame|monsieur|lisa))?$/.test(said)) return 'greeting';
  if (
    /^(?:ok |d'accord |super )?(?:merci|thanks|thank you)(?: (?:beaucoup|bien|a vous|pour (?:tout|votre (?:aide|reponse))|au revoir))*$/.test(
      said,
    )
  )
    return 'thanks';
  return null;
}
