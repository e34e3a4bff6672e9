import type { ModulesReply, ModulesRequest } from "./module-channel.ts";
import { modulesOf } from "./modules.ts";

/** Answers a worker, in the main process. */
export async function replyWithModules(root: string, { id, path }: ModulesRequest): Promise<ModulesReply> {
  try {
    return { probatum: "loaded", id, modules: await modulesOf(root, String(path)) };
  } catch (error) {
    return { probatum: "loaded", id, trouble: error instanceof Error ? error.message : String(error) };
  }
}
