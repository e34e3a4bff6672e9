/** One formula, written for each contestant. The loops sum in the order in which the kernel does. */
export interface Benchmark {
  readonly name: string;
  readonly formula: string;
  /** The names of the formula in order, each with its length; 0 for a number. */
  readonly columns: readonly (readonly [string, number])[];
  /** As somebody would write it by hand, over the same columns. */
  readonly loops: (columns: readonly Float64Array[], out: Float64Array, cases: number) => void;
  /** For mathjs, one case at a time. */
  readonly mathjs: string;
  /** For numpy, all cases at once: one row a case. */
  readonly numpy: string;
}

type Columns = readonly Float64Array[];

/** Add a formula here, and it is in the table of `npm run bench`. */
export const BENCHMARKS: readonly Benchmark[] = [
  {
    name: "affine map, d = 8",
    formula: "affine(w, x, b)",
    columns: [
      ["w", 8],
      ["x", 8],
      ["b", 0],
    ],
    loops(columns: Columns, out, cases) {
      const [w, x, b] = columns as [Float64Array, Float64Array, Float64Array];
      for (let k = 0; k < cases; k++) {
        let total = 0;
        for (let i = 0; i < 8; i++) total += (w[k * 8 + i] as number) * (x[k * 8 + i] as number);
        out[k] = total + (b[k] as number);
      }
    },
    mathjs: "dot(w, x) + b",
    numpy: "(w * x).sum(axis=1) + b",
  },
  {
    name: "softmax sum, d = 8",
    formula: "sum(softmax(z))",
    columns: [["z", 8]],
    loops(columns: Columns, out, cases) {
      const [z] = columns as [Float64Array];
      const e = new Float64Array(8);
      for (let k = 0; k < cases; k++) {
        let most = z[k * 8] as number;
        for (let i = 1; i < 8; i++) if ((z[k * 8 + i] as number) > most) most = z[k * 8 + i] as number;
        let total = 0;
        for (let i = 0; i < 8; i++) {
          e[i] = Math.exp((z[k * 8 + i] as number) - most);
          total += e[i] as number;
        }
        let sum = 0;
        for (let i = 0; i < 8; i++) sum += (e[i] as number) / total;
        out[k] = sum;
      }
    },
    mathjs: "sum(map(z - max(z), exp) / sum(map(z - max(z), exp)))",
    numpy: "(lambda e: (e / e.sum(axis=1, keepdims=True)).sum(axis=1))(np.exp(z - z.max(axis=1, keepdims=True)))",
  },
  {
    name: "batch-norm mean square, n = 64",
    formula: "mean(batchNorm(x, 1, 0, 0.001) .^ 2)",
    columns: [["x", 64]],
    loops(columns: Columns, out, cases) {
      const [x] = columns as [Float64Array];
      for (let k = 0; k < cases; k++) {
        let total = 0;
        for (let i = 0; i < 64; i++) total += x[k * 64 + i] as number;
        const mean = total / 64;
        let squares = 0;
        for (let i = 0; i < 64; i++) {
          const d = (x[k * 64 + i] as number) - mean;
          squares += d * d;
        }
        const root = Math.sqrt(squares / 64 + 0.001);
        let sum = 0;
        for (let i = 0; i < 64; i++) {
          const y = (1 * ((x[k * 64 + i] as number) - mean)) / root + 0;
          sum += y * y;
        }
        out[k] = sum / 64;
      }
    },
    mathjs: "mean((1 * (x - mean(x)) / sqrt(mean((x - mean(x)) .^ 2) + 0.001) + 0) .^ 2)",
    numpy:
      "((1 * (x - x.mean(axis=1, keepdims=True)) / np.sqrt(((x - x.mean(axis=1, keepdims=True)) ** 2).mean(axis=1, keepdims=True) + 0.001) + 0) ** 2).mean(axis=1)",
  },
  {
    name: "convex inequality, d = 8",
    formula: "min(x) <= dot(w / sum(w), x) <= max(x)",
    columns: [
      ["w", 8],
      ["x", 8],
    ],
    loops(columns: Columns, out, cases) {
      const [w, x] = columns as [Float64Array, Float64Array];
      for (let k = 0; k < cases; k++) {
        let whole = 0;
        for (let i = 0; i < 8; i++) whole += w[k * 8 + i] as number;
        let [least, most] = [x[k * 8] as number, x[k * 8] as number];
        let total = 0;
        for (let i = 0; i < 8; i++) {
          const entry = x[k * 8 + i] as number;
          if (entry < least) least = entry;
          if (entry > most) most = entry;
          total += ((w[k * 8 + i] as number) / whole) * entry;
        }
        out[k] = least <= total && total <= most ? 1 : 0;
      }
    },
    mathjs: "min(x) <= dot(w / sum(w), x) <= max(x)",
    numpy:
      "(lambda f: (x.min(axis=1) <= f) & (f <= x.max(axis=1)))(((w / w.sum(axis=1, keepdims=True)) * x).sum(axis=1))",
  },
];
