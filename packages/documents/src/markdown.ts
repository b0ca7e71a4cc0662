/** A line of Markdown as it is read aloud: without marks of emphasis, with the words of links and pictures. */
export function unmarked(text: string): string {
  return text
    .replaceAll(/!\[([^\]\n]{0,500})\]\([^)\n]{0,1000}\)/gu, '$1')
    .replaceAll(/\[([^\]\n]{1,500})\]\([^)\n]{0,1000}\)/gu, '$1')
    .replaceAll(/\[([^\]\n]{1,500})\]\[[^\]\n]{0,100}\]/gu, '$1')
    .replaceAll(/<(https?:[^>\s]{1,1000})>/gu, '$1')
    .replaceAll(/<\/?[a-z][^<>]{0,200}>/gu, '')
    .replaceAll(/(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1/gu, '$2')
    .replaceAll(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]{1,1000}?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replaceAll(/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]{1,1000}?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replaceAll(/`([^`\n]{1,500})`/gu, '$1')
    .replaceAll(/\\([\\`*_{}[\]()#+.!>-])/gu, '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
