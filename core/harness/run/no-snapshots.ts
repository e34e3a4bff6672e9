const nothing = (): Promise<null> => Promise.resolve(null);
const done = (): Promise<void> => Promise.resolve();

/** Claims have no snapshots, and their worker may not look beside them for any. */
export default {
  getVersion: () => "1",
  getHeader: () => "",
  resolvePath: (path: string) => Promise.resolve(`${path}.snap`),
  resolveRawPath: (_: string, path: string) => Promise.resolve(path),
  saveSnapshotFile: done,
  readSnapshotFile: nothing,
  removeSnapshotFile: done,
};
