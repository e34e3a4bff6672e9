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
    case "negative":
    case "percent":
    case "not":
      return { ...e, of: of(e.of) };
    case "operation":
    case "and":
    case "or":
      return { ...e, left: of(e.left), right: of(e.right) };
    case "comparison":
      return { ...e, terms: e.terms.map(of) };
    case "choice":
      return { ...e, condition: of(e.condition), yes: of(e.yes), no: of(e.no) };
    case "call": {
      const binder = binderOf(e);
      if (binder === null) return { ...e, args: e.args.map(of) };
      const [bound, size, body] = e.args as [Scalar, Scalar, Scalar];
      return binder.index === index ? e : { ...e, args: [bound, size, of(body)] };
    }
    default:
      return e;
  }
}
