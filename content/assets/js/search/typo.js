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

const LEAST = 3; // characters: of two that are left, 养老 of 养老金, anything may be meant

/**
 * Whether three characters are so much the same that one was meant for the other: in the middle any sign
 * may be wrong; at an end another sign makes another word (公务员, 服务员), unless both sound alike.
 * @param {string} a @param {string} b @param {(a: string, b: string) => boolean} alike
 */
function short(a, b, alike) {
  if (a.length !== b.length) return a[0] === b[0] && a.at(-1) === b.at(-1);
  return [0, a.length - 1].every((i) => a[i] === b[i] || alike(a[i], b[i]));
}

/**
 * The piece of `name` that `typed` becomes by one slip, or "": the whole name, or, for what is long
 * enough to tell, any part of it (see `told`). What is shorter may begin it where both end alike: 健康证 is nothing
 * that begins 健康照护师.
 * @param {string} typed @param {string} name @param {number} enough characters
 * @param {(a: string, b: string) => boolean} alike whether two characters are read alike
 */
export function slipped(typed, name, enough, alike) {
  const least = Math.min(typed.length, name.length);
  if (least < LEAST) return "";
  if (oneSlip(typed, name)) return least > LEAST || short(typed, name, alike) ? name : "";
  const few = typed.length < enough;
  for (const length of few ? [typed.length] : [typed.length, typed.length + 1, typed.length - 1]) {
    for (let i = 0; i <= (few ? 0 : name.length - length); i++) {
      const piece = name.slice(i, i + length);
      if (!oneSlip(typed, piece) || (few && (typed[0] !== piece[0] || piece.at(-1) !== typed.at(-1)))) continue;
      return few ? piece : told(typed, piece, name, alike);
    }
  }
  return "";
}

/**
 * What is said to have been meant by a part of a name: the name, where the part lacks but one character of it;
 * and no character at an end that only stands there in the name, as 织 of 组织 before 淮扬菜.
 * @param {string} typed @param {string} piece @param {string} name @param {(a: string, b: string) => boolean} alike
 */
function told(typed, piece, name, alike) {
  if (name.length - piece.length === 1) return name;
  if (typed.length !== piece.length) return piece;
  const other = (/** @type {number} */ at) => typed.at(at) !== piece.at(at) && !alike(typed.at(at) ?? "", piece.at(at) ?? "");
  if (other(0) && typed.slice(1) === piece.slice(1)) return piece.slice(1);
  if (other(-1) && typed.slice(0, -1) === piece.slice(0, -1)) return piece.slice(0, -1);
  return piece;
}
