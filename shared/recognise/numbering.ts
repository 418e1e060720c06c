import { endsSentence } from '../text/sentences.ts'

const numeral = '[一二三四五六七八九十百〇零]{1,4}'
const head = new RegExp(
  `^(?:第?${numeral}[、.．:：]|第${numeral}[章节条款项部]|[(（](?:${numeral}|\\d{1,2})[)）]|\\d{1,2}[、.．)）](?!\\d)|[①-⑳]|[IVX]{1,5}\\.\\s)`,
)

/** Whether a text begins with the number of an item: `一、`, `(二)`, `3.`, `④`. */
export const isNumbered = (text: string): boolean => head.test(text.slice(0, 12))

/** Whether a line is the head of a numbered item that is told below it, not the item itself. */
export const isListHead = (text: string): boolean =>
  text.length <= 40 && isNumbered(text) && !endsSentence(text) && !/[,，;；:：]$/.test(text)

/** What stands before the number of an item, by kind, so that items of one list can be told from those of another. */
export const numberingStyle = (text: string): string =>
  text.slice(0, 4).replace(new RegExp(numeral), '一').replace(/\d+/, '1').slice(0, 3)
