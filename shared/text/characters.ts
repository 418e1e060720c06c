const cjk =
  /[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\ud840-\ud8bf]/
const wordCharacter = /[\p{L}\p{N}]/u

/** Whether a UTF-16 unit is (the first half of) an ideograph, kana or hangul character; punctuation is not. */
export const isCjk = (char: string): boolean => cjk.test(char)

/** Whether a character is a letter or digit, of whatever script. */
export const isWordCharacter = (char: string): boolean => wordCharacter.test(char)

/** The share of CJK characters among the letters and digits of the first 400 UTF-16 units, 0…1. */
function cjkShare(text: string): number {
  let ideographs = 0
  let words = 0
  for (const char of text.slice(0, 400)) {
    if (isCjk(char)) ideographs++
    else if (isWordCharacter(char)) words++
  }
  return ideographs + words === 0 ? 0 : ideographs / (ideographs + words)
}

/** Whether a text is written in Chinese, Japanese or Korean, with Latin words and figures here and there. */
export const isCjkText = (text: string): boolean => cjkShare(text) >= 0.3
