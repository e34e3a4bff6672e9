import type { Draw, Stream } from "./stream.ts";
import { hasDrawn } from "./streams.ts";

/** A stream, and whether anything was drawn from it. */
export interface Watched {
  readonly stream: Stream;
  readonly drawn: () => boolean;
}

/**
 * The same stream, of which it is known whether anything was drawn from any of its replicates, by shared experiments too. It costs nothing
 * once something was.
 */
export function watched(stream: Stream): Watched {
  let seen = false;
  let open: Draw[] = [];
  let at = -1;
  const drawn = (): boolean => {
    seen ||= open.some(hasDrawn);
    return seen;
  };
  return {
    drawn,
    stream: {
      ...stream,
      replicate(index) {
        const draw = stream.replicate(index);
        if (seen || drawn()) return draw;
        // What comes before drew nothing, and will not any more once the next replicate begins.
        open = index === at ? [...open, draw] : [draw];
        at = index;
        return draw;
      },
    },
  };
}
