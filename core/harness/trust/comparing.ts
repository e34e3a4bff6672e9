/**
 * Is the report compared with what is committed instead of written? So it is where `CI` is set, as CI machines do.
 *
 * @param ci - the variable `CI` of the environment
 */
export function isComparing(ci: string | undefined): boolean {
  return !["", "0", "false"].includes(ci ?? "");
}
