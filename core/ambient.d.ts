/** The types of katex, which the math extension of micromark brings along, name this type of the browser. */
type HTMLElement = object;

/** The types of temml name this one. */
type MathMLElement = object;

/** mathjs as the one file that it ships besides its 1,500 small ones: the same functions, loaded ten times faster. */
declare module "mathjs/lib/browser/math.js" {
  const math: Pick<typeof import("mathjs"), "parse" | "bignumber"> & {
    /** The same functions under another configuration. */
    create(config: { readonly relTol: number; readonly absTol: number }): import("mathjs").MathJsInstance;
  };
  export default math;
}
