import type { Nodes } from "mdast";

/** A stretch of the markdown, from its first character to behind its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
