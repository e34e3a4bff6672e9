import { atTop, type Hostile, inside } from "./hostile.fixture.ts";

/** What a claim prints: shown as text with its name before it, and never in control of the terminal or the workflow. */
export const OUTPUT: readonly Hostile[] = [
  { id: "workflow-command", text: atTop('console.log("::error::forged");'), told: "nothing" },
  { id: "workflow-output", text: atTop('console.log("first line\\n::set-output name=x::forged");'), told: "nothing" },
  { id: "escape-sequence", text: atTop('console.log("\\u001b[2J\\u001b]0;forged\\u0007");'), told: "nothing" },
  { id: "carriage-return", text: atTop('console.log("x\\r::error::forged");'), told: "nothing" },
  { id: "error-stream", text: atTop('console.error("::warning::forged");'), told: "nothing" },
  {
    id: "custom-inspect",
    text: atTop('console.log({ [Symbol.for("nodejs.util.inspect.custom")]: () => "::error::forged" });'),
    told: "nothing",
  },
  { id: "throws-command", text: atTop('throw new Error("x\\n::error::forged");'), told: "x | ::error::forged" },
  { id: "throws-escape", text: atTop('throw new Error("\\u001b[2Jgone");'), told: "gone" },
  {
    id: "prints-a-lot",
    text: inside('for (let i = 0; i < 20; i++) console.log("flood".repeat(20_000))'),
    told: "nothing",
  },
];
