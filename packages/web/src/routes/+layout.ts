/** Pages need no script: what a script adds is a file of its own in `scripts/` (docs/adr/0014). */
export const csr = false;
