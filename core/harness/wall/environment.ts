/** Nothing of the caller's environment reaches a claim; Windows cannot start a process without its own folder. */
export function sparseEnvironment(env: NodeJS.ProcessEnv): { readonly TZ: string; readonly SystemRoot?: string } {
  const systemRoot = env["SystemRoot"];
  return { TZ: "UTC", ...(systemRoot === undefined ? {} : { SystemRoot: systemRoot }) };
}
