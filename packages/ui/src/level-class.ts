/** Class of a mark's sign (`0`–`5`, `?` unobserved, `~` abstained), whose colours stand in `design/levels.css`. */
export const levelClass = (sign: string | number): string => (sign === '?' ? 'lq' : sign === '~' ? 'la' : `l${sign}`);
