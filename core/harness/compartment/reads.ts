import { digestOf } from "../files/digest.ts";

/** What a claim has read besides its own modules, and what it did that a record does not show. */
export interface Read {
  /** Digest of each data file by the name that was asked for, or what was wrong with it. */
  readonly data: Readonly<Record<string, string>>;
  /** Digest of the text, where the claim rests on more of it than its quote. */
  readonly text?: string;
  readonly isSlow: boolean;
  readonly prints: boolean;
}

/** Notes in a worker what one claim reads: what was found holds as long as that is the same. */
export class Reads {
  private readonly data = new Map<string, string>();
  private text: string | undefined;
  private isSlow = false;
  private prints = false;

  /**
   * Reads a data file, and notes what came of it.
   *
   * @param name - as the claim gives it: one that is no text leads to no file
   */
  noted<T extends { readonly text: string }>(name: unknown, read: () => T): T {
    try {
      const found = read();
      this.note(name, digestOf(found.text));
      return found;
    } catch (error) {
      this.note(name, troubleOf(error));
      throw error;
    }
  }

  /** @param source - see `sourceOf` */
  readText(source: string): void {
    this.text ??= digestOf(source);
  }

  beSlow(): void {
    this.isSlow = true;
  }

  print(): void {
    this.prints = true;
  }

  /** All of it so far, as JSON. */
  told(): string {
    const { text, isSlow, prints } = this;
    const read: Read = { data: Object.fromEntries(this.data), ...(text === undefined ? {} : { text }), isSlow, prints };
    return JSON.stringify(read);
  }

  /** What has changed while the claim was tried is like nothing that is found later. */
  private note(name: unknown, found: string): void {
    if (typeof name !== "string") return;
    const before = this.data.get(name);
    this.data.set(name, before === undefined || before === found ? found : "changed meanwhile");
  }
}

/** How it is noted that a file could not be read. */
export function troubleOf(error: unknown): string {
  return `trouble: ${error instanceof Error ? error.message : String(error)}`;
}
