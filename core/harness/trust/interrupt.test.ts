import { expect, it } from "vitest";
import { onInterrupt } from "./interrupt.ts";

it("says which report there is", () => {
  const interrupt = onInterrupt(() => undefined);
  expect(interrupt.told()).toBe("Interrupted: reports/ is left as it was");
  interrupt.written();
  expect(interrupt.told()).toBe("Interrupted: reports/ is that of this run");
  interrupt.begun();
  expect(interrupt.told()).toBe("Interrupted: reports/ is left as it was");
  interrupt.stop();
});
