import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { importsIn } from "../store/import-graph.ts";
import { disorder } from "./house.ts";

/** `npm run house`: does every file stand where the table of borders puts it? Fails with one line for each that does not. */

const root = process.cwd();
const modules = ["core", "claims"]
  .flatMap((top) => readdirSync(join(root, top), { recursive: true, encoding: "utf8" }).map((path) => join(top, path)))
  .map((path) => path.split(sep).join("/"))
  .filter((path) => path.endsWith(".ts"));
const imports = new Map(modules.map((path) => [path, importsIn(path, readFileSync(join(root, path), "utf8"))]));
const found = disorder(imports);
for (const line of found) console.error(line);
if (found.length > 0) process.exitCode = 1;
