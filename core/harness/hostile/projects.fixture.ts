/** Names, folders, links and records that are made to harm: what a project holds beside its claims, and what a run has to say. */
export interface HostileProject {
  readonly id: string;
  readonly does: "a file" | "a link to a folder" | "a link to a file";
  readonly path: string;
  /** What is named in the output of the run. */
  readonly told: string;
}

/** What a run without `CI` tells; every other claim is tried and recorded. */
export const PROJECTS: readonly HostileProject[] = [
  {
    id: "claim-called-readme",
    does: "a file",
    path: "claims/small/README.claim.ts",
    told: "id must be lower-case letters, digits and hyphens",
  },
  {
    id: "document-called-verdicts",
    does: "a file",
    path: "claims/verdicts.json/x.claim.ts",
    told: "document must be lower-case letters, digits and hyphens",
  },
  {
    id: "claim-with-markup",
    does: "a file",
    path: "claims/small/<b>.claim.ts",
    told: "id must be lower-case letters, digits and hyphens",
  },
  {
    id: "claim-with-dots",
    does: "a file",
    path: "claims/small/...claim.ts",
    told: "id must be lower-case letters, digits and hyphens",
  },
  {
    id: "claim-with-line",
    does: "a file",
    path: "claims/small/a\n::error::b.claim.ts",
    told: "id must be lower-case letters, digits and hyphens",
  },
  { id: "linked-report", does: "a link to a folder", path: "reports/linked", told: "reports/linked must be no link" },
  {
    id: "linked-text",
    does: "a link to a file",
    path: "fixtures/linked/text.md",
    told: "fixtures/linked/text.md must be no link",
  },
  {
    id: "linked-claim",
    does: "a link to a file",
    path: "claims/small/linked.claim.ts",
    told: "claims/small/linked.claim.ts must be no link",
  },
  {
    id: "linked-experiments",
    does: "a link to a folder",
    path: "claims/small/experiments",
    told: "claims/small/experiments must be no link",
  },
];

/** What a run with `CI` names under `reports/`: it fails. */
export const FOREIGN: readonly HostileProject[] = [
  { id: "ghost-page", does: "a file", path: "reports/ghost.html", told: "reports/ghost.html: foreign" },
  { id: "ghost-letters", does: "a file", path: "reports/small/GHOST.MD", told: "reports/small/GHOST.MD: foreign" },
  {
    id: "ghost-record",
    does: "a file",
    path: "reports/small/ghost.json",
    told: "reports/small/ghost.json: nothing writes it any more",
  },
  { id: "ghost-folder", does: "a file", path: "reports/ghost/deep/x.txt", told: "reports/ghost/deep/x.txt: foreign" },
  {
    id: "forged-stability",
    does: "a file",
    path: "reports/small/stability.md",
    told: "reports/small/stability.md: differs",
  },
  {
    id: "forged-record",
    does: "a file",
    path: "reports/small/a-good.json",
    told: "reports/small/a-good.json: differs",
  },
];
