import { describe, expect, it } from "vitest";
import { packagesIn, published } from "./manifest.ts";

const MANIFEST = {
  name: "probatum",
  version: "1.2.3",
  description: "d",
  license: "MIT",
  devDependencies: { vitest: "5.1.1", "z3-solver": "5.2.0", mathjs: "15.2.0", knip: "6.0.0", "@a/b": "1.0.0" },
};

describe("the manifest for publishing", () => {
  it("depends on what the compiled code imports, and on nothing else", () => {
    expect(published(MANIFEST, ["mathjs", "vitest", "mathjs", "@a/b", "vite"])).toMatchObject({
      dependencies: { "@a/b": "1.0.0", mathjs: "15.2.0" },
      peerDependencies: { vitest: "^5.1.1", "z3-solver": "^5.2.0" },
      peerDependenciesMeta: { "z3-solver": { optional: true } },
    });
    const types = { ...MANIFEST, devDependencies: { ...MANIFEST.devDependencies, "@types/trees": "4.0.0" } };
    expect(published(types, ["trees"])).toMatchObject({ dependencies: { "@types/trees": "4.0.0" } });
    expect(JSON.stringify(published(MANIFEST, []))).not.toMatch(/knip|node-linux|devDependencies/u);
    expect(() => published(MANIFEST, ["left-pad"])).toThrow(
      new RangeError("left-pad must be in devDependencies: the package imports it"),
    );
  });

  it("finds imports in compiled modules and declarations, and no words of messages", () => {
    const text = [
      "import { a,",
      '  b } from "mathjs/lib/browser/math.js";',
      'export * from "@a/b/c";',
      'import type { C } from "vite";',
      'import "./own.js";',
      'import { join } from "node:path";',
      'import { claim } from "probatum";',
      'const late = await import("z3-solver");',
      'throw new Error("taken from \\"nowhere\\" and import \'nothing\'");',
    ].join("\n");
    expect(packagesIn(text, "probatum")).toEqual(["mathjs", "@a/b", "vite", "z3-solver"]);
  });
});
