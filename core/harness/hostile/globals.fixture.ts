import { atTop, type Hostile, inside } from "./hostile.fixture.ts";

const FROZEN =
  /Cannot (?:assign to read only|add|redefine|define|delete) property|object is not extensible|is not extensible/u;
const ABSENT = /is not defined|is not a function|undefined|a claim must (?:give the same|reach nothing)/u;

/** What all claims of a worker compute with: a change would reach the next one. */
export const GLOBALS: readonly Hostile[] = [
  { id: "math-replaced", text: atTop("(globalThis as any).Math = { ...Math, max: () => 1e9 };"), told: FROZEN },
  { id: "math-patched", text: inside("(Math as any).max = () => 1e9"), told: FROZEN, contained: true },
  {
    id: "object-prototype",
    text: atTop("(Object.prototype as any).verdict = 'verified';"),
    told: FROZEN,
    contained: true,
  },
  { id: "to-json", text: inside("(Object.prototype as any).toJSON = () => 7"), told: FROZEN, contained: true },
  { id: "string-prototype", text: inside("String.prototype.trim = () => ''"), told: FROZEN, contained: true },
  {
    id: "slot-accessor",
    text: atTop(
      "Object.defineProperty(globalThis, Symbol.for('probatum.slot'), { get: () => () => 1, set() {}, configurable: true });",
    ),
    told: FROZEN,
  },
  {
    id: "generator-next",
    text: atTop(
      "Object.getPrototypeOf(function* () {}).prototype.next = () => ({ done: true, value: { outcome: 'verified' } });",
    ),
    told: FROZEN,
  },
  {
    id: "promise-then",
    text: atTop("Promise.prototype.then = function () { return this; };"),
    told: FROZEN,
    contained: true,
  },
  {
    id: "prepare-stack",
    text: atTop("(Error as any).prepareStackTrace = (_: unknown, sites: any[]) => sites[0].getThis();"),
    // It is let write and never asked.
    told: "nothing",
  },
  {
    id: "array-iterator",
    text: inside("(Array.prototype as any)[Symbol.iterator] = function* () {}"),
    told: FROZEN,
    contained: true,
  },
  { id: "regexp-exec", text: atTop("RegExp.prototype.exec = () => null;"), told: FROZEN },
  { id: "map-get", text: atTop("Map.prototype.get = () => undefined;"), told: FROZEN },
  { id: "weak-map-get", text: atTop("WeakMap.prototype.get = () => ({ readings: [] });"), told: FROZEN },
  { id: "json-stringify", text: inside("JSON.stringify = () => '{}'"), told: FROZEN, contained: true },
  {
    id: "function-call",
    text: atTop("Function.prototype.call = function () { return true; };"),
    told: FROZEN,
    contained: true,
  },
  {
    id: "symbol-iterator",
    text: atTop("Object.defineProperty(Symbol, 'iterator', { value: 'x' });"),
    told: FROZEN,
    contained: true,
  },
  {
    id: "iterator-next",
    text: atTop("Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true });"),
    told: FROZEN,
  },
  {
    id: "typed-array-set",
    text: atTop("Object.getPrototypeOf(Uint8Array.prototype).set = () => {};"),
    told: FROZEN,
    contained: true,
  },
  {
    id: "prototype-swap",
    text: atTop("Object.setPrototypeOf(Array.prototype, { get 9() { return 1; } });"),
    told: /extensible|prototype/u,
    contained: true,
  },
  { id: "new-global", text: atTop("(globalThis as any).leak = 1;"), told: FROZEN, contained: true },
  {
    id: "there-and-back",
    text: inside("const was = String.prototype.trim; String.prototype.trim = () => ''; String.prototype.trim = was"),
    told: FROZEN,
  },
  { id: "hidden-global", text: atTop("(globalThis as any)[Symbol.for('hidden')] = 1;"), told: FROZEN },
  {
    id: "function-constructor",
    text: atTop(
      'const world = (() => {}).constructor("return globalThis")() as any; if (world.process !== undefined) world.process.exit(1); world.leak = 1;',
    ),
    told: /Cannot|not a constructor|not allowed|extensible|Function/u,
  },
  {
    id: "async-constructor",
    text: atTop('await (async () => {}).constructor("await 0; globalThis.leak = 1")();'),
    told: /Cannot|not a constructor|not allowed|extensible|Function/u,
  },
  {
    id: "generator-constructor",
    text: atTop('Object.getPrototypeOf(function* () {}).constructor("globalThis.leak = 1")().next();'),
    told: /Cannot|not a constructor|not allowed|extensible|Function/u,
  },
  { id: "indirect-eval", text: atTop('(0, eval)("globalThis.leak = 1");'), told: FROZEN, contained: true },
  {
    id: "sloppy-this",
    text: atTop('new Function("this.leak = 1")();'),
    told: /Cannot|undefined|extensible/u,
    contained: true,
  },
  {
    id: "random",
    text: inside("Math.random()"),
    told: "a claim must draw random numbers from its argument, got a call of Math.random",
    contained: true,
  },
  { id: "clock", text: inside("Date.now()"), told: ABSENT },
  { id: "new-date", text: inside("new Date().getTime()"), told: ABSENT },
];
