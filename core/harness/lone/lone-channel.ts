import type { ClaimAddress } from "../files/claim-file.ts";

/** What a lone worker is asked to try. */
export interface LoneTask {
  /** Absolute path of the project. */
  readonly root: string;
  readonly address: ClaimAddress;
  /** Milliseconds that one reading may compute without giving way, and the same for a claim that says that it is slow. */
  readonly limit: number;
  readonly slowLimit: number;
  /** Whether somebody watches, who is told how far a simulation has come. */
  readonly watched: boolean;
}

/** What it hands over, in this order: that the core is loaded, what the claim says of itself, its readings before and after they are tried. */
export type LoneMessage =
  | { readonly ready: true }
  | { readonly head: string }
  | { readonly untried: readonly string[] }
  | { readonly evidence: string; readonly asked: readonly string[]; readonly read: string }
  | { readonly trouble: string; readonly where?: readonly [string, string] }
  | { readonly said: string }
  | { readonly unhandled: string }
  | { readonly done: true };

/** A message of a lone worker with whatever it may hold: it runs code of strangers, so each field is checked where it is read. */
export function loneMessage(message: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  return Reflect.get(message, "probatum") === "lone" ? (message as Record<string, unknown>) : undefined;
}
