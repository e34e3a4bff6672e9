import { committedDocuments } from "./certify.ts";
import { requireNode } from "./require-node.ts";
import { writePages } from "./write-pages.ts";

/** `npm run page`: writes the HTML page of every text from the committed records; nothing is tried. */
requireNode(process.version);
const root = process.cwd();
for (const path of writePages(root, committedDocuments(root))) console.log(`${path} is written: open it in a browser`);
