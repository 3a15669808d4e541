/** One of these phrases ("phê duyệt|thông qua") as whole words, in any case. */
export function phrase(alternatives: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])(?:${alternatives})(?![\p{L}\p{M}\p{N}])`, "iu");
}

/** The same, at the beginning of a sentence, behind a dash or a quotation mark. */
export function opening(alternatives: string): RegExp {
  return new RegExp(String.raw`^[\s"“‘'(–—-]*(?:${alternatives})(?![\p{L}\p{M}\p{N}])`, "iu");
}
