/**
 * A clock that ends once, unless it is stopped. It stands still while somebody else is at work, as long as the allowance lasts:
 * waiting for the solver is no loop, but a claim must not wait for ever either.
 */
export class Patience {
  private readonly end: () => void;
  private timer: NodeJS.Timeout | undefined;
  private running = false;
  private since = 0;
  private left = 0;
  private allowed = 0;
  private waiting = 0;

  constructor(end: () => void) {
    this.end = end;
  }

  /** Starts anew: so many milliseconds of its own, and so many of waiting. */
  wind(limit: number, allowance: number): void {
    this.running = true;
    this.left = limit;
    this.allowed = allowance;
    this.start();
  }

  stop(): void {
    this.running = false;
    clearTimeout(this.timer);
  }

  /** Somebody else begins to work. Each of these needs its `resume`. */
  pause(): void {
    this.spend();
    this.waiting += 1;
    this.start();
  }

  resume(): void {
    this.spend();
    this.waiting -= 1;
    this.start();
  }

  private spend(): void {
    const spent = performance.now() - this.since;
    if (this.waiting > 0) this.allowed -= spent;
    else this.left -= spent;
  }

  private start(): void {
    clearTimeout(this.timer);
    this.since = performance.now();
    if (this.running) this.timer = setTimeout(this.end, Math.max(0, this.waiting > 0 ? this.allowed : this.left));
  }
}
