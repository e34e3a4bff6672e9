/** The types of katex, which the math extension of micromark brings along, name this type of the browser. */
type HTMLElement = object;
