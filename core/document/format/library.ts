// biome-ignore lint/style/noRestrictedImports: packages are loaded here at need; no file of a project is touched
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * The packages that read HTML and notebooks. Loaded at the first text that needs them: they take a tenth of a second, and most projects have
 * markdown alone.
 */
export const library = {
  fromHtml: (): typeof import("hast-util-from-html") => require("hast-util-from-html"),
  toMdast: (): typeof import("hast-util-to-mdast") => require("hast-util-to-mdast"),
  toMarkdown: (): typeof import("mdast-util-to-markdown") => require("mdast-util-to-markdown"),
  json: (): typeof import("jsonc-parser") => require("jsonc-parser"),
};
