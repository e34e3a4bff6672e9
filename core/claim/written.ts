import { requireFields, said } from "./fields.ts";

/** The words of the text that are tried: the fields of the W3C TextQuoteSelector. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A quote as an author may write it, in its full form. Throws TypeError for another form. */
export function checkQuote(quote: string | Quote, name = "quote"): Quote {
  if (typeof quote === "string") return { exact: requireText(name, quote) };
  requireFields(name, quote, ["exact", "prefix", "suffix"]);
  requireText(`${name}.exact`, quote?.exact);
  return quote;
}

/** Throws TypeError for what is no text, or an empty one. */
export function requireText(name: string, value: unknown): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new TypeError(`${name} must be a text that is not empty, got ${said(value)}`);
}
