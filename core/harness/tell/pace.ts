/** What is known of the claims of a run while it goes on. */
export interface Pace {
  readonly done: number;
  readonly all: number;
  /** About how many seconds are left; undefined where nothing is known yet. */
  readonly left: number | undefined;
}

/** What a run says of claims that it needs not try. */
export function tellTaken(taken: number, all: number): string {
  return `${taken} of ${all} claim files are taken from the store: nothing that they rest on has changed`;
}

/** From this share of the work on, the pace of the run itself counts, and not that of the last one. */
const ENOUGH = 0.1;

/**
 * How far is a run, and about how long will it take? Claims weigh what they took in the last run, those that are new as much as the others on
 * average. Nothing but what a person is told depends on it.
 *
 * @param last - milliseconds that claims took, by path
 * @param workers - how many of them are tried beside each other
 */
export class Progress {
  private readonly last: ReadonlyMap<string, number>;
  private readonly workers: number;
  private readonly open: Set<string>;
  private readonly all: number;
  private readonly usual: number;
  private readonly work: number;
  private done = 0;

  constructor(paths: readonly string[], last: ReadonlyMap<string, number>, workers: number) {
    this.last = last;
    this.workers = workers;
    this.open = new Set(paths);
    this.all = this.open.size;
    const known = paths.flatMap((path) => last.get(path) ?? []);
    this.usual = known.length === 0 ? 0 : known.reduce((sum, each) => sum + each, 0) / known.length;
    this.work = paths.reduce((sum, path) => sum + this.weight(path), 0);
  }

  /** This claim came out. */
  end(path: string): void {
    if (this.open.delete(path)) this.done += this.weight(path);
  }

  /** @param elapsed - milliseconds since the run began */
  at(elapsed: number): Pace {
    const rest = this.work - this.done;
    const done = this.all - this.open.size;
    const isOwn = this.done >= ENOUGH * this.work && this.done > 0;
    const left = isOwn ? (elapsed * rest) / this.done : this.usual === 0 ? undefined : rest / this.workers;
    return { done, all: this.all, left: left === undefined ? undefined : left / 1000 };
  }

  /** Where nothing is known, all weigh alike. */
  private weight(path: string): number {
    return this.last.get(path) ?? (this.usual === 0 ? 1 : this.usual);
  }
}

/** "12 of 75 claims, about 40 s left; trying a/b and c/d". Times in steps that do not pretend to more than they know. */
export function tellPace({ done, all, left }: Pace, trying: readonly string[]): string {
  const time = left === undefined ? "" : `, ${about(left)} left`;
  const at = trying.length === 0 ? "" : `; trying ${trying.join(" and ")}`;
  return `${figure(done)} of ${figure(all)} claims${time}${at}`;
}

/** The first line of a run. */
export function tellStart({ all, left }: Pace): string {
  const time = left === undefined ? "" : `, ${about(left)} by the last run`;
  return `Probatum tries ${figure(all)} ${all === 1 ? "claim" : "claims"}${time}`;
}

function about(seconds: number): string {
  if (seconds < 10) return `about ${Math.max(1, Math.round(seconds))} s`;
  return seconds < 100 ? `about ${5 * Math.round(seconds / 5)} s` : `about ${Math.round(seconds / 60)} min`;
}

function figure(count: number): string {
  return count.toLocaleString("en-US");
}
