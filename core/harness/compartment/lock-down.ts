import "ses";

let locked = false;

/**
 * Freezes everything that all code of this process computes with. After vitest and the core are loaded, which set up what they need, and before
 * any claim; once a process.
 */
export function lockDown(): void {
  if (locked) return;
  locked = true;
  lockdown({
    // A claim reads no place of this machine from an error; the engine does.
    errorTaming: "safe",
    overrideTaming: "severe",
    consoleTaming: "unsafe",
    domainTaming: "unsafe",
    errorTrapping: "none",
    unhandledRejectionTrapping: "none",
    // Vitest's own doing: it asks for the language of the machine.
    localeTaming: "unsafe",
  });
  harden(Float16Array);
}
