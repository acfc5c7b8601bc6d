// Asks the search under Node: JSON in, JSON out.
// Standard input: {"data": the search data, "calls": [[what, ...arguments], …]}. Standard output: the answers.
import { readFileSync } from "node:fs";

import { ready } from "../content/assets/js/search/index.js";
import { place } from "../content/assets/js/search/fits.js";
import { told } from "../content/assets/js/search/list.js";
import { load } from "../content/assets/js/search/load.js";
import { marked, sentence } from "../content/assets/js/search/marks.js";
import { nearest } from "../content/assets/js/search/nearest.js";
import { words } from "../content/assets/js/search/normalise.js";
import { groups } from "../content/assets/js/search/order.js";
import { alike, reads } from "../content/assets/js/search/pinyin.js";
import { search } from "../content/assets/js/search/scan.js";
import { segments } from "../content/assets/js/search/segments.js";
import { oneSlip, slipped } from "../content/assets/js/search/typo.js";

const { data, calls } = JSON.parse(readFileSync(0, "utf8"));
const index = ready(data, data.rest);

/** @type {Record<string, (...given: any[]) => unknown>} */
const answers = {
  fold: index.fold,
  placed: index.placed,
  words,
  reads: (typed, name) => reads(typed, name, index.readings),
  oneSlip,
  slipped: (typed, name, enough) => slipped(typed, name, enough, (a, b) => alike(a, b, index.readings)),
  segments: (query, everywhere) => segments(index.fold(query), index, everywhere),
  nearest: (query) => nearest(index, query),
  search: (query, visitor) => {
    const started = performance.now();
    const { hits, marked, instead, part } = search(index, query, visitor);
    const took = performance.now() - started;
    const shown = groups(hits, index).map(({ heading, hits }) => [heading, hits.map(({ entry }) => entry.id)]);
    return { ids: hits.map(({ entry }) => entry.id), marked, instead, part, shown, took };
  },
  told: (query) => told(search(index, query), index, query),
  marked: (raw, query) => marked(raw, search(index, query).marked, index),
  sentence: (id, query) => {
    const entry = index.entries.find((each) => each.id === id);
    return entry && sentence(entry, search(index, query).marked, index);
  },
  loaded: async (text, cut, query) => {
    // The file comes in two parts, cut in the middle of a character; ids found after each.
    const bytes = new TextEncoder().encode(text);
    const { readable: body, writable } = new TransformStream();
    const line = writable.getWriter();
    line.write(bytes.slice(0, cut));
    const loaded = await load(`${cut}`, Promise.resolve(new Response(body)));
    const found = () => [loaded.index.whole, search(loaded.index, query).hits.map(({ entry }) => entry.id)];
    const before = found();
    line.write(bytes.slice(cut));
    line.close();
    await loaded.whole;
    return [before, found()];
  },
  holds: (id, words) =>
    index.entries.some(({ id: name, folded: { title, names, text } }) => {
      return name === id && place([title, ...names, text].join("\u0001"), index.fold(words), index) >= 0;
    }),
  addresses: () => index.entries.map(({ id, address }) => [id, address]),
};

const answered = [];
for (const [what, ...given] of calls) answered.push((await answers[what](...given)) ?? null);
process.stdout.write(JSON.stringify(answered));
