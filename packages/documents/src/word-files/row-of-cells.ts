/** Which paragraph of a table begins its row: the first one of the first cell. A first cell without words, or one that is covered by the cell above, begins nothing. */
export class RowOfCells {
  #number = 0;
  #waits = false;

  /** A row of a table that stands in no other. */
  open(): void {
    this.#number = 0;
    this.#waits = false;
  }

  /** A cell of it. */
  cell(): void {
    this.#waits = this.#number++ === 0;
  }

  /** Whether what is told now begins the row; asked once for each that is told. */
  begins(): boolean {
    const waits = this.#waits;
    this.#waits = false;
    return waits;
  }
}
