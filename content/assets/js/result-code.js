// Draws addresses as QR codes, on the visitor's device, beside where they stand as text.

/** @typedef {{size: number, get(x: number, y: number): boolean}} Code */

/** Light around a code, in its squares. */
const MARGIN = 4;
/** With more squares a phone cannot read it from a sheet of paper. */
const MOST_VERSION = 25;

/** @param {string} part the id of what holds the addresses */
export async function draw(part) {
  const end = /** @type {HTMLElement} */ (document.querySelector("[data-page-end]"));
  /** @type {{generate?: (text: string, options: object) => Code}} */
  const { generate } = await import(new URL(end.dataset.qr ?? "", document.baseURI).href).catch(
    () => ({}),
  );
  for (const figure of document.querySelectorAll(`#${part} [data-address]`)) {
    const { address = "" } = /** @type {HTMLElement} */ (figure).dataset;
    const told = generate ? drawn(generate, address) : "<p>二维码没有做成，请用下面的文字。</p>";
    figure.insertAdjacentHTML("afterbegin", told);
  }
}

/** @param {(text: string, options: object) => Code} generate @param {string} address */
function drawn(generate, address) {
  try {
    return picture(generate(address, { maxVersion: MOST_VERSION }));
  } catch {
    return `<p>链接有 ${address.length} 个字符，做成二维码手机认不出，请用下面的文字。</p>`;
  }
}

/**
 * Lines and not dots, so that it is sharp on paper at any size; black on white whatever the colours of the
 * page are, or no phone reads it.
 * @param {Code} code
 */
function picture(code) {
  const whole = code.size + 2 * MARGIN;
  let dark = "";
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) dark += `M${x} ${y}h1v1h-1z`;
  }
  const light = `M${-MARGIN} ${-MARGIN}h${whole}v${whole}h${-whole}z`;
  return (
    `<svg viewBox="${-MARGIN} ${-MARGIN} ${whole} ${whole}" role="img" aria-label="这个结果的二维码" ` +
    `shape-rendering="crispEdges"><path fill="white" d="${light}"/><path d="${dark}"/></svg>`
  );
}
