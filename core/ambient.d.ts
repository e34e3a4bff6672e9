/** The types of katex, which the math extension of micromark brings along, name this type of the browser. */
type HTMLElement = object;

/** The types of playwright name these types of the browser. */
type Node = object;
type SVGElement = object;
interface HTMLElementTagNameMap {
  readonly [name: string]: object;
}

/** The types of d3-array name this type of the browser. */
type ImageData = object;

/** The types of temml name this type of the browser. */
type MathMLElement = object;

/** Node has it; its types are those of a browser. As much of it as the solver needs. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array<ArrayBuffer>);
  }
  class Instance {
    constructor(module: Module, imports?: Readonly<Record<string, Readonly<Record<string, unknown>>>>);
    readonly exports: Readonly<Record<string, unknown>>;
  }
  interface Memory {
    readonly buffer: ArrayBuffer | SharedArrayBuffer;
  }
  function validate(bytes: Uint8Array<ArrayBuffer>): boolean;
}

/** mathjs as the one file that it ships besides its 1,500 small ones: the same functions, loaded ten times faster. */
declare module "mathjs/lib/browser/math.js" {
  const math: Pick<typeof import("mathjs"), "parse" | "bignumber"> & {
    /** The same functions under another configuration. */
    create(config: { readonly relTol: number; readonly absTol: number }): import("mathjs").MathJsInstance;
  };
  export default math;
}
