import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Claim } from "../../claim/claim.ts";
import { requireClaim } from "./try-claim.ts";

/** Part of the address of a module that belongs to a copy: the same module is another one where its address is. */
const COPY = "copy";

let copies = 0;
let hooked = false;

/**
 * Loads a claim once more, together with everything of the project that it imports: nothing that ran before has left anything in these modules.
 * The core and packages stay the ones that are loaded.
 *
 * @param root - absolute path of the project
 * @param path - absolute path of the claim file
 * @throws whatever its modules throw; TypeError for a default export that is no claim
 */
export async function freshCopy(root: string, path: string): Promise<Claim> {
  if (!hooked) copyImports(root);
  hooked = true;
  copies += 1;
  const module: unknown = await import(`${pathToFileURL(path).href}?${COPY}=${copies}`);
  return requireClaim(Reflect.get(Object(module), "default"));
}

/** From now on, what a module of a copy imports belongs to the same copy. */
function copyImports(root: string): void {
  const folder = (...names: readonly string[]): string => `${pathToFileURL(join(root, ...names)).href}/`;
  const kept = [folder("core"), folder("node_modules")];
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      const copy = context.parentURL === undefined ? null : copyOf(context.parentURL);
      if (copy === null || !found.url.startsWith(folder()) || kept.some((each) => found.url.startsWith(each)))
        return found;
      const url = new URL(found.url);
      url.searchParams.set(COPY, copy);
      return { ...found, url: url.href };
    },
  });
}

function copyOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).searchParams.get(COPY) : null;
}
