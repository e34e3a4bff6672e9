import { elements, markup, Written } from "../written/markup.ts";

/** A piece of HTML. */
export type Html = Written<"html">;

/** A template in which every value is escaped unless it is already HTML; attributes must stand in double quotes. */
export const { template: html } = markup<"html">({ signs: elements });

/** What is HTML already. */
export function asHtml(text: string): Html {
  return new Written(text);
}

/** Pieces of HTML with the same between each two. */
export function joined(parts: readonly Html[], separator: string): Html {
  return asHtml(parts.map(({ text }) => text).join(separator));
}

/** Nothing at all. */
export const none: Html = html``;

/**
 * A name as an anchor, safe in an address, in a selector and in an attribute: letters, digits and hyphens stay, any other sign
 * becomes its number between underscores, so that two names never share an anchor.
 */
export function anchorOf(name: string): string {
  return name.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`);
}

/** The address of a file beside the page, whatever its name holds. */
export function address(file: string): string {
  return `./${encodeURIComponent(file.toWellFormed())}`;
}

/** Data inside a script element: no sign of it can end the element. */
export function dataScript(type: string, data: unknown): Html {
  const text = JSON.stringify(data, null, 1).replace(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return html`<script type="${type}">${asHtml(text)}</script>`;
}
