// What every page carries, in one file: each that a slow line is asked for takes its time. The parts know
// nothing of each other. Who asks where the visitor is asks here, since of place.js a page has one.
import "./menu.js";
import "./folds.js";
import "./headings.js";
import "./search-field.js";

export { around, choose, chosen } from "./place.js";
