// A table pasted instead of a file: it is taken as one, each under a name of its own.

/** @param {HTMLTextAreaElement} field @param {string} name of what is pasted @param {(files: File[]) => void} take */
export function takePasted(field, name, take) {
  let count = 0;
  const text = (/** @type {string} */ content) => {
    count += 1;
    take([new File([content], `${name}${count > 1 ? count : ""}.txt`)]);
  };
  field.addEventListener("paste", (event) => {
    const from = event.clipboardData;
    if (!from) return;
    event.preventDefault();
    if (from.files.length) take([...from.files]);
    else text(from.getData("text/plain"));
  });
  // Some keyboards put text there without pasting it.
  field.addEventListener("change", () => {
    if (field.value.trim()) text(field.value);
    field.value = "";
  });
}
