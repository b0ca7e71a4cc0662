/**
 * Flags for a program that is over in a moment: the WebAssembly of the embedded database is compiled once and plainly, not a second time to run faster. That takes
 * half the time of a command that looks at a data folder.
 */
export const BRIEFLY: readonly string[] = ['--liftoff-only'];
