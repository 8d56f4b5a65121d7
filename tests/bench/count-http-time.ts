/** The time during which at least one HTTP request was under way, bodies read to their ends. */
export class HttpClock {
  #underWay = 0;
  #since = 0;
  #total = 0;

  /** Takes the place of `fetch` for good. */
  install(): void {
    const { fetch } = globalThis;
    globalThis.fetch = async (...args) => {
      if (this.#underWay++ === 0) this.#since = performance.now();
      try {
        const response = await fetch(...args);
        const body = await response.arrayBuffer();
        return new Response(body, response);
      } finally {
        if (--this.#underWay === 0) this.#total += performance.now() - this.#since;
      }
    };
  }

  /** Milliseconds since this was last read. */
  read(): number {
    const total = this.#total;
    this.#total = 0;
    return total;
  }
}
