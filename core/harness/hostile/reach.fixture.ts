import { atTop, type Hostile, inside } from "./hostile.fixture.ts";

const ABSENT = /is not defined|is not a function|undefined|a claim must (?:give the same|reach nothing)/u;
const IMPORTS = "a claim must import probatum or the experiments of its document, got ";

/** What lies outside a claim: the process, files, other claims, the engine. */
export const REACH: readonly Hostile[] = [
  { id: "process-exit", text: inside("process.exit(0)"), told: ABSENT },
  { id: "process-kill", text: inside('process.kill(process.ppid, "SIGKILL")'), told: ABSENT },
  { id: "process-send", text: inside('(process as any).send({ type: "testfileFinished" })'), told: ABSENT },
  {
    id: "builtin-module",
    text: inside('(process as any).getBuiltinModule("node:fs").readFileSync("/etc/hostname")'),
    told: ABSENT,
    contained: true,
  },
  {
    id: "timer-message",
    text: atTop('setTimeout(() => (process as any).emit("message", { kind: "probatum:solved", status: "unsat" }), 0);'),
    told: ABSENT,
  },
  { id: "interval", text: inside("setInterval(() => {}, 1)"), told: ABSENT },
  { id: "microtask", text: inside("queueMicrotask(() => {})"), told: ABSENT },
  {
    id: "import-fs",
    text: atTop('import fs from "node:fs";\nfs.readFileSync("package.json");'),
    told: `${IMPORTS}node:fs`,
  },
  {
    id: "import-sqlite",
    text: atTop('import { DatabaseSync } from "node:sqlite";\nnew DatabaseSync(":memory:");'),
    told: `${IMPORTS}node:sqlite`,
  },
  {
    id: "import-module",
    text: atTop('import { syncBuiltinESMExports } from "node:module";\nsyncBuiltinESMExports();'),
    told: `${IMPORTS}node:module`,
  },
  {
    id: "import-vitest",
    text: atTop('import { TestRunner } from "vitest";\n(TestRunner.prototype as any).importFile = 7;'),
    told: `${IMPORTS}vitest`,
  },
  {
    id: "import-package",
    text: atTop('import fc from "fast-check";\n(fc as any).check = 7;'),
    told: `${IMPORTS}fast-check`,
  },
  {
    id: "import-core",
    text: atTop('import { tryReading } from "../../core/method/try-reading.ts";\ntryReading;'),
    told: `${IMPORTS}../../core/method/try-reading.ts`,
  },
  {
    id: "import-claim",
    text: atTop('import other from "./a-good.claim.ts";\nother;'),
    told: `${IMPORTS}./a-good.claim.ts`,
  },
  {
    id: "import-outside",
    text: atTop('import text from "../../package.json" with { type: "json" };\ntext;'),
    told: `${IMPORTS}../../package.json`,
  },
  { id: "import-url", text: atTop('import text from "data:text/javascript,export default 7";\ntext;'), told: IMPORTS },
  { id: "import-raw", text: atTop('import text from "./experiments/sound.ts?raw";\ntext;'), told: IMPORTS },
  {
    id: "import-late",
    text: atTop('await import("node:fs");'),
    told: "a claim must import at the top of the file, got import()",
  },
  { id: "require", text: atTop('require("node:fs");'), told: ABSENT, contained: true },
  { id: "fetch", text: atTop('await fetch("http://127.0.0.1:9/");'), told: ABSENT, contained: true },
  { id: "web-assembly", text: atTop("new WebAssembly.Memory({ initial: 1 });"), told: ABSENT },
  { id: "worker-state", text: atTop("(globalThis as any).__vitest_worker__.rpc.onUnhandledError({});"), told: ABSENT },
  { id: "shared-memory", text: atTop("new SharedArrayBuffer(8);"), told: ABSENT },
  { id: "waits", text: atTop("Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0);"), told: ABSENT },
  { id: "meta-url", text: atTop("throw new Error(String(import.meta.url));"), told: "undefined" },
  { id: "path-in-stack", text: atTop("throw new Error(String(new Error('x').stack));"), told: /^(?!.*\/core\/)/u },
  { id: "weak-ref", text: atTop("new WeakRef({}).deref();"), told: ABSENT },
  { id: "performance", text: inside("performance.now()"), told: ABSENT },
  {
    id: "caller",
    text: inside("(arguments as any).callee.caller"),
    told: /not defined|callee|restricted/u,
    contained: true,
  },
];

/** Objects of the engine that a claim is handed, or can make one hand out. */
export const ENGINE: readonly Hostile[] = [
  {
    id: "patched-generate",
    text: atTop("Object.getPrototypeOf((integers(0, 9) as any).arbitrary(new Map(), {})).generate = () => 7;"),
    told: ABSENT,
  },
  {
    id: "domain-sample",
    text: atTop("(reals(2) as any).sample = () => [0, 0];"),
    told: /Cannot|extensible/u,
    contained: true,
  },
  { id: "front-door", text: atTop("(mean as any).z = 1;"), told: /Cannot|extensible/u, contained: true },
  { id: "front-door-prototype", text: atTop("(mean as any).prototype.z = 1;"), told: /Cannot|undefined|extensible/u },
  { id: "draw-patched", text: inside("(draw as any).uniform = () => 0.5"), told: /Cannot|extensible/u },
  { id: "draw-method", text: inside("(draw.uniform as any).z ??= 1"), told: /Cannot|extensible/u },
  { id: "draw-sought", text: inside("(draw as any).seek(7)"), told: ABSENT },
  {
    id: "draw-origin",
    text: inside("(draw as any)[Object.getOwnPropertySymbols(draw)[0]!].address.document"),
    told: ABSENT,
  },
  {
    id: "shares-array",
    text: `import { arm } from "./experiments/sound.ts";\n${inside("arm(draw)[0] = 9", "draw.uniform()")}`,
    told: "nothing",
  },
];
