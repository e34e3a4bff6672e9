import { probatum } from "./core/harness/config.ts";

export default probatum({ root: import.meta.dirname });
