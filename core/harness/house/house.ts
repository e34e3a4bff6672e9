import { posix } from "node:path";
import { APART, BANS, MOST_FILES, ROOMS } from "./borders.ts";

/** The modules of a project, each with the modules that it imports: paths relative to the project, types included. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const FRONT_DOOR = "core/index.ts";

/**
 * What does not stand where the table of borders puts it? Imports that run up or across a border, folders without a place in the table,
 * folders with more files than a person overlooks. Tests and fixtures are not counted.
 *
 * @returns one sentence each, empty where the house is in order
 */
export function disorder(imports: Imports): readonly string[] {
  const modules = [...imports.keys()].filter(isProduction).sort();
  const arrows = modules.flatMap((from) =>
    (imports.get(from) ?? []).filter(isProduction).flatMap((to) => complaint(from, to)),
  );
  return [...modules.flatMap(homeless), ...crowded(modules), ...arrows];
}

const isProduction = (path: string): boolean => !/\.(?:test|fixture|bench|d)\.ts$/u.test(path);

function homeless(path: string): readonly string[] {
  const place = placeOf(path);
  if (place === undefined || path === FRONT_DOOR) return [];
  const { room, wing } = place;
  if (wing === undefined) return [`${path}: the room ${room}/ must have a place in the table of borders`];
  return wing === -1 ? [`${path}: its folder must have a place in the order of ${room}/`] : [];
}

/** A room with the height of one of its folders: -1 where the table does not know the folder, undefined where it does not know the room. */
function placeOf(path: string): { readonly room: string; readonly wing: number | undefined } | undefined {
  const [top, room = "", ...rest] = path.split("/");
  if (top !== "core") return undefined;
  const known = Object.hasOwn(ROOMS, room) ? ROOMS[room] : undefined;
  const folder = rest.slice(0, -1).join("/") || ".";
  return { room, wing: known && (known.wings ?? ["."]).indexOf(folder) };
}

function crowded(modules: readonly string[]): readonly string[] {
  const folders = Map.groupBy(
    modules.filter((path) => path.startsWith("core/")),
    (path) => posix.dirname(path),
  );
  return [...folders]
    .filter(([, files]) => files.length > MOST_FILES)
    .map(([folder, { length }]) => `${folder}/: a folder must hold at most ${MOST_FILES} files, got ${length}`);
}

function complaint(from: string, to: string): readonly string[] {
  const why = banned(from, to) ?? apart(from, to) ?? wrongWay(from, to);
  return why === undefined ? [] : [`${from} must not import ${to}: ${why}`];
}

function banned(from: string, to: string): string | undefined {
  const ban = BANS.find((each) => each.from.test(from) && each.to.test(to) && each.but?.test(to) !== true);
  if (ban !== undefined) return ban.because;
  const [one, other] = [from, to].map((path) => /^claims\/(?<document>[^/]+)\//u.exec(path)?.groups?.["document"]);
  if (one === undefined || other === undefined || one === other) return undefined;
  return "each text has experiments of its own: what two texts need is a matter of the core";
}

function apart(from: string, to: string): string | undefined {
  const inside = (path: string, folder: string) => path.startsWith(`${folder}/`);
  const pair = APART.find(([a, b]) => (inside(from, a) && inside(to, b)) || (inside(from, b) && inside(to, a)));
  return pair && `${pair[0]}/ and ${pair[1]}/ are written apart, so that one can find what the other got wrong`;
}

function wrongWay(from: string, to: string): string | undefined {
  const [below, above] = [placeOf(from), placeOf(to)];
  if (below === undefined || above === undefined || from === FRONT_DOOR) return undefined;
  const room = ROOMS[below.room];
  if (room === undefined) return undefined;
  if (below.room !== above.room) return room.imports.includes(above.room) ? undefined : room.because;
  return (above.wing ?? 0) > (below.wing ?? 0) ? `inside ${below.room}/ nothing runs up; ${room.because}` : undefined;
}
