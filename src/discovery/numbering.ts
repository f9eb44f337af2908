/** Small whole numbers for ids, so that counters can lie in flat arrays. */
export class Numbering {
  #numbers = new Map<string, number>();
  #ids: string[] = [];

  /** The number of an id, given at first sight. */
  of(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#ids.push(id) - 1;
    this.#numbers.set(id, number);
    return number;
  }

  /** The number of an id that was seen before. */
  find(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** The id of a number; throws a `RangeError` for one never given. */
  id(number: number): string {
    const id = this.#ids[number];
    if (id === undefined) throw new RangeError(`no id has the number ${number}`);
    return id;
  }

  get size(): number {
    return this.#ids.length;
  }
}
