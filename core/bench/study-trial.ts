import { readDocument } from "../document/read-document.ts";
import type { Trial } from "../method/trial/method.ts";
import { stream } from "../random/streams.ts";

const NOTHING = readDocument("study", "---\ntitle: A study\n---\n\nNothing is claimed.\n");

/** What one run of a study leans on: no text, and streams of its own. */
export function studyTrial(study: string, law: string, run: number): Trial {
  const here = { document: study, claim: law, reading: `${run}` };
  return { document: NOTHING, stream: (role) => stream({ ...here, role }) };
}
