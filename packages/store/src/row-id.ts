/** Whether this can be the number of a row: what an address, a form or a file says may be anything. PostgreSQL's `integer`, from 1 (https://www.postgresql.org/docs/current/datatype-numeric.html). */
export const isRowId = (id: number): boolean => Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;
