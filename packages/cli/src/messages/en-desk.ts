import type { frDesk } from './fr-desk.ts';

/** What is said of the desk, in English. */
export const enDesk: typeof frDesk = {
  deskNoFile: () => '--to: say which file to write, for instance --to desk-35238.zip.',
  deskExported: (path, size) =>
    `“${path}” (${size}): accounts, conversations, messages, roster and meetings of the town, without access or contacts. It holds names of residents: keep it safe.`,
  erasedStanding: () => 'These posts still stand on their network, words and all: delete them there.',
  deskNoKey: () => 'BEFFROI_DESK_KEY holds no key of 32 bytes in base64. “beffroi desk key” writes one.',
  deskWrongKey: () =>
    'Something is sealed with a key that BEFFROI_DESK_KEY does not hold. Nothing was changed: add the old key after the new one, separated by a comma.',
  deskResealed: (sealed) =>
    sealed === 0
      ? 'Everything is sealed with the first key already: the others can go from BEFFROI_DESK_KEY.'
      : `${sealed} sealed with the first key: the others can go from BEFFROI_DESK_KEY.`,
};
