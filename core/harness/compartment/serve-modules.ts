import { noteHandedOut } from "./handed-out.ts";
import type { ModulesReply, ModulesRequest } from "./module-channel.ts";
import { modulesOf } from "./modules.ts";

/** Answers a worker, in the main process. */
export async function replyWithModules(root: string, { id, path }: ModulesRequest): Promise<ModulesReply> {
  try {
    const modules = await modulesOf(root, String(path));
    noteHandedOut(root, String(path), modules);
    return { probatum: "loaded", id, modules };
  } catch (error) {
    return { probatum: "loaded", id, trouble: error instanceof Error ? error.message : String(error) };
  }
}
