import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";

/** A python process with numpy, that runs one of its programs each time it is asked. */
export interface Numpy {
  /** Seconds of processor time that a program's `run` took, and what it returned. */
  run(index: number, ...args: readonly number[]): Promise<{ readonly seconds: number; readonly result: number }>;
  stop(): void;
}

const LOOP = `
import json, sys, time
made = []
for text in json.loads(sys.argv[1]):
    scope = {}
    exec(text, scope)
    made.append(scope["run"])
print("ready", flush=True)
for line in sys.stdin:
    index, *args = json.loads(line)
    start = time.process_time()
    result = made[index](*args)
    print(json.dumps([time.process_time() - start, result]), flush=True)
`;

/** One thread, as all others; and memory that is kept between two rounds, since pages asked for anew can cost more than the work. */
const SETTINGS = {
  OPENBLAS_NUM_THREADS: "1",
  OMP_NUM_THREADS: "1",
  MKL_NUM_THREADS: "1",
  MALLOC_MMAP_THRESHOLD_: "1073741824",
  MALLOC_TRIM_THRESHOLD_: "1073741824",
};

/**
 * Starts numpy where python3 has it, else null. On some processors OPENBLAS_* settings slow it: it gets none of the caller's.
 *
 * @param programs - texts of Python, each of which defines `run`, a function of numbers that returns a number
 */
export function startNumpy(programs: readonly string[]): Numpy | null {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("OPENBLAS_"));
  const env = { ...Object.fromEntries(inherited), ...SETTINGS };
  if (spawnSync("python3", ["-c", "import numpy"], { env }).status !== 0) return null;
  const child = spawn("python3", ["-c", LOOP, JSON.stringify(programs)], { env, stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ready = lines.next();
  return {
    async run(index, ...args) {
      await ready;
      child.stdin.write(`${JSON.stringify([index, ...args])}\n`);
      const { value } = await lines.next();
      const [seconds, result] = JSON.parse(String(value)) as [number, number];
      return { seconds, result };
    },
    stop: () => void child.kill(),
  };
}
