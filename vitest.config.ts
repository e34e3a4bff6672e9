import { probatum } from "./core/harness/config.ts";

export default probatum({
  root: import.meta.dirname,
  labs: ["claims/weights-sum-to-one/experiments/lab"],
});
