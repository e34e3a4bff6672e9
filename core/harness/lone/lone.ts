import { fork } from "node:child_process";
import { once } from "node:events";
import { type ClaimAddress, claimPath } from "../files/claim-file.ts";
import { ownFile } from "../files/own-file.ts";
import { Guard } from "../run/guard.ts";
import type { Heard } from "../run/heard.ts";
import { compiledFolder, whileLoading } from "../wall/compiled.ts";
import { sparseEnvironment } from "../wall/environment.ts";
import { AFTERWARDS, type Watchdog } from "../wall/limits.ts";
import { readOnly } from "../wall/permission.ts";
import { Spoken } from "../wall/spoken.ts";
import { type LoneTask, loneMessage } from "./lone-channel.ts";

/** What a lone worker brought. */
export interface Alone {
  readonly heard: Heard;
  /** Scripts that the claim asked the solver, each under a line that names its reading. */
  readonly asked: readonly string[];
  /** Promises that were rejected and that nobody looked after. */
  readonly unhandled: readonly string[];
}

/** Messages of one claim that are listened to: far more than any needs, so that a flood of them ends. */
const MOST_MESSAGES = 10_000;

/**
 * Tries one claim in a worker of its own, walled and watched as every worker is, without vitest: the same code, so the same records.
 *
 * @param said - is told what the claim prints, as lines that steer no terminal
 * @throws RangeError where the core does not load: that says nothing about the claim
 */
export async function tryAlone(
  root: string,
  address: ClaimAddress,
  { limits, watched, said }: { limits: Watchdog; watched: boolean; said: (text: string) => void },
): Promise<Alone> {
  const compiled = whileLoading(compiledFolder(root, process.env), process.version);
  const worker = fork(ownFile("lone-worker", import.meta.url), [], {
    cwd: root,
    env: { ...sparseEnvironment(process.env), ...compiled.env },
    execArgv: [...readOnly(root), ...compiled.flags],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
  const guard = new Guard(root, limits);
  const spoken = new Spoken();
  const notes = new Notes((text) => said(spoken.lines(text, claimPath(address))));
  const task: LoneTask = { root, address, limit: limits.loop, slowLimit: limits.slowLoop, watched };
  const exit = once(worker, "exit");
  guard.load();
  guard.watch(worker, () => undefined);
  worker.on("message", (message: unknown) => {
    const told = loneMessage(message);
    if (told === undefined || guard.ended || notes.isDone) return;
    if (!notes.isReady && told["ready"] === true) {
      guard.begin();
      worker.send(task);
    }
    notes.take(told);
    if (notes.isDone) worker.kill("SIGKILL");
  });
  await exit;
  if (!notes.isReady) throw new RangeError("the claim could not be tried: the core does not load");
  return notes.all(claimPath(address), guard.reason);
}

/** What was heard so far. Nothing of its form is believed: records are looked at where they are collected. */
class Notes {
  isReady = false;
  isDone = false;
  private left = MOST_MESSAGES;
  private head: string | undefined;
  private error: string | undefined;
  private where: readonly [string, string] | undefined;
  private untried: readonly string[] = [];
  private readonly evidence: { readonly evidence: string; readonly read: string }[] = [];
  private readonly asked: string[] = [];
  private readonly unhandled: string[] = [];
  private readonly said: (text: string) => void;

  constructor(said: (text: string) => void) {
    this.said = said;
  }

  take(told: Readonly<Record<string, unknown>>): void {
    this.left -= 1;
    const { head, untried, evidence, asked, read, trouble, where, said, unhandled } = told;
    if (told["ready"] === true) this.isReady = true;
    if (told["done"] === true) this.isDone = true;
    if (this.left <= 0) return;
    if (isText(head)) this.head ??= head;
    if (areTexts(untried) && this.untried.length === 0) this.untried = untried;
    if (isText(evidence) && this.evidence.length < this.untried.length)
      this.evidence.push({ evidence, read: isText(read) ? read : "" });
    if (areTexts(asked)) this.asked.push(...asked);
    if (isText(trouble)) this.error ??= trouble;
    if (areTexts(where)) this.where ??= [where[0] ?? "", where[1] ?? ""];
    if (isText(said)) this.said(said);
    if (isText(unhandled)) this.unhandled.push(unhandled);
  }

  /** With the reason for what it did not hand over, as a pool marks it. */
  all(path: string, reason: string): Alone {
    const tests = this.untried.map((untried, i) => {
      const evidence = this.evidence[i];
      if (evidence !== undefined) return { untried, ...evidence };
      return { untried, error: i === this.evidence.length ? (this.error ?? reason) : AFTERWARDS };
    });
    const error = this.error ?? (this.isDone && tests.length > 0 ? undefined : reason);
    const { head, where, asked, unhandled } = this;
    return {
      heard: {
        path,
        tests,
        ...(head === undefined ? {} : { evidence: head }),
        ...(error === undefined ? {} : { error }),
        ...(where === undefined ? {} : { where }),
      },
      asked,
      unhandled,
    };
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}
