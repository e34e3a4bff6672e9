import { describe, expect, it } from "vitest";
import { complaints, tableOf } from "./table.ts";
import type { Edit, Outcome, Target } from "./target.ts";

const edit = (named: string): Edit => ({ file: "a.ts", named, find: "", put: "" });

const target: Target = {
  name: "A part",
  files: [],
  edits: [],
  spared: [{ file: "a.ts", named: "short", because: "a bound" }],
  asking: [],
  killers: "",
  table: "",
};

const killed: Outcome = { edit: edit("above 0"), killers: ["0 is above 0", "-1 | is above 0"], generated: ["made"] };
const spared: Outcome = { edit: edit("short"), killers: [], generated: [] };
const statements = ["0 is above 0", "-1 | is above 0"];

describe("the table of conditions", () => {
  it("names a false statement for each, or says why there is none", () => {
    const table = tableOf([killed, spared], target, statements);
    expect(table).toContain("2 conditions: 1 are killed by a false statement");
    expect(table).toContain("| above 0 | 0 is above 0, and 1 more |");
    expect(table).toContain("| short | – a bound |");
  });

  it("tells how many conditions generated statements show alone", () => {
    const other: Outcome = { edit: edit("below 1"), killers: ["1 is below 1"], generated: [] };
    const table = tableOf([killed, other, spared], { ...target, generated: "made.ts" }, statements);
    expect(table).toContain("Generated statements alone (`made.ts`) show 1 of those 2, 50 %.");
    expect(table).toContain("- a.ts: below 1\n");
    expect(tableOf([killed], target, statements)).not.toContain("Generated");
  });

  it("complains of nothing where all are shown or explained", () => {
    expect(complaints([killed, spared], target, statements)).toEqual([]);
  });

  it("complains of what nothing shows, of explanations out of date, and of statements that show nothing", () => {
    const missed: Outcome = { edit: edit("below 1"), killers: [], generated: [] };
    const endless: Outcome = { edit: edit("ends"), killers: null, generated: [] };
    const stale: Outcome = { edit: edit("short"), killers: ["0 is above 0"], generated: [] };
    expect(complaints([missed, endless, stale], target, ["0 is above 0", "1 is below 1"])).toEqual([
      'a.ts: "below 1" is missed by no false statement',
      'a.ts: "ends" does not come to an end',
      'a.ts: "short" needs no explanation, or is not there',
      '"1 is below 1" shows no condition',
    ]);
  });
});
