import { claimFile } from "../small-project.fixture.ts";
import { atTop, FOUR, type Hostile, inside } from "./hostile.fixture.ts";

const BY_HAND = "the default export must be a claim: export default claim({ … }), got ";
const quote = `{ exact: ${JSON.stringify(FOUR)} }`;
const reading = 'kind: "literal", as: "as written", expect: "verified", seen: "yes"';
const record = '{ verb: "exact", formula: "2 + 2 == 4", document: undefined }';
const good = (rest: string, asserts = 'exact("2 + 2 == 4")'): string =>
  claimFile(FOUR, `readings: [{ id: "a", ${reading}, asserts: ${asserts} }], ${rest}`);
const sum = (rest: string): string => claimFile(FOUR, `asserts: exact("2 + 2 == 4"), expect: "verified", ${rest}`);

/** What a claim file exports, made by hand or meant to be another thing each time it is looked at. */
export const EXPORTS: readonly Hostile[] = [
  {
    id: "by-hand",
    text: `export default Object.freeze({ quote: ${quote}, readings: [{ id: "a", ${reading}, asserts: ${record} }] });`,
    told: BY_HAND,
  },
  {
    id: "id-is-a-path",
    text: `export default Object.freeze({ quote: ${quote}, readings: [{ id: "x/../../../../out/logo", ${reading}, asserts: ${record} }] });`,
    told: BY_HAND,
  },
  {
    id: "quote-is-seven",
    text: `export default Object.freeze({ quote: 7, readings: [{ id: "a", ${reading}, asserts: ${record} }] });`,
    told: BY_HAND,
  },
  {
    id: "kind-is-markup",
    text: good("").replace('"literal"', '"<b>"'),
    told: 'kind must be one of literal, meant, setting, mended, further, got "<b>"',
    contained: true,
  },
  {
    id: "held-is-bytes",
    text: inside("").replace("within:", "held: new Uint8Array(3) as any, within:"),
    told: /held must be|assumed\[1\] must be a text/u,
  },
  {
    id: "getter",
    text: `import { claim } from "probatum";\nlet n = 0;\nexport default claim({ get quote() { n += 1; return ${quote}; }, readings: [] } as any);`,
    told: "must be plain data, got an accessor",
  },
  {
    id: "proxy",
    text: `import { claim } from "probatum";\nexport default claim(new Proxy({}, { get: () => 7, ownKeys: () => [] }) as any);`,
    told: "must be plain data, got a proxy",
  },
  { id: "proxy-export", text: "export default new Proxy({}, { get: () => [] });", told: BY_HAND },
  { id: "frozen-proxy", text: "export default new Proxy(Object.freeze({ readings: [] }), {});", told: BY_HAND },
  { id: "thenable", text: "export default { then: (resolve: any) => resolve({}) };", told: BY_HAND, contained: true },
  {
    id: "forged-verb",
    text: good("", '{ verb: "mean", of: () => 0.5 } as any'),
    told: "must be made by a verb",
  },
  {
    id: "forged-part",
    text: good("", '({ verb: "every", parts: { a: { verb: "exact" } } }) as any'),
    told: "must be made by a verb",
  },
  {
    id: "forged-domain",
    text: claimFile(
      FOUR,
      `asserts: forAll({ x: { kind: "domain", family: "reals" } as any }, "x == x"), control: {}, expect: "verified", seen: "yes"`,
    ),
    told: /must/u,
  },
  { id: "class-instance", text: good("extra: new (class {})()"), told: /must/u, contained: true },
  { id: "a-map", text: sum("seen: new Map() as any"), told: /must be (?:plain data|a text)/u, contained: true },
  {
    id: "loop",
    text: `const loop: any = {}; loop.loop = loop;\n${sum('seen: "yes", contradicts: loop')}`,
    told: /must/u,
    contained: true,
  },
  {
    id: "deep",
    text: `let deep: any = 1; for (let i = 0; i < 100_000; i++) deep = [deep];\n${sum('seen: "yes", contradicts: deep')}`,
    told: /must/u,
  },
  { id: "long-text", text: sum('seen: "x".repeat(2_000_000)'), told: "must be at most" },
  {
    id: "many-readings",
    text: `import { claim, exact } from "probatum";\nexport default claim({ quote: ${quote}, readings: Array.from({ length: 200_000 }, (_, i) => ({ id: "a" + i, ${reading}, asserts: exact("2 + 2 == 4") })) } as any);`,
    told: "must be at most",
  },
  {
    id: "to-primitive",
    text: sum('seen: { [Symbol.toPrimitive]: () => "yes" } as any'),
    told: /must be/u,
    contained: true,
  },
  { id: "own-proto", text: sum('seen: "yes", ["__proto__"]: { polluted: 1 } as any'), told: /must/u, contained: true },
  { id: "sparse", text: sum('seen: "yes", contradicts: new Array(4_000_000_000) as any'), told: /must/u },
  {
    id: "bad-expect",
    text: good("").replace('"verified"', '"proved" as any'),
    told: "expect must be one of",
    contained: true,
  },
  { id: "throws-null", text: atTop("throw null;"), told: /null/u },
  {
    id: "throws-proxy",
    text: atTop("throw new Proxy(new Error('x'), { get() { throw new Error('y'); } });"),
    told: /threw|must|error/iu,
  },
  {
    id: "throws-getter",
    text: atTop("throw Object.defineProperty(new Error('x'), 'message', { get: () => { for (;;); } });"),
    told: /threw|must|accessor|x/u,
  },
  { id: "throws-long", text: atTop("throw new Error('x'.repeat(3_000_000));"), told: /^.{1,600}$/su, contained: true },
];

/** What the functions of a claim give back. */
export const RETURNS: readonly Hostile[] = [
  { id: "gives-text", text: inside("", '"0.5" as any'), told: "of must return", contained: true },
  { id: "gives-nan", text: inside("", "0 / 0"), told: "of must return", contained: true },
  { id: "gives-object", text: inside("", "({ valueOf: () => 0.5 }) as any"), told: "of must return", contained: true },
  { id: "gives-promise", text: inside("", "Promise.resolve(0.5) as any"), told: "of must return", contained: true },
  { id: "gives-proxy", text: inside("", "new Proxy({}, { get: () => () => 0.5 }) as any"), told: /must return|threw/u },
  {
    id: "throws-inside",
    text: inside("throw { message: { toString: () => { throw 1; } } }"),
    told: /threw|must|object/iu,
  },
  { id: "throws-symbol", text: inside("throw Symbol('x')"), told: /Symbol/u },
  {
    id: "recursion",
    text: inside("const f = (): number => f() + 1; f()"),
    told: "Maximum call stack size exceeded",
    contained: true,
  },
];
