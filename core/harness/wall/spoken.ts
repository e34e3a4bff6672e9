import { asSafeLines } from "../files/as-text.ts";

/** Characters that one claim file may print in a run: what goes beyond is counted, not shown. */
const MOST = 20_000;

/** What claims print and throw, made harmless before anybody sees it: text, with the claim's name before each line. */
export class Spoken {
  private printed = 0;

  /** A file begins: it may print anew. */
  begin(): void {
    this.printed = 0;
  }

  /**
   * Changes a message of a worker, in place, where it carries words of a claim: nothing in them steers the terminal, and no line of them
   * is an order to a workflow.
   *
   * @param nameOf - the name of the claim file that a task belongs to
   */
  tame(message: unknown, nameOf: (task: string) => string): void {
    const [first] = argumentsOf(message);
    if (typeof first !== "object" || first === null) return;
    const called: unknown = Reflect.get(Object(message), "m");
    if (called === "onUserConsoleLog") this.console(first, nameOf);
    else if (called === "onTaskUpdate" || called === "onCollected" || called === "onUnhandledError") errorsIn(first, 0);
  }

  /** What is shown of a text that a claim printed. */
  lines(content: string, name: string): string {
    const left = Math.max(0, MOST - this.printed);
    this.printed += content.length;
    const shown = content.length <= left ? content : `${content.slice(0, left)}\n… and more, which is not shown`;
    const lines = asSafeLines(shown).replace(/\n$/u, "").split("\n");
    return left === 0 ? "" : lines.map((line) => `${name}: ${line}\n`).join("");
  }

  private console(log: object, nameOf: (task: string) => string): void {
    const text = this.lines(String(Reflect.get(log, "content")), nameOf(String(Reflect.get(log, "taskId"))));
    Reflect.set(log, "content", text);
    Reflect.deleteProperty(log, "origin");
  }
}

/** Everything that a task tells of itself is looked through, for the errors in it. */
function errorsIn(value: object, depth: number): void {
  if (depth > 12) return;
  for (const [key, each] of Object.entries(value)) {
    if (key === "errors" && Array.isArray(each)) for (const error of each) texts(error, 0);
    else if (typeof each === "object" && each !== null && key !== "file" && key !== "suite") errorsIn(each, depth + 1);
  }
  if (depth === 0 && "message" in value) texts(value, 0);
}

function texts(value: unknown, depth: number): void {
  if (typeof value !== "object" || value === null || depth > 4) return;
  for (const key of ["name", "message", "stack", "diff", "actual", "expected", "stackStr", "nameStr"]) {
    const text: unknown = Reflect.get(value, key);
    if (typeof text === "string") Reflect.set(value, key, asSafeLines(text));
  }
  texts(Reflect.get(value, "cause"), depth + 1);
}

function argumentsOf(message: unknown): readonly unknown[] {
  const given: unknown = typeof message === "object" && message !== null ? Reflect.get(message, "a") : undefined;
  return Array.isArray(given) ? given : [];
}
