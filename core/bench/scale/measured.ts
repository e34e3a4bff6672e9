import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";

/** What a command took, it and all processes that it started. */
export interface Measured {
  readonly code: number | null;
  readonly output: string;
  /** Seconds of processor time, and of the clock. */
  readonly core: number;
  readonly clock: number;
  /** For each kind of process the most bytes that one of them held, as far as looking every fifth of a second saw it. */
  readonly peaks: ReadonlyMap<string, number>;
}

const PULSE = 200;

/**
 * Runs a command and measures it with what every POSIX system has: `times` of the shell, and `ps`.
 *
 * @param command - for the shell
 * @param options - the folder that it runs in, and variables on top of the environment
 */
export async function measured(
  command: string,
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Measured> {
  const { CI: _, VITEST: __, ...outer } = process.env;
  const started = performance.now();
  const script = `${command}\ncode=$?\ntimes >&3\nexit $code`;
  const child = spawn("sh", ["-c", script], {
    cwd,
    env: { ...outer, NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [output, times] = [[1, 2], [3]].map((ends) => {
    const parts: string[] = [];
    for (const end of ends) child.stdio[end]?.on("data", (part: Buffer) => parts.push(part.toString()));
    return parts;
  });
  const peaks = new Map<string, number>();
  const timer = setInterval(() => void look(child.pid ?? 0, peaks), PULSE);
  const [code] = await once(child, "close");
  clearInterval(timer);
  const clock = (performance.now() - started) / 1000;
  return { code, output: output?.join("") ?? "", core: secondsOf(times?.join("") ?? ""), clock, peaks };
}

/** The last line of `times` is of the children: "0m1.23s 0m0.45s". */
function secondsOf(times: string): number {
  const last = times.trim().split("\n").at(-1) ?? "";
  const each = last.matchAll(/(?<minutes>\d+)m(?<seconds>[\d.]+)s/gu);
  return Array.from(each, ({ groups }) => 60 * Number(groups?.["minutes"]) + Number(groups?.["seconds"])).reduce(
    (sum, one) => sum + one,
    0,
  );
}

async function look(root: number, peaks: Map<string, number>): Promise<void> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,rss=,args="]).catch(() => ({
    stdout: "",
  }));
  const all = stdout.split("\n").flatMap((line) => {
    const [, pid, parent, size, args = ""] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), size: 1024 * Number(size), args }];
  });
  const own = new Set([root]);
  // A child has mostly, and not always, the greater number: look until nothing is added.
  for (let before = 0; before < own.size; ) {
    before = own.size;
    for (const { pid, parent } of all) if (own.has(parent)) own.add(pid);
  }
  for (const { pid, size, args } of all) {
    const kind = own.has(pid) ? kindOf(args) : undefined;
    if (kind !== undefined) peaks.set(kind, Math.max(peaks.get(kind) ?? 0, size));
  }
}

/** What a process is for, by its command line; undefined for the shell and whatever else is no part of a run. */
function kindOf(args: string): string | undefined {
  if (/vitest.*forks|lone-worker|alone\.ts/u.test(args)) return "worker";
  if (/solver\/process/u.test(args)) return "solver";
  return /vitest|cli\.ts|\.bin\/node|node core/u.test(args) && !/^sh\b/u.test(args) ? "main" : undefined;
}
