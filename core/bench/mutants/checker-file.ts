/** The folders of the checker, with those of its files that stand in them. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  "core/proof/check/normal": ["clear", "atom", "atoms", "normal", "lists", "statement"],
  "core/proof/check/read": ["state", "read-formula"],
};

/** Where does this file of the checker stand? */
export function checkerFile(name: string): string {
  const [folder = "core/proof/check"] = Object.keys(FOLDERS).filter((each) => FOLDERS[each]?.includes(name));
  return `${folder}/${name}.ts`;
}
