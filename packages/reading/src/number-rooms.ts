/** A room's numbers: some hundred wordings. Larger ones would be held for long by the one short text of them that is remembered. */
const ROOM = 4_096;

/** Rooms for lists of numbers that are kept, many in one: a list of its own for each of thousands of texts would cost more than what it holds. */
export class NumberRooms {
  room: Int32Array = new Int32Array(ROOM);
  #used = 0;

  /** Makes room for so many in `room`. @returns where they begin there */
  take(count: number): number {
    if (this.#used + count > this.room.length) {
      this.room = new Int32Array(Math.max(ROOM, count));
      this.#used = 0;
    }
    const from = this.#used;
    this.#used += count;
    return from;
  }
}
