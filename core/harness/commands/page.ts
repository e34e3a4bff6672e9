import { committedDocuments } from "../certify/certify.ts";
import { writePages } from "../certify/write-pages.ts";
import { requireNode } from "../run/require-node.ts";

/** `npm run page`: writes the HTML page of every text from the committed records; nothing is tried. */
requireNode(process.version);
const root = process.cwd();
for (const path of writePages(root, committedDocuments(root))) console.log(`${path} is written: open it in a browser`);
