import { toJsonSchema } from "@valibot/to-json-schema";
import { address, label, step, text } from "../../claim/schema/parts.ts";
import { plot } from "../../claim/schema/plot-schema.ts";
import { control, part, proof, readingSchema, recordSchema, statement } from "../../claim/schema/record-schema.ts";

const definitions = { reading: readingSchema, part, control, statement, proof, plot, address, label, text, step };

/** The schema of `reports/<document>/<id>.json`; the file `reports/record.schema.json` holds it. */
export const recordJsonSchema: object = {
  title: "Record of a claim",
  description: "one claim as it was tried: all that its page tells besides the text",
  ...toJsonSchema(recordSchema, { target: "draft-2020-12", definitions }),
};
