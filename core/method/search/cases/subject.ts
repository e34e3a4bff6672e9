import type { Definition, Domain, Domains } from "../../../formula/index.ts";

/**
 * What a formula speaks of: every name stands for a domain to range over, or for a definition to use. This is the part of an
 * assertion that a control may override.
 */
export interface Subject {
  readonly [name: string]: Domain | Definition;
}

/** A partial override of a subject: a domain for a domain, a definition for a definition. */
export type SubjectControl<S extends Subject> = {
  readonly [K in keyof S]?: S[K] extends Definition ? Definition : Domain;
};

/** The names of the subject that range over domains. */
export function domainsOf(subject: Subject): Domains {
  return Object.fromEntries(Object.entries(subject).filter((entry): entry is [string, Domain] => isDomain(entry[1])));
}

/** The definitions of the subject. In its formula a definition goes by the subject's name for it. */
export function definitionsOf(subject: Subject): Readonly<Record<string, Definition>> {
  const isDefinition = (entry: [string, Domain | Definition]): entry is [string, Definition] => !isDomain(entry[1]);
  const own = Object.entries(subject).filter(isDefinition);
  return Object.fromEntries(own.map(([name, definition]) => [name, { ...definition, name }]));
}

/**
 * The subject with the parts that the control names replaced.
 *
 * @throws TypeError for a name the subject does not have, for a control that overrides nothing, or for the wrong kind of thing
 */
export function overrideSubject<S extends Subject>(subject: S, control: unknown): S {
  const names = Object.keys(subject).join(", ");
  if (typeof control !== "object" || control === null || Object.keys(control).length === 0) {
    throw new TypeError(`control must override one of ${names}, got nothing`);
  }
  for (const [name, value] of Object.entries(control)) {
    const own = Object.hasOwn(subject, name) ? subject[name] : undefined;
    if (own === undefined) throw new TypeError(`control must override only ${names}, got ${name}`);
    if (value?.kind !== own.kind) {
      throw new TypeError(`control of ${name} must be a ${own.kind}, got ${String(value?.kind ?? value)}`);
    }
  }
  return { ...subject, ...control };
}

/** What a control put in place of what, in words. */
export function describeSubjectChange(control: Subject): string {
  const domains = Object.entries(domainsOf(control)).map(([name, domain]) => `every ${domain.words(name)}`);
  return [...domains, ...definitionTexts(Object.values(definitionsOf(control)))].join("; ");
}

/** These definitions and those that they use, each once, as lines. */
export function definitionTexts(definitions: readonly Definition[]): readonly string[] {
  return [
    ...new Set(definitions.flatMap((definition) => [definitionText(definition), ...definitionTexts(definition.using)])),
  ];
}

/** A definition as a line: "softmax(z) = exp(z) / sum(exp(z))". */
function definitionText({ name, parameters, text }: Definition): string {
  return `${name}(${parameters.join(", ")}) = ${text}`;
}

function isDomain(value: Domain | Definition): value is Domain {
  return value.kind === "domain";
}
