import fc from 'fast-check'
import { tidyMarks, tidyNotes } from '../../shared/page/marks.ts'
import { snapBack } from '../../shared/page/offsets.ts'
import {
  type Article,
  type Block,
  isOutsideRole,
  type Mark,
  type Note,
  type Page,
  roles,
} from '../../shared/page/page.ts'

export {
  type ArticleSketch,
  type BlockSketch,
  countingIds,
  makePage,
  type PageSketch,
  sourceTextOf,
} from './makePage.ts'

const chars = [
  ...'税务信息化的一在了，。“”《》、：,.()19az é\u3000 \n',
  '😀',
  '𠮷',
  '👩‍👩‍👧',
  '\ud800',
  '\udc00',
  '\r\n',
]

/** Text as bad as it comes: Chinese, Latin, emoji, surrogates alone and in pairs, white space of all kinds. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...chars), { maxLength: 24 })
  .map((parts) => parts.join(''))

const arbitraryStretch = fc.tuple(fc.nat(40), fc.nat(40))

interface RawBlock {
  readonly text: string
  readonly role: Block['role']
  readonly marks: readonly (readonly [Mark['kind'], readonly [number, number]])[]
  readonly notes: readonly (readonly [string, boolean, readonly [number, number]])[]
  readonly known: boolean
}

const rawBlock = (outside: boolean): fc.Arbitrary<RawBlock> =>
  fc.record({
    text: arbitraryText,
    role: fc.constantFrom(...roles.filter((role) => isOutsideRole(role) === outside)),
    marks: fc.array(fc.tuple(fc.constantFrom('gap', 'unclear', 'sic', 'supplied'), arbitraryStretch), { maxLength: 3 }),
    notes: fc.array(fc.tuple(arbitraryText, fc.boolean(), arbitraryStretch), { maxLength: 2 }),
    known: fc.boolean(),
  })

function place(text: string, [a, b]: readonly [number, number]) {
  const [x, y] = [snapBack(text, a % (text.length + 1)), snapBack(text, b % (text.length + 1))]
  return { from: Math.min(x, y), to: Math.max(x, y) }
}

/** A valid page of any kind: empty blocks, marks and notes anywhere, blocks without source. */
export const arbitraryPage: fc.Arbitrary<Page> = fc
  .record({
    articles: fc.array(
      fc.record({
        topics: fc.uniqueArray(fc.constantFrom('t1', 't2', 't3', 't4'), { maxLength: 3 }),
        blocks: fc.array(rawBlock(false), { minLength: 1, maxLength: 5 }),
      }),
      { maxLength: 4 },
    ),
    outside: fc.array(rawBlock(true), { maxLength: 3 }),
    order: fc.nat(),
  })
  .map(({ articles, outside, order }): Page => {
    let count = 0
    let at = order % 7
    const makeBlock = (raw: RawBlock): Block => {
      const id = `b${++count}`
      const from = at
      at += raw.text.length + 1
      const marks = raw.marks.map(([kind, stretch]): Mark => {
        const placed = place(raw.text, stretch)
        return kind === 'gap' ? { kind, from: placed.from, to: placed.from } : { kind, ...placed }
      })
      const notes = raw.notes.map(
        ([text, settled, stretch], index): Note => ({
          id: `${id}-note${index}`,
          text,
          settled,
          author: 'A',
          at: '2026-01-02T03:04:05.678Z',
          ...place(raw.text, stretch),
        }),
      )
      return {
        id,
        role: raw.role,
        text: raw.text,
        marks: tidyMarks(marks),
        notes: tidyNotes(notes),
        source: raw.known ? [{ from, to: from + raw.text.length }] : [],
      }
    }
    return {
      id: 'p1',
      articles: articles.map(
        (article, index): Article => ({
          id: `a${index + 1}`,
          topics: article.topics,
          blocks: article.blocks.map(makeBlock),
        }),
      ),
      outside: outside.map(makeBlock),
      state: { is: 'untouched', reason: '' },
      dismissed: [],
    }
  })

const arbitraryNumber = fc.nat(60)

/**
 * An edit of any kind, by numbers: which records of the page they mean is settled when it is applied, so that a
 * sequence makes sense on every page.
 */
export interface EditSketch {
  readonly name: EditName
  readonly a: number
  readonly b: number
  readonly at: number
  readonly to: number
  readonly lines: readonly string[]
}

/** Edits that only regroup text: every character but white space stays. */
export const structuralEdits = [
  'join',
  'joinNext',
  'split',
  'moveBlock',
  'moveBlockBy',
  'moveArticle',
  'moveArticleBy',
  'mergeArticles',
  'startArticle',
  'swapTitles',
  'setRole',
] as const

/** Edits that leave the text alone. */
export const recordEdits = [
  'addMark',
  'clearMarks',
  'addNote',
  'changeNote',
  'addTopic',
  'removeTopic',
  'setState',
  'dismiss',
  'restore',
] as const

/** Edits of the text itself. */
export const textEditNames = ['replaceText', 'setBlockText', 'replaceSelection', 'delete', 'removeNote'] as const

export type EditName = (typeof structuralEdits)[number] | (typeof recordEdits)[number] | (typeof textEditNames)[number]

/** Sequences of edits, of the kinds named or of all. */
export const arbitraryEdits = (
  names: readonly EditName[] = [...structuralEdits, ...recordEdits, ...textEditNames],
  maxLength = 8,
): fc.Arbitrary<readonly EditSketch[]> =>
  fc.array(
    fc.record({
      name: fc.constantFrom(...names),
      a: arbitraryNumber,
      b: arbitraryNumber,
      at: arbitraryNumber,
      to: arbitraryNumber,
      lines: fc.array(arbitraryText, { maxLength: 3 }),
    }),
    { maxLength },
  )
