import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * How many bytes of memory does a process hold? Typed arrays count, which a limit on the heap does not see.
 *
 * @returns bytes resident, or 0 for a process that has ended
 */
export function residentBytes(pid: number): number {
  return process.platform === "linux" ? fromStatus(pid) : fromPs(pid);
}

function fromStatus(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function fromPs(pid: number): number {
  try {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) * 1024;
  } catch {
    return 0;
  }
}
