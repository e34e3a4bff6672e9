import { asMarkdown } from "./markdown.ts";

/** Stands below the title of every page. */
export const written = asMarkdown("<!-- Written by npm test. Do not edit: edit the claims and run it again. -->");
