/** The major version that the reports are computed with: powers and the like differ between versions. */
const MAJOR = 26;

/**
 * Is this the runtime that the reports belong to?
 *
 * @param version - as in `process.version`, such as v26.10.0
 * @throws RangeError under another major version
 */
export function requireNode(version: string): void {
  if (version.startsWith(`v${MAJOR}.`)) return;
  throw new RangeError(
    `Node must be ${MAJOR}, got ${version}: run it through npm (npm test), which brings the right one`,
  );
}
