/** Comparisons of the language. They are strict: no tolerance, ever. */
export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";

/** Arithmetic of the language. `*` is the product of linear algebra, `.*`, `./` and `.^` work element by element. */
export type Operator = "+" | "-" | "*" | "/" | "^" | ".*" | "./" | ".^";

/** One parse tree for every engine: the few kinds of node that the language has. */
export type Expression =
  /** A literal with the digits as written, so that 4.10 keeps its zero. */
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "vector"; readonly items: readonly Expression[] }
  /** One-based, as in mathjs: `w[2]`, `A[1, 2]`. */
  | { readonly kind: "index"; readonly of: Expression; readonly at: readonly Expression[] }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  /** `sum(k, 1, n, 1 / k)`: the sum or product of a term for every whole number from one end to the other. */
  | {
      readonly kind: "series";
      readonly name: "sum" | "prod";
      readonly index: string;
      readonly from: Expression;
      readonly to: Expression;
      readonly term: Expression;
    }
  | { readonly kind: "negative"; readonly of: Expression }
  /** `20%`: the number over 100. */
  | { readonly kind: "percent"; readonly of: Expression }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  /** `a <= b < c`: `terms` has one entry more than `comparisons`. */
  | { readonly kind: "comparison"; readonly comparisons: readonly Comparison[]; readonly terms: readonly Expression[] }
  | { readonly kind: "and" | "or"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "not"; readonly of: Expression }
  | { readonly kind: "choice"; readonly condition: Expression; readonly yes: Expression; readonly no: Expression };
