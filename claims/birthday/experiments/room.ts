import type { Draw } from "probatum";

/** Days of a year without a leap day. */
const DAYS = 365;

/** Do two of so many people share a birthday, all days being equally likely? */
export function share(people: number): (draw: Draw) => boolean {
  return (draw) => new Set(Array.from({ length: people }, () => draw.integer(DAYS))).size < people;
}

/** Do two share one, if each of the first `summer` days is `times` as likely as each of the others? */
export function shareUneven(people: number, summer: number, times: number): (draw: Draw) => boolean {
  const others = DAYS - summer;
  const inSummer = (summer * times) / (summer * times + others);
  return (draw) => {
    const days = Array.from({ length: people }, () =>
      draw.uniform() < inSummer ? draw.integer(summer) : summer + draw.integer(others),
    );
    return new Set(days).size < people;
  };
}

/** Do so many of the people, at least, share one day? */
export function shareOfMany(people: number, sharing: number): (draw: Draw) => boolean {
  return (draw) => {
    const counts = new Uint8Array(DAYS);
    for (let person = 0; person < people; person += 1) {
      const day = draw.integer(DAYS);
      counts[day] = (counts[day] ?? 0) + 1;
    }
    return counts.some((count) => count >= sharing);
  };
}

/** The number of the person who is the first to have the birthday of somebody before. */
export function firstShared(days: number): (draw: Draw) => number {
  return (draw) => {
    const seen = new Set<number>();
    let day = draw.integer(days);
    while (!seen.has(day)) {
      seen.add(day);
      day = draw.integer(days);
    }
    return seen.size + 1;
  };
}
