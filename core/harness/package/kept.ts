/** Where the manifest of the repository is kept while the package is packed, relative to the project. */
export const KEPT = "node_modules/.cache/probatum/package.json";
