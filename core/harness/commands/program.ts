import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import tab from "@bomb.sh/tab/commander";
import { Command, InvalidArgumentError, Option } from "commander";
import { committedDocuments } from "../certify/certify.ts";
import { writePages } from "../certify/write-pages.ts";
import { readIfReadable } from "../files/atomic-file.ts";
import { claimPath, recordPath } from "../files/claim-file.ts";
import { listClaims, misplacedClaims, printRecord, readRecords } from "../files/records.ts";
import { SHARDS } from "../shards/shard-file.ts";
import { tellClaim } from "../tell/tell-claim.ts";
import { typeErrors } from "../tell/type-errors.ts";
import { isComparing } from "../trust/comparing.ts";
import { exported, FORMATS, type Format } from "./export.ts";
import { findClaim } from "./find-claim.ts";
import { init, installPinned } from "./init.ts";
import { listed, tellListed, tellUnclaimed, unclaimed } from "./list.ts";
import { merge, shardOf } from "./merge.ts";
import { writeNew } from "./new-claim.ts";
import { scan, tellScanned, writeScanned } from "./scan.ts";
import { againArgs, serveModules, sweep } from "./sweep.ts";
import { type TryAll, tellOne, tryAll, tryMany, tryOne } from "./try-one.ts";
import { tellVerdicts } from "./verdicts.ts";

/** What a command needs of the process that it runs in. */
export interface Surroundings {
  /** Absolute path of the project. */
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly print: (text: string) => void;
  /** Where what is wrong with the project is told, apart from what was asked for. */
  readonly warn: (text: string) => void;
  /** 0: as recorded. 1: a claim is void or differs from what is recorded. 2: the command makes no sense. */
  readonly exit: (code: number) => void;
}

const CODES = `
Exit codes: 0 as recorded, 1 a claim is void or differs from what is recorded, 2 the command makes no sense.`;

/** The command line: one command for each thing to do with claims, each with an example in its help. */
export function program(here: Surroundings): Command {
  const probatum = new Command("probatum")
    .description("Claims as code: tells whether the sentences of a text are true.")
    .showSuggestionAfterError()
    .addHelpText("after", CODES)
    .exitOverride();
  for (const add of [
    addInit,
    addRun,
    addMerge,
    addNew,
    addShow,
    addReplay,
    addWatch,
    addList,
    addCoverage,
    addScan,
    addReports,
    addSweep,
  ]) {
    add(probatum, here);
  }
  addCompletion(probatum, here);
  // No command speaks of a claim in the wrong place: whoever looks for it would never learn why.
  probatum.hook("preAction", (_, command) => {
    // What the shell asks while one types is no place for warnings.
    if (command.name() !== "complete") for (const trouble of misplacedClaims(here.root)) here.warn(trouble);
  });
  for (const command of probatum.commands) command.exitOverride().showSuggestionAfterError();
  return probatum;
}

function example(text: string): string {
  return `\nExample: ${text}`;
}

function wholeNumberFrom(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text !== "" && Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`It must be an integer of at least ${least}, got ${text}.`);
  };
}

function addInit(probatum: Command, { root, print, exit }: Surroundings): void {
  probatum
    .command("init")
    .description("make this folder ready for claims, with a first text and its claims")
    .option("--pinned", "install the runtime that reports of record are computed with")
    .addHelpText("after", example("probatum init"))
    .action(({ pinned }: { pinned?: true }) => {
      if (pinned) exit(installPinned(root));
      print(init(root));
    });
}

interface RunOptions extends TryAll {
  readonly smt?: true;
  readonly json?: true;
  readonly replicate?: number;
}

function addRun(probatum: Command, { root, print, exit }: Surroundings): void {
  probatum
    .command("run", { isDefault: true })
    .description("try one claim, or all of them, and write the report")
    .argument("[claim]", "its id, or a part of it; all claims where it is left out")
    .option("--smt", "print what it asked the solver, as SMT-LIB 2")
    .option("--json", "print its record")
    .option("--fresh", "try it though nothing has changed that it rests on")
    .option("--verify-store", "try all claims, and fail where the store of verdicts holds something else")
    .option("--shard <index/count>", "try one part of all claims, for probatum merge", shardOf)
    .option("--replicate <number>", "print one replicate of its simulations instead", wholeNumberFrom(0))
    .addHelpText("after", example("probatum run w11"))
    .action(async (claim: string | undefined, options: RunOptions) => {
      if (claim === undefined) {
        const types = typeErrors(root, listClaims(root).map(claimPath));
        await tryAll(root, options);
        return tellTypes(await types, print);
      }
      const address = findClaim(claim, listClaims(root));
      if (options.replicate !== undefined) return exit(await replicate(root, address, options.replicate));
      const types = options.json ? [] : typeErrors(root, [claimPath(address)]);
      // Only a claim that is tried asks the solver.
      const tried = await tryOne(root, address, options.fresh === true || options.smt === true);
      if (options.json) return print(tried.records.map(printRecord).join(""));
      print(tellOne(tried, options.smt === true));
      tellTypes(await types, print);
    });
  probatum
    .command("slow")
    .description("try the claims that say that they are slow")
    .addHelpText("after", example("probatum slow"))
    .action(async () => await tryMany(root, "slow", []));
}

function tellTypes(errors: readonly string[], print: Surroundings["print"]): void {
  if (errors.length > 0) print(`TypeScript says:\n${errors.map((error) => `  ${error}`).join("\n")}`);
}

function addMerge(probatum: Command, { root, env, print, exit }: Surroundings): void {
  probatum
    .command("merge")
    .description("make the report from what the shards of a run found")
    .argument("[folder]", `where they stand; ${SHARDS} where it is left out`)
    .addHelpText("after", example("probatum merge"))
    .action(async (folder: string | undefined) => {
      const { text, passed } = await merge(root, folder, isComparing(env["CI"]));
      print(text);
      exit(passed ? 0 : 1);
    });
}

/** What the shell asks while one types is answered by a hidden command, from the commands above and from the names of this project. */
function addCompletion(probatum: Command, { root }: Surroundings): void {
  const shell = tab(probatum, { completionCommandName: "completion" });
  const names: Readonly<Record<string, () => readonly string[]>> = {
    claim: () => listClaims(root).map(({ id }) => id),
    document: () => [...new Set(listClaims(root).map(({ document }) => document))],
  };
  for (const { arguments: args } of shell.commands.values()) {
    for (const [name, known] of Object.entries(names)) {
      const argument = args.get(name);
      if (argument !== undefined) argument.handler = (complete) => known().forEach((each) => void complete(each, ""));
    }
  }
  probatum.commands
    .find((command) => command.name() === "completion")
    ?.description("print what makes a shell complete commands, options and the names of claims")
    .addHelpText("after", example("probatum completion bash >> ~/.bashrc"));
}

function addNew(probatum: Command, { root, print }: Surroundings): void {
  probatum
    .command("new")
    .description("write a first file for a claim")
    .argument("<document>", "the folder of its text below fixtures/")
    .argument("<quote>", "the sentence, as the text has it")
    .addHelpText("after", example('probatum new birthday "With 23 people it is as good as even."'))
    .action((document: string, quote: string) => print(writeNew(root, document, quote)));
}

function addShow(probatum: Command, { root, print }: Surroundings): void {
  probatum
    .command("show")
    .description("tell how a claim last came out; nothing is tried")
    .argument("<claim>", "its id, or a part of it")
    .option("--json", "print its record")
    .addHelpText("after", example("probatum show w11"))
    .action((claim: string, options: { json?: true }) => {
      const address = findClaim(claim, listClaims(root));
      const record = readRecords(root, [address]).get(recordPath(address));
      if (record === undefined) throw new RangeError(`${claim} must have been tried, got no record of it`);
      print(options.json ? printRecord(record) : tellClaim(record));
    });
}

function addReplay(probatum: Command, { root, exit }: Surroundings): void {
  probatum
    .command("replay")
    .description("print one replicate of every simulated reading of a claim")
    .argument("<claim>", "its id, or a part of it")
    .argument("<number>", "which replicate, from 0", wholeNumberFrom(0))
    .addHelpText("after", example("probatum replay w5 17"))
    .action(async (claim: string, number: number) =>
      exit(await replicate(root, findClaim(claim, listClaims(root)), number)),
    );
}

/** In a process that may only read. Its exit code is the command's. */
async function replicate(root: string, address: ReturnType<typeof findClaim>, number: number): Promise<number> {
  const args = againArgs(root, "replicate", address, [number]);
  const child = spawn(process.execPath, args, { cwd: root, env: {}, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  serveModules(root, child);
  const [status] = await once(child, "close");
  return status === 0 ? 0 : 1;
}

function addWatch(probatum: Command, { root }: Surroundings): void {
  probatum
    .command("watch")
    .description("try claims again whenever a file is saved")
    .argument("[text]", "a document, or a part of an id")
    .addHelpText("after", example("probatum watch birthday"))
    .action(
      async (text: string | undefined) =>
        await tryMany(root, "quick", text === undefined ? [] : [text], { watch: true }),
    );
}

function addList(probatum: Command, { root, print }: Surroundings): void {
  probatum
    .command("list")
    .description("tell all claims and how they last came out")
    .argument("[document]", "only those of this text")
    .option("--json", "for programs")
    .addHelpText("after", example("probatum list birthday"))
    .action((document: string | undefined, options: { json?: true }) => {
      const claims = listed(committedDocuments(root), document);
      print(options.json ? JSON.stringify(claims, null, 2) : tellListed(claims));
    });
}

function addCoverage(probatum: Command, { root, print }: Surroundings): void {
  probatum
    .command("coverage")
    .description("tell the sentences without a claim, those with figures, comparisons and quantifiers first")
    .argument("[document]", "only those of this text")
    .option("--json", "for programs")
    .addHelpText("after", example("probatum coverage birthday"))
    .action((document: string | undefined, options: { json?: true }) => {
      const written = listClaims(root).map((claim) => readIfReadable(join(root, claimPath(claim))) ?? "");
      const open = unclaimed(committedDocuments(root), document, written);
      print(options.json ? JSON.stringify(open, null, 2) : tellUnclaimed(open));
    });
}

function addScan(probatum: Command, { root, print, exit }: Surroundings): void {
  probatum
    .command("scan")
    .description("check printed results against the figures beside them: shares, changes, sums, means, totals, tests")
    .argument("<document>", "the folder of a text below fixtures/, or the path of a file")
    .option("--write", "write a claim for each sentence that has such a result and no claim")
    .option("--json", "for programs")
    .addHelpText("after", `${example("probatum scan birthday")}\nExit code: 1 where a result does not follow.`)
    .action((document: string, options: { write?: true; json?: true }) => {
      if (options.write) {
        const written = writeScanned(root, document);
        return print(written.length === 0 ? "nothing is left to be written" : `written: ${written.join(", ")}`);
      }
      const results = scan(root, document);
      print(options.json ? JSON.stringify(results, null, 2) : tellScanned(results));
      exit(results.some(({ outcome }) => outcome === "does not follow") ? 1 : 0);
    });
}

function addReports(probatum: Command, { root, env, print }: Surroundings): void {
  probatum
    .command("page")
    .description("write the HTML page of every text from the committed records; nothing is tried")
    .addHelpText("after", example("probatum page"))
    .action(() => {
      for (const path of writePages(root, committedDocuments(root))) print(`${path} is written: open it in a browser`);
    });
  probatum
    .command("export")
    .description("print the committed verdicts for other programs")
    .addOption(new Option("--format <format>", "which form").choices(FORMATS).default("json"))
    .addHelpText("after", example("probatum export --format sarif > claims.sarif"))
    .action(({ format }: { format: Format }) => print(exported(committedDocuments(root), format)));
  probatum
    .command("verdicts")
    .description("tell which verdicts moved since a commit, as markdown")
    .requiredOption("--base <revision>", "the commit, as git names it")
    .addHelpText("after", example("probatum verdicts --base main"))
    .action(({ base }: { base: string }) => tellVerdicts(root, base, env));
}

function addSweep(probatum: Command, { root, exit }: Surroundings): void {
  probatum
    .command("sweep")
    .description("try simulated readings under other seeds; no record changes")
    .argument("[claim]", "its id, or a part of it; all claims where it is left out")
    .requiredOption("--seeds <number>", "how many seeds", wholeNumberFrom(1))
    .option("--dear <number>", "how many for readings that are looked at replicate by replicate", wholeNumberFrom(1))
    .option("--write", "keep the table of each document, or the rows of one claim")
    .addHelpText("after", example("probatum sweep --seeds 200 --dear 20 --write"))
    .action(async (claim: string | undefined, options: { seeds: number; dear?: number; write?: true }) => {
      exit((await sweep(root, claim, options)) ? 0 : 1);
    });
}
