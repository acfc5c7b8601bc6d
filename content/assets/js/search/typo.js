// One slip of the finger: a character wrong, missing, too many, or two that changed places.

/**
 * Whether `a` becomes `b` by one such slip.
 * @param {string} a @param {string} b
 */
export function oneSlip(a, b) {
  const more = a.length - b.length;
  if (Math.abs(more) > 1 || a === b) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const rest = (/** @type {number} */ i, /** @type {number} */ j) => a.slice(i) === b.slice(j);
  if (more > 0) return rest(same + 1, same);
  if (more < 0) return rest(same, same + 1);
  return (
    rest(same + 1, same + 1) ||
    (a[same] === b[same + 1] && a[same + 1] === b[same] && rest(same + 2, same + 2))
  );
}

/**
 * The piece of `name` that `typed` becomes by one slip, or "": the whole name, or, for what is long
 * enough to tell, any part of it. What is shorter may begin it where both end alike: 健康证 is nothing
 * that begins 健康照护师.
 * @param {string} typed @param {string} name @param {number} enough characters
 */
export function slipped(typed, name, enough) {
  if (oneSlip(typed, name)) return name;
  const short = typed.length < enough;
  for (const length of short ? [typed.length] : [typed.length, typed.length + 1, typed.length - 1]) {
    for (let i = 0; i <= (short ? 0 : name.length - length); i++) {
      const piece = name.slice(i, i + length);
      if (oneSlip(typed, piece) && (!short || piece.at(-1) === typed.at(-1))) return piece;
    }
  }
  return "";
}
