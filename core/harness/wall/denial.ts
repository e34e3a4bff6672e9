const DENIED = /Access to this API has been restricted\. Use --allow-([a-z-]+) to manage permissions\./;

const DEEDS: Readonly<Record<string, string>> = {
  "fs-read": "read files outside core/, claims/ and fixtures/",
  "fs-write": "write files",
  "child-process": "start processes",
  net: "open sockets",
  worker: "start threads",
};

/** The runtime's word for something that the sandbox forbids, told to the author of a claim. Other texts stay as they are. */
export function explainDenial(text: string): string {
  return text.replace(
    DENIED,
    (_, permission: string) => `a claim must not ${DEEDS[permission] ?? `use ${permission}`}`,
  );
}
