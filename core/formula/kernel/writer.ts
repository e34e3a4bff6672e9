/**
 * Writes statements in nested blocks and remembers what is known where: a constant is visible in its block and in those inside it,
 * so that equal expressions are computed once wherever JavaScript's own scopes allow it.
 */
export interface Writer {
  line(code: string): void;
  /** A block: `head`, the statements of `body`, `}`. What is made known inside is forgotten after it. */
  block(head: string, body: () => void): void;
  /** A name that stands for the value of `code`; the same for the same code while it is known. */
  hold(code: string): string;
  /** A name that nothing else has: a letter and a number, never a word of an author. */
  fresh(letter: string): string;
  known(key: string): string | undefined;
  remember(key: string, value: string): string;
  text(): string;
}

export function writer(): Writer {
  const lines: string[] = [];
  const scopes: Map<string, string>[] = [new Map()];
  let names = 0;
  const known = (key: string): string | undefined => scopes.findLast((scope) => scope.has(key))?.get(key);
  const remember = (key: string, value: string): string => {
    scopes.at(-1)?.set(key, value);
    return value;
  };
  const fresh = (letter: string): string => {
    names += 1;
    return `${letter}${names}`;
  };
  return {
    line: (code) => void lines.push(code),
    block(head, body) {
      lines.push(head);
      scopes.push(new Map());
      body();
      scopes.pop();
      lines.push("}");
    },
    hold(code) {
      const old = known(code);
      if (old !== undefined) return old;
      const name = fresh("t");
      lines.push(`const ${name}=${code};`);
      return remember(code, name);
    },
    fresh,
    known,
    remember,
    text: () => lines.join("\n"),
  };
}
