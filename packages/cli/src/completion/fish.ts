import { firstWords, type Known, type KnownCommand, type KnownOption, valueOptions, verbsBehind } from './known.ts';

/** A script for fish, with what each word says. */
export function fishCompletion(known: Known): string {
  const lines = [
    ...firstWords(known).map(({ name, says }) => `complete -c beffroi -n '__beffroi_said' -a ${quoted(name)} -d ${quoted(says)}`),
    ...known.groups.flatMap((group) =>
      verbsBehind(known, group.name).map(
        ({ name, says }) => `complete -c beffroi -n ${quoted(`__beffroi_said ${group.name}`)} -a ${quoted(name)} -d ${quoted(says)}`,
      ),
    ),
    ...known.commands.flatMap(commandLines),
  ];
  return `# fish completion of beffroi, written by: beffroi completion fish
function __beffroi_words
  set -l skip 0
  for word in (commandline -opc)[2..]
    if test $skip = 1
      set skip 0
    else if contains -- $word ${valueOptions(known)
      .map(({ name }) => `--${name}`)
      .join(' ')}
      set skip 1
    else if not string match -q -- '-*' $word
      echo $word
    end
  end
end
# The words before the cursor are these, and no more.
function __beffroi_said
  set -l said (__beffroi_words)
  test "$said" = "$argv"
end
# They begin with these; a number says how many follow.
function __beffroi_behind
  set -l said (__beffroi_words)
  set -l many (count $argv)
  test "$said[1..$many]" = "$argv"
end
function __beffroi_at
  set -l said (__beffroi_words)
  set -l many (math (count $argv) - 1)
  test "$said[1..$many]" = "$argv[2..]"; and test (count $said) = (math $many + $argv[1])
end
complete -c beffroi -f
${lines.join('\n')}
`;
}

function commandLines({ name, options, words }: KnownCommand): readonly string[] {
  return [
    ...options.map(
      (option) =>
        `complete -c beffroi -n ${quoted(`__beffroi_behind ${name}`)} -l ${option.name}${behindOption(option)} -d ${quoted(option.says)}`,
    ),
    ...words.map(
      (word, i) =>
        `complete -c beffroi -n ${quoted(`__beffroi_at ${i} ${name}`)} ${word === 'file' ? '-F' : `-a ${quoted(word.join(' '))}`}`,
    ),
  ];
}

function behindOption({ value }: KnownOption): string {
  if (value === null) return '';
  if (value === 'file') return ' -r -F';
  if (value === 'folder') return ` -x -a '(__fish_complete_directories)'`;
  return Array.isArray(value) ? ` -x -a ${quoted(value.join(' '))}` : ' -x';
}

function quoted(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}
