// Folds texts as the lists and the search do, under Node: a list of texts in, two lists of folded texts out.
import { readFileSync } from "node:fs";

import { alike } from "../content/assets/js/alike.js";
import { folding } from "../content/assets/js/search/normalise.js";

const texts = JSON.parse(readFileSync(0, "utf8"));
const { fold } = folding();
console.log(JSON.stringify([texts.map(alike), texts.map(fold)]));
