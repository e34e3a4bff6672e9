import { exists, integers } from "probatum";

/** Is there a total of so many whole numbers from 0 to `most` whose mean rounds to the one that is printed? */
export function meanOfWholeNumbers(people: number, most: number, mean: { readonly from: string; readonly to: string }) {
  return exists(
    { total: integers(0, people * most), people: integers(people, people) },
    `${mean.from} <= total / people and total / people <= ${mean.to}`,
  );
}
