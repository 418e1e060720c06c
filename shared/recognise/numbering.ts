import { endsSentence } from '../text/sentences.ts'

const numeral = '[一二三四五六七八九十百〇零]{1,4}'
const head = new RegExp(
  `^(?:第?${numeral}[、.．:：]|第${numeral}[章节条款项部]|[(（](?:${numeral}|\\d{1,2})[)）]|\\d{1,2}[、.．)）](?!\\d)|[①-⑳]|[IVX]{1,5}\\.\\s)`,
)

/** Whether a line is the head of a numbered item that is told below it, not the item itself: `一、…`, `(二)…`, `3.…`, `④…`. */
export const isListHead = (text: string): boolean =>
  text.length <= 40 && head.test(text.slice(0, 12)) && !endsSentence(text) && !/[,，;；:：]$/.test(text)
