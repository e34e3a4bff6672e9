/** SI units with their prefixes (BIPM 2019), those in use beside them, and "x" for times. */
const UNIT = new RegExp(
  `^(?:(?:da|[yzafpnuµμmcdhkKMGTPEZY]|[KMGTPE]i)?(?:Hz|Wh?|VA?|Ah?|J|eV|Pa|N|bar|mol|M|g|t|m|s|l|L|K|B|b|bits?|bps|Bd|Ω|F|C|H|T|lm|lx|cd|cal|px|rad|Sv|Gy|Bq)` +
    "|x|h|hrs?|mins?|secs?|d|yrs?|wks?|ft|in|mi|yd|lbs?|oz|pt|r?em|fps|rpm|mph|kph|dpi|dBm?|pp|bps?|ha|ppm|ppb)(?![\\p{L}\\d])",
  "u",
);

/** Letters that stick to a figure and multiply it. */
const STUCK: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["K", 3],
  ["M", 6],
  ["B", 9],
  ["bn", 9],
  ["mn", 6],
  ["tn", 12],
]);

/** What letters right behind a figure make of it: a power of ten, a unit (0), or a name that holds digits and is no figure (null). */
export function stuckPower(behind: string): number | null {
  const scale = /^(?:bn|mn|tn|[kKMB])(?![\p{L}\d])/u.exec(behind)?.[0];
  if (scale !== undefined) return STUCK.get(scale) ?? 0;
  // Between digits x is a times sign: 1920x1080.
  return UNIT.test(behind) || /^x\d/u.test(behind) ? 0 : null;
}
