import type { NameUse } from './name.ts'

/** Words that stand in bylines and credits and are no part of a name. */
const noName = new Set(
  'by and with for from the of in at staff special reporter reporters correspondent correspondents writer writers editor contributor photographer photo photos photograph photographs picture pictures image images illustration story stories text words courtesy credit file press news agency bureau reports reporting contributed written reported compiled'.split(
    ' ',
  ),
)

/** A word that begins with a capital, or an initial. */
const word = /\p{Lu}(?:[\p{Script=Latin}]|['’-](?=\p{Script=Latin}))*\.?/gu

const mostWords = 4

/** Names of two to four words in Latin script that stand in a line by themselves or behind such words as `By`. */
export function latinNames(text: string): NameUse[] {
  const uses: NameUse[] = []
  let words: { readonly from: number; readonly to: number }[] = []
  const close = () => {
    const [first] = words
    const last = words.at(-1)
    if (first !== undefined && last !== undefined && words.length > 1 && words.length <= mostWords) {
      const { from } = first
      // A full stop belongs to an initial alone.
      const to = /\p{Ll}\.$/u.test(text.slice(from, last.to)) ? last.to - 1 : last.to
      uses.push({ kind: 'writer', text: text.slice(from, to), from, to, title: '' })
    }
    words = []
  }
  for (const { 0: found, index } of text.matchAll(word)) {
    const from = index
    const before = words.at(-1)
    const isBeside = before !== undefined && text.slice(before.to, from) === ' '
    if (!isBeside || /\p{Ll}\.$/u.test(text.slice(before.from, before.to))) close()
    if (noName.has(found.toLowerCase().replace('.', ''))) close()
    else words.push({ from, to: from + found.length })
  }
  close()
  return uses
}
