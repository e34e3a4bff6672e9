import { EXPORTS, RETURNS } from "./exports.fixture.ts";
import { GLOBALS } from "./globals.fixture.ts";
import type { Hostile } from "./hostile.fixture.ts";
import { OUTPUT } from "./output.fixture.ts";
import { ENGINE, REACH } from "./reach.fixture.ts";

/** All claims that are made to harm, by kind. */
export const CLAIMS: readonly Hostile[] = [...GLOBALS, ...REACH, ...ENGINE, ...EXPORTS, ...RETURNS, ...OUTPUT];
