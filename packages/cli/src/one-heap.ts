/** Compilers take memory for a moment, in threads of their own; what they give back is kept for them, a heap a thread, unless the system's allocator (glibc; others do not read it) has one heap and gives its end back. */
export const ONE_HEAP = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' } satisfies Readonly<Record<string, string>>;
