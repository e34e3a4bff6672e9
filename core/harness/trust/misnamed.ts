import { asText } from "../files/as-text.ts";
import { claimAddress, requireName } from "../files/claim-file.ts";
import { listFiles } from "../files/records.ts";

/** Which claim files and texts stand where no page can be made of them, and why? One line each, in a fixed order. */
export function misnamed(root: string): readonly string[] {
  const claims = listFiles(root, "claims").filter((path) => path.endsWith(".claim.ts"));
  const texts = listFiles(root, "fixtures").filter((path) => /^fixtures\/[^/]+\/text\.md$/u.test(path));
  return [
    ...claims.flatMap((path) => trouble(path, () => claimAddress(path))),
    ...texts.flatMap((path) => trouble(path, () => requireName("document", path.split("/")[1] ?? ""))),
  ];
}

function trouble(path: string, check: () => unknown): readonly string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [`${asText(path)}: ${error instanceof Error ? error.message : String(error)}`];
  }
}
