import { isAbsolute, relative } from "node:path";
import type { Plugin } from "vite";

/**
 * A Vite plugin: the main process reads no file for a claim that lies outside `folders`, nor any file as raw text.
 *
 * @param folders - absolute paths
 */
export function fence(folders: readonly string[]): Plugin {
  return {
    name: "probatum:fence",
    enforce: "pre",
    load(id) {
      const [file = "", query = ""] = id.split("?", 2);
      const asked = /(?:^|&)(?:raw|url|inline|worker|sharedworker|init)\b/.test(query);
      const outside = isAbsolute(file) && !folders.some((folder) => isInside(folder, file));
      if (asked || outside) throw new RangeError(`a module must be code inside the project, got ${id}`);
      return null;
    },
  };
}

function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== "" && path !== ".." && !path.startsWith("../") && !path.startsWith("..\\") && !isAbsolute(path);
}
