import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { readIfReadable } from "./atomic-file.ts";
import { canonical } from "./canonical.ts";
import { type ClaimAddress, claimAddress, recordPath } from "./claim-file.ts";
import { withFields } from "./with-fields.ts";

/** The text of a record file: keys sorted, one figure a line. */
export function printRecord(record: ClaimRecord): string {
  return `${canonical(record, 2)}\n`;
}

/**
 * Which records are committed? One for each claim file, keyed by its path; a file that is not a record, such as one with the
 * marks of a merge in it, counts as missing, because the next full run writes it anew.
 */
export function readRecords(root: string, claims: readonly ClaimAddress[]): ReadonlyMap<string, ClaimRecord> {
  const found = new Map<string, ClaimRecord>();
  for (const address of claims) {
    const path = recordPath(address);
    const record = parseRecord(readIfReadable(join(root, path)));
    if (record !== undefined) found.set(path, record);
  }
  return found;
}

/** The record that a file holds; none where it is something else. */
export function parseRecord(text: string | undefined): ClaimRecord | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null;
    const fields = ["assertion", "depends", "document", "id", "quote", "readings", "trouble", "verdict"];
    return isObject && fields.every((field) => Object.hasOwn(value, field)) ? asNow(value as ClaimRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** Records of long ago, before conditions were told, error rates composed and figures given fields, say no more than they said. */
function asNow(record: Omit<ClaimRecord, keyof typeof NOTHING_SAID> & Partial<typeof NOTHING_SAID>): ClaimRecord {
  const readings = record.readings.map((reading: Old) => {
    const { alpha } = reading;
    return withFields({ rates: { verified: alpha, refuted: alpha }, condition: "", risk: alpha, ...reading });
  });
  return { ...NOTHING_SAID, ...record, readings };
}

const NOTHING_SAID = { alpha: 0, condition: "" };
type New = Pick<ReadingRecord, "rates" | "condition" | "risk">;
type Old = Omit<ReadingRecord, keyof New> & Partial<New>;

/** Every claim file in its place, in a fixed order. Those that stand elsewhere, or have a name that no page can have, are left out. */
export function listClaims(root: string): readonly ClaimAddress[] {
  return listFiles(root, "claims")
    .filter((path) => path.endsWith(".claim.ts"))
    .flatMap((path) => addressOf(path) ?? []);
}

/** What is wrong with claim files that stand where nothing tries them, one sentence each. */
export function misplacedClaims(root: string): readonly string[] {
  return listFiles(root, "claims").flatMap((path) => {
    if (!path.endsWith(".claim.ts")) return [];
    try {
      claimAddress(path);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  });
}

/** The address of a claim file; undefined where it has none. */
export function addressOf(path: string): ClaimAddress | undefined {
  try {
    return claimAddress(path);
  } catch {
    return undefined;
  }
}

/** Every file below a folder of the project, relative to it, with forward slashes, in a fixed order; links are not followed. */
export function listFiles(root: string, folder: string): readonly string[] {
  return below(root, folder).toSorted();
}

/** Written out, because the recursive listing of Node goes through links to folders. */
function below(root: string, folder: string): readonly string[] {
  return entriesOf(join(root, folder)).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? below(root, path) : entry.isFile() ? [path] : [];
  });
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return lstatSync(folder).isDirectory() ? readdirSync(folder, { withFileTypes: true }) : [];
  } catch {
    return [];
  }
}
