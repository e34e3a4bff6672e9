/**
 * Why a computation gave no number: `undefined` where mathematics gives none (1/0, the logarithm of -1), `undecided`
 * where 64 digits do not tell. A signal between engine and judge; it never reaches an author.
 */
export class NoValue extends Error {
  readonly kind: "undefined" | "undecided";

  constructor(kind: "undefined" | "undecided", reason: string) {
    super(reason);
    this.kind = kind;
  }
}
