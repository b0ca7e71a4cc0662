// By its address: the tool's own types do not know how the rules are built.
/** @type {{ USES: Record<string, string[]>, OF_AN_INSTRUMENT: Record<string, { folders: string[], rooms: string[] }> }} */
const { OF_AN_INSTRUMENT, USES } = await import(new URL('../../.dependency-cruiser.mjs', import.meta.url).href);

/** The picture of the rooms, drawn from the arrows that a check holds the code to. */
export const ROOMS = new URL('../../docs/rooms.md', import.meta.url);

/** @returns {string} */
export function writtenRooms() {
  const folders = Object.entries(OF_AN_INSTRUMENT);
  return `# Rooms, and who uses whom

Written by \`npm run lists\` from \`.dependency-cruiser.mjs\`, which \`npm run arrows\` holds the code to. An arrow leads from who uses to what is used; what is
used by that as well is not drawn again. What each room is for stands in its README.

\`\`\`mermaid
flowchart TB
${arrows(Object.entries(USES))}
\`\`\`

## Within an instrument

Every instrument is one folder of \`packages/instruments\`; only \`house\` knows which there are. Its own folders, and the rooms that each uses:

\`\`\`mermaid
flowchart TB
  subgraph instrument
${arrows(folders.map(([name, one]) => [name, one.folders]))
  .split('\n')
  .map((line) => `  ${line}`)
  .join('\n')}
  end
${folders.flatMap(([name, { rooms }]) => least(rooms).map((room) => `  ${name} --> room-${room}(${room})`)).join('\n')}
  room-house(house) --> instrument
\`\`\`
`;
}

/**
 * @param {readonly (readonly [string, readonly string[]])[]} entries
 * @returns {string} one line an arrow; a room alone where nothing is used
 */
function arrows(entries) {
  const graph = new Map(entries);
  return entries
    .flatMap(([room, used]) => {
      const near = used.filter((one) => !used.some((other) => other !== one && reaches(graph, other, one)));
      return near.length === 0 ? [`  ${room}`] : near.map((one) => `  ${room} --> ${one}`);
    })
    .join('\n');
}

/** Rooms of a list that no other of it uses. @param {readonly string[]} rooms */
function least(rooms) {
  const graph = new Map(Object.entries(USES));
  return rooms.filter((room) => !rooms.some((other) => other !== room && reaches(graph, other, room)));
}

/**
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @param {string} from
 * @param {string} to
 * @returns {boolean}
 */
function reaches(graph, from, to) {
  return (graph.get(from) ?? []).some((one) => one === to || reaches(graph, one, to));
}
