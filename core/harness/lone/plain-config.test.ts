import { describe, expect, it } from "vitest";
import { isPlain } from "./plain-config.ts";

const config = (options: string) =>
  `import { probatum } from "probatum/vitest";\n\nexport default probatum(${options});\n`;

describe("a configuration that does nothing but call probatum", () => {
  it.each(["", "{}", "{ root: import.meta.dirname }", '{\n  root: import.meta.dirname,\n  labs: ["claims/a/lab"],\n}'])(
    "is plain with %j",
    (options) => expect(isPlain(config(options))).toBe(true),
  );

  it.each(["{ watchdog: { file: 1 } }", "{ ...others }", "options", "{ labs: [(() => 'x')()] }", "{ root: other() }"])(
    "is not with %j",
    (options) => expect(isPlain(config(options))).toBe(false),
  );

  it("is not where anything stands beside the call, or where there is none", () => {
    expect(isPlain(`${config("")}process.env.TZ = "CET";\n`)).toBe(false);
    expect(isPlain(`import "./setup.ts";\n${config("")}`)).toBe(false);
    expect(isPlain(undefined)).toBe(false);
  });
});
