let isStopped = false;

/**
 * Makes clocks, and what else differs from run to run, refuse to be read while `withoutClocks` runs: a share of cases that takes less than a
 * millisecond would come out otherwise on another machine, and replicates tried again at once would not show it.
 */
export function stopClocks(): void {
  refuse("Date.now", Date, "now");
  refuse("performance.now", Performance.prototype, "now");
  refuse("process.hrtime.bigint", process.hrtime, "bigint");
  refuse("process.memoryUsage.rss", process.memoryUsage, "rss");
  for (const name of ["hrtime", "uptime", "cpuUsage", "memoryUsage", "resourceUsage"] as const) {
    refuse(`process.${name}`, process, name);
  }
  for (const name of ["getRandomValues", "randomUUID"] as const) refuse(`crypto.${name}`, Crypto.prototype, name);
  globalThis.Date = new Proxy(Date, {
    construct(date, given, target) {
      if (given.length === 0) requireAllowed("new Date()");
      return Reflect.construct(date, given, target) as Date;
    },
    apply(date, self, given) {
      requireAllowed("Date()");
      return Reflect.apply(date, self, given) as string;
    },
  });
}

/** @throws TypeError where `run` reads a clock, once clocks can be stopped */
export function withoutClocks<T>(run: () => T): T {
  isStopped = true;
  try {
    return run();
  } finally {
    isStopped = false;
  }
}

function refuse<K extends PropertyKey>(called: string, owner: Readonly<Record<K, unknown>>, name: K): void {
  const descriptor = Reflect.getOwnPropertyDescriptor(owner, name);
  const real: unknown = descriptor?.value;
  if (descriptor === undefined || typeof real !== "function") return;
  const value = function (this: unknown, ...given: readonly unknown[]): unknown {
    requireAllowed(called);
    return Reflect.apply(real, this, given);
  };
  Reflect.defineProperty(owner, name, { ...descriptor, value: Object.assign(value, real) });
}

function requireAllowed(called: string): void {
  if (isStopped) throw new TypeError(`a claim must give the same whenever it is tried, got a call of ${called}`);
}
