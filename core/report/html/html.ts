/** A piece of HTML: what the template below lets through unescaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Any text as it is, in an element or between the quotes of an attribute; what is invisible or turns the line is shown. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (sign) =>
      /\s/u.test(sign) ? " " : "\uFFFD",
    )
    .replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
}

type Value = Html | string | number | readonly Html[];

/** A template in which every value is escaped unless it is already `Html`; attributes must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const parts = strings.map((part, index) => {
    const value = values[index];
    return value === undefined ? part : part + written(value);
  });
  return new Html(parts.join(""));
}

function written(value: Value): string {
  if (value instanceof Html) return value.text;
  if (typeof value === "string" || typeof value === "number") return escaped(String(value));
  return value.map(({ text }) => text).join("");
}

/** Pieces of HTML with the same between each two. */
export function joined(parts: readonly Html[], separator: string): Html {
  return new Html(parts.map(({ text }) => text).join(separator));
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
  return html`<script type="${type}">${new Html(text)}</script>`;
}
