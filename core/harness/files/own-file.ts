import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Where does another module of this package stand? Beside the one that asks, as source or as compiled JavaScript like it.
 *
 * @param name - relative to the module that asks, without its ending: "process", "certify/reporter"
 * @param asking - `import.meta.url` of the module that asks
 * @returns an absolute path
 */
export function ownFile(name: string, asking: string): string {
  const path = fileURLToPath(asking);
  return `${join(path, "..", name)}${extname(path)}`;
}
