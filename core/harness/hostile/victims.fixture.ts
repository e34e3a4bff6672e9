import { claimFile } from "../small-project.fixture.ts";
import { FOUR } from "./hostile.fixture.ts";

const expected = (verdict: string): string => `expect: "${verdict}", seen: "counted on fingers"`;
const tail = "because: 'a tenth is far below it', tail: clamp(0, 1)";

/** Claims of each kind whose verdict somebody might like to turn; most of them are false. */
export const VICTIMS: Readonly<Record<string, string>> = {
  "v-exact": claimFile(FOUR, `asserts: exact("2 + 2 == exactly(5)"), ${expected("refuted")}`),
  "v-exhausted": claimFile(
    FOUR,
    `asserts: forAll({ x: integers(0, 9) }, "x * x < 81"), control: { x: integers(0, 8) }, ${expected("refuted")}`,
  ),
  "v-hunted": claimFile(
    FOUR,
    `asserts: forAll({ w: simplex(2), x: reals(2) }, "dot(w, x) <= 0"), control: { x: oneOf([[-1, -2]]) }, ${expected("refuted")}`,
  ),
  "v-defined": `import { define } from "probatum";\nconst half = define("half(x)", "x / 2");\n${claimFile(
    FOUR,
    `asserts: forAll({ half, x: integers(1, 9) }, "half(x) > x"), control: { x: integers(-3, -1) }, ${expected("refuted")}`,
  )}`,
  "v-mean": claimFile(
    FOUR,
    `asserts: mean({ of: (draw) => draw.uniform() / 2, within: [0.4, 0.6], ${tail} }), control: { of: (draw) => draw.uniform() }, ${expected("refuted")}`,
  ),
  "v-shared": `import { arm } from "./experiments/sound.ts";\n${claimFile(
    FOUR,
    `asserts: mean({ of: (draw) => arm(draw)[0]! / 2, within: [0.4, 0.6], ${tail} }), control: { of: (draw) => arm(draw)[0]! }, ${expected("refuted")}`,
  )}`,
};

/** The experiment that poison and victims share. */
export const SOUND = `import { shared } from "probatum";
export const arm = shared("arm", (draw) => Float64Array.from({ length: 3 }, () => draw.uniform()));
`;
