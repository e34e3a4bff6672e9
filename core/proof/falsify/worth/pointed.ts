import { mapParts } from "../../../formula/language/walk.ts";
import { binderOf, type Place, type Scalar } from "../../step/language.ts";

/** A term with an index that points somewhere. */
export function pointed(e: Scalar, index: Place, position: Place): Scalar {
  const of = (part: Scalar): Scalar => pointed(part, index, position);
  switch (e.kind) {
    case "index":
      return {
        ...e,
        at: e.at.map(
          (at): Scalar => (at.kind === "name" && at.name === index ? { kind: "number", text: position } : at),
        ),
      };
    case "call": {
      const binder = binderOf(e);
      if (binder === null) return mapParts(e, of);
      const [bound, size, body] = e.args as [Scalar, Scalar, Scalar];
      return binder.index === index ? e : { ...e, args: [bound, size, of(body)] };
    }
    default:
      return mapParts(e, of);
  }
}
