import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { KEPT } from "./kept.ts";

/** Runs after `npm pack`, or by hand after one that was broken off: the manifest of the repository is put back, and `dist/` goes. */

const root = join(import.meta.dirname, "../../..");
if (existsSync(join(root, KEPT))) renameSync(join(root, KEPT), join(root, "package.json"));
rmSync(join(root, "dist"), { recursive: true, force: true });
