const GREEK: ReadonlySet<string> = new Set(
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega".split(
    " ",
  ),
);

/** A name as TeX: `x`, `\beta`, `w_{1}` for w1, `x_{\mathrm{max}}` for x_max, `\mathit{width}`. */
export function texName(name: string): string {
  const [, stem = name, digits = "", below = ""] = /^(\p{L}+)(\d*)(?:_(\w+))?$/u.exec(name) ?? [];
  const base = GREEK.has(stem) ? `\\${stem}` : [...stem].length === 1 ? stem : `\\mathit{${escaped(stem)}}`;
  const parts = [digits, /^\d*$/.test(below) ? below : `\\mathrm{${escaped(below)}}`].filter((part) => part !== "");
  return parts.length === 0 ? base : `${base}_{${parts.join(",")}}`;
}

/** Letters, digits and underscores only; the underscore alone means something to TeX. */
export function escaped(name: string): string {
  return name.replaceAll("_", "\\_");
}
