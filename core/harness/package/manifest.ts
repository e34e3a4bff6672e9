/** What of a package.json matters here. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Brought by whoever uses the package, because they run it or because it is large: those of `OPTIONAL` only if they want it. */
const PEERS = ["vitest", "z3-solver"];
const OPTIONAL = ["z3-solver"];
/** What vitest brings: types of its plugins, and the parser behind them. */
const BROUGHT = ["vite", "rolldown"];

/** Compiled code runs without a flag from here on; under another major than that of the reports a run says so. */
const NODE = ">=22.18";

/**
 * What is the manifest of the package, as it is published? The entrances are compiled, and it depends on what the compiled code imports, at
 * the versions that were tried here.
 *
 * @param manifest - that of the repository, in which everything is a development dependency
 * @param imported - the packages that the compiled code imports
 * @throws RangeError for an import that the repository does not list
 */
export function published(manifest: Manifest, imported: Iterable<string>): object {
  const { name, version, description, license, devDependencies } = manifest;
  const versionOf = (dependency: string): string => {
    const found = devDependencies[dependency];
    if (found === undefined) throw new RangeError(`${dependency} must be in devDependencies: the package imports it`);
    return found;
  };
  // Some modules are types alone, and their package is one of types.
  const packages = [...imported].map((each) =>
    `@types/${each}` in devDependencies && !(each in devDependencies) ? `@types/${each}` : each,
  );
  const own = [...new Set(packages)].filter((each) => ![...PEERS, ...BROUGHT].includes(each)).sort();
  return {
    name,
    version,
    description,
    license,
    type: "module",
    bin: { probatum: "./dist/harness/commands/cli.js" },
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./vitest": { types: "./dist/harness/config.d.ts", default: "./dist/harness/config.js" },
      "./package.json": "./package.json",
    },
    files: ["dist"],
    engines: { node: NODE },
    dependencies: Object.fromEntries(own.map((each) => [each, versionOf(each)])),
    peerDependencies: Object.fromEntries(PEERS.map((each) => [each, `^${versionOf(each)}`])),
    peerDependenciesMeta: Object.fromEntries(OPTIONAL.map((each) => [each, { optional: true }])),
  };
}

/** Which packages does this compiled module or declaration import? Node's own modules, relative ones and the package itself are left out. */
export function packagesIn(text: string, self: string): readonly string[] {
  const named = text.matchAll(
    /(?:^(?:import|export)\b(?:[^"';]*?\bfrom)?\s*|\b(?:import|require)\()["'](?<module>@?[a-z][\w./@-]*)["']/gmu,
  );
  return Array.from(named, ({ groups }) => packageOf(groups?.["module"] ?? "")).filter(
    (name) => name !== self && !name.startsWith("node:"),
  );
}

function packageOf(module: string): string {
  return module
    .split("/")
    .slice(0, module.startsWith("@") ? 2 : 1)
    .join("/");
}
