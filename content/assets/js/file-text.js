// The text of a file in any encoding that people's tables have, as the command line reads it
// (calculator/sheets/encoding.py): the first bytes that are not plain ASCII decide.

const SAMPLE = 4096; // bytes that are looked at
const NULS = 32; // one in so many is a sign of UTF-16

/** @param {Uint8Array} bytes */
export function textOf(bytes) {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** The name of the encoding. @param {Uint8Array} bytes */
export function encodingOf(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  const first = bytes.findIndex((byte) => byte === 0 || byte > 127);
  if (first < 0) return "utf-8";
  const sample = bytes.subarray(first, first + SAMPLE);
  const nuls = [0, 0]; // at even and at odd places
  sample.forEach((byte, place) => byte === 0 && nuls[(first + place) & 1]++);
  if ((nuls[0] + nuls[1]) * NULS >= sample.length) return nuls[1] > nuls[0] ? "utf-16le" : "utf-16be";
  // `stream`: a character that the end of the sample cuts is no fault.
  const read = [...new TextDecoder("utf-8").decode(sample, { stream: true })];
  const wrong = read.filter((char) => char === "\ufffd").length;
  const right = read.filter((char) => char > "\x7f" && char !== "\ufffd").length;
  return right > wrong || !wrong ? "utf-8" : "gb18030";
}
